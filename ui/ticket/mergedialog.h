#pragma once

#include "ui/ticket/actiondialog.h"

class QLabel;

namespace frontdesk {

class CardFrame;
class SegmentedControl;
class TicketEdit;

/// Two tickets about the same: finds the other by number, words or among this caller's open ones, shows both, and which of them goes on.
/// Both histories stay where they are, both callers are told by the one that goes on; undo takes it back.
class MergeDialog final : public ActionDialog
{
    Q_OBJECT
public:
    /// `other`: chosen already, e.g. two rows of a list; none = to be found.
    MergeDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, Id<Ticket> other, QWidget *parent);

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;
    void pageChanged() override { retranslate(); }
    Error checked(const TicketAction &action) const override;
    QString fieldWords(const Error &error) const override;

private:
    struct Card
    {
        CardFrame *frame = nullptr;
        QLabel *role = nullptr, *number = nullptr, *title = nullptr, *facts = nullptr, *callers = nullptr;
    };
    Card makeCard(const QString &name);
    void show(const Card &card, const TicketPage &page, bool stays);
    void readOther();

    TicketEdit *m_other;
    SegmentedControl *m_stays;
    Card m_mine, m_theirs;
    TicketPage m_otherPage;
    int m_reading = 0;
};

} // namespace frontdesk
