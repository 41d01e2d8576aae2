#pragma once

#include "ui/shell/theme.h"

#include <QFrame>

namespace frontdesk {

/// A card: rounded by 6 px, base ground, 1 px line; chosen = tint and accent line. Lay out into it as into any widget.
class CardFrame : public QFrame
{
    Q_OBJECT
public:
    explicit CardFrame(QWidget *parent = nullptr, Ground ground = Ground::Base);

    void setChosen(bool chosen);
    bool isChosen() const { return m_chosen; }
    void setFill(Ground ground);
    /// Stronger outline for cards that can be chosen or hold the focus.
    void setOutlined(bool outlined);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
    bool m_chosen = false;
    bool m_outlined = false;
};

} // namespace frontdesk
