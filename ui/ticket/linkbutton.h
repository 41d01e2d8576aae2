#pragma once

#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>

namespace frontdesk {

/// Words that lead somewhere, flush with the margin: the title of another ticket, the name of a file. Elided; the whole stands in the
/// tool tip and the accessible name, which the owner sets.
class LinkButton final : public QAbstractButton
{
public:
    explicit LinkButton(const QString &words, const QString &iconName = {}, QWidget *parent = nullptr) : QAbstractButton(parent), m_icon(iconName)
    {
        setText(words);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return {wordsWidth(text()) + iconWidth() + scaled(4), lineHeight() + scaled(6)}; }
    QSize minimumSizeHint() const override { return {scaled(60), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor ink = underMouse() || hasFocus() ? tokens().accent : tokens().text;
        if (!m_icon.isEmpty())
            paintIcon(painter, m_icon, QRectF(0, 0, scaled(16), height()), tokens().text2);
        paintWords(painter, QRectF(rect()).adjusted(iconWidth(), 0, 0, 0), text(), ink);
        if (hasFocus())
            paintFocusRing(painter, rect(), scaled(chipRadius), tokens().accent);
    }

private:
    int iconWidth() const { return m_icon.isEmpty() ? 0 : scaled(16 + 5); }

    QString m_icon;
};

} // namespace frontdesk
