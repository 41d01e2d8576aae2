#pragma once

#include "ui/ticket/actiondialog.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace frontdesk {

/// Closure code and the sentence for the caller; says who is still to be told.
class ResolveDialog final : public ActionDialog
{
    Q_OBJECT
public:
    ResolveDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);

    /// Open children that are to be resolved with their parent.
    QList<Id<Ticket>> children() const;

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;
    Error checked(const TicketAction &action) const override;
    void pageChanged() override { retranslate(); }

private:
    QComboBox *m_code;
    QLabel *m_toTell, *m_childrenHead = nullptr;
    QList<std::pair<TicketLink, QCheckBox *>> m_children;
};

} // namespace frontdesk
