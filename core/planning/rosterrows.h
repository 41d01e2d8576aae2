#pragma once

#include "core/planning/roster.h"
#include "core/storage/session.h"

namespace frontdesk::rosterrows {

/// Rows of resources/sql/roster.sql as values, and back.
QString stateCode(RosterShift::State state);
QString stateCode(Leave::State state);
QString stateCode(ShiftSwap::State state); ///< never Expired
ShiftPattern pattern(const Row &row);
StaffProfile profile(const Row &row);
RosterShift shift(const Row &row);
Leave leave(const Row &row);
ShiftSwap swap(const Row &row);
QString dayText(QDate day); ///< 2026-03-10

template<typename T>
QVariant keyOrNull(Id<T> id)
{
    return id ? QVariant(id.value) : QVariant(QMetaType::fromType<qlonglong>());
}

} // namespace frontdesk::rosterrows
