#pragma once

#include "ui/kit/timeleft.h"
#include "ui/shell/tokens.h"

#include <QWidget>

namespace frontdesk {

/// One fact of the side panel: a quiet label and its value, which may carry a VIP tag or the bar of a clock.
struct Fact
{
    QString label;
    QString value;
    bool strong = false;
    bool vip = false;
    bool tick = false; ///< met: a tick before the words
    Ink ink = Ink::Text;
    TimeLeft time;     ///< state None: no bar

    bool operator==(const Fact &) const = default;
};

/// Labels and values under each other, values elided with a tool tip; read out as one text.
class TicketFacts final : public QWidget
{
    Q_OBJECT
public:
    explicit TicketFacts(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    const QList<Fact> &facts() const { return m_facts; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int rowHeight() const;
    int labelWidth() const;

    QList<Fact> m_facts;
};

} // namespace frontdesk
