#pragma once

#include "core/ticket/viewservice.h"
#include "ui/ticket/sharednamedialog.h"

namespace frontdesk {

/// Name of a view and with whom it is shared. Whoever opened it takes view() when it is accepted.
class SaveViewDialog final : public SharedNameDialog
{
    Q_OBJECT
public:
    /// `view` is what is named anew (id set) or made; `groups` are those it may be shared with.
    SaveViewDialog(TextDrafts &drafts, const SavedView &view, const QList<Id<SupportGroup>> &groups, const WordsContext &words, QWidget *parent = nullptr);

    SavedView view() const;

protected:
    Texts texts() const override;

private:
    SavedView m_view;
};

} // namespace frontdesk
