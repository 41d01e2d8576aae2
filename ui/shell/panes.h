#pragma once

#include <QList>

class QWidget;

namespace frontdesk {

/// F6: moves the focus to the pane after (step 1) or before (step -1) the one that has it; a pane gets back the child that had the focus
/// last. Hidden and disabled panes are passed over. False when there is nowhere to go.
bool cyclePanes(const QList<QWidget *> &panes, int step);

} // namespace frontdesk
