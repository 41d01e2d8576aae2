#pragma once

#include "core/demo/demoworld.h"
#include "core/storage/session.h"

namespace frontdesk {

/// The demo desk's knowledge (resources/demo/articles.json): published articles in both languages, on its services and categories, owned by its
/// leads, with what they were good for. To be run as the desk's owner.
Result<void> writeDemoArticles(Session &session, const DemoWorld &world);

} // namespace frontdesk
