#pragma once

#include "core/escalation/escalationservice.h"
#include "ui/kit/cardframe.h"
#include "ui/ticket/servicelevels.h"

class QGridLayout;
class QLabel;

namespace frontdesk {

/// What an escalation does to the clocks of a ticket: how each stands now and how it stands afterwards. Always in sight before Next.
class ClockEffect final : public CardFrame
{
    Q_OBJECT
public:
    explicit ClockEffect(QWidget *parent = nullptr);

    /// `group` none = not chosen yet. Asked again whenever something changes; words follow the language on screen.
    void show(const TicketPage &page, const WordsContext &words, EscalationDraft::Direction direction, Id<SupportGroup> group);
    /// The same as one text, for screen readers and tests.
    QString text() const { return m_text; }

private:
    struct Line
    {
        QString name;
        TimeLeft now;
        QString nowWords;
        TimeLeft after;
        QString afterWords;
        QString note;
    };
    void put(const QList<Line> &lines);

    QLabel *m_heading, *m_hint;
    QGridLayout *m_grid;
    QString m_text;
};

} // namespace frontdesk
