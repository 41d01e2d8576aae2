#pragma once

#include "ui/shell/theme.h"

#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace frontdesk {

/// One line of words that ends in "…" where there is no room; the tool tip has it whole. Takes what width it is given.
class ElidedLabel final : public QLabel
{
public:
    explicit ElidedLabel(TextUse use, Ink ink = Ink::Text, TextWeight weight = TextWeight::Regular, QWidget *parent = nullptr) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        useText(this, use, weight);
        useInk(this, ink);
    }

    void say(const QString &words)
    {
        setText(words);
        setToolTip(words);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        style()->drawItemText(&painter, contentsRect(), int(alignment()), palette(), isEnabled(), fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()), foregroundRole());
    }
};

} // namespace frontdesk
