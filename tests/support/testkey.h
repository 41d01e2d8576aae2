#pragma once

#include "core/offline/seal.h"

namespace frontdesk {

/// The key of files that a test seals and opens again.
inline SealKey testKey()
{
    return SealKey::fromBytes(QByteArray(SealKey::size, 'k'));
}

} // namespace frontdesk
