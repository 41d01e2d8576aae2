#include "ui/ticket/lastentries.h"

#include "ui/kit/chips.h"
#include "ui/kit/words.h"
#include "ui/shell/tokens.h"
#include "ui/shell/type.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// The lines of `text` in `width`, the last one elided if there is more.
QStringList linesOf(const QString &text, int width, int most)
{
    QStringList lines;
    QTextLayout layout(text.left(2000).simplified(), textFont());
    layout.beginLayout();
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid() || line.textLength() == 0)
            break;
        line.setLineWidth(width);
        lines += layout.text().mid(line.textStart(), line.textLength()).trimmed();
        if (lines.size() == most && line.textStart() + line.textLength() < layout.text().size())
            lines.last() = textMetrics().elidedText(layout.text().mid(line.textStart()), Qt::ElideRight, width);
    }
    layout.endLayout();
    return lines;
}

} // namespace

LastEntries::LastEntries(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"lastEntries"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Last entries"));
}

void LastEntries::setEntries(const QList<LastEntry> &entries)
{
    if (m_entries == entries)
        return;
    m_entries = entries;
    QStringList speech;
    for (const LastEntry &entry : entries)
        speech += tr("%1, %2, %3: %4", "time, author, kind, text").arg(entry.time, entry.author, entry.tag, entry.text.left(500).simplified());
    setAccessibleDescription(speech.join(u'\n'));
    update();
}

void LastEntries::setLines(int lines)
{
    m_lines = lines;
    update();
}

QSize LastEntries::sizeHint() const
{
    return {scaled(300), scaled(54) * 2};
}

QSize LastEntries::minimumSizeHint() const
{
    return {scaled(200), scaled(48)};
}

void LastEntries::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_entries.isEmpty())
        return;
    const int head = lineHeight() + scaled(2), indent = scaled(26);
    int top = scaled(5);
    for (const LastEntry &entry : std::as_const(m_entries)) {
        const QStringList lines = entry.text.isEmpty() ? QStringList() : linesOf(entry.text, width() - indent, m_lines);
        const int height = head + int(lines.size()) * lineHeight() + scaled(12);
        if (top + height > this->height() + scaled(6))
            break;
        const QRectF first(0, top, width(), head);
        paintAvatar(painter, QRectF(0, top, scaled(18), head), entry.author);
        const WordStyle small{TextUse::Caption, TextWeight::Regular, true, Qt::AlignRight};
        const int time = wordsWidth(entry.time, small);
        paintWords(painter, first, entry.time, t.text2, small);
        const int tag = entry.tag.isEmpty() ? 0 : tagSize(entry.tag).width();
        const int used = paintWords(painter, first.adjusted(indent, 0, -time - tag - scaled(20), 0), entry.author, t.text, {TextUse::Base, TextWeight::Strong});
        if (tag > 0)
            paintTag(painter, first.adjusted(indent + used + scaled(8), 0, 0, 0), entry.tag);
        int y = top + head;
        for (const QString &line : lines) {
            paintWords(painter, QRectF(indent, y, width() - indent, lineHeight()), line, t.text);
            y += lineHeight();
        }
        top += height;
        painter.fillRect(QRectF(0, top - scaled(6), width(), 1), t.rowLine);
    }
}

void LastEntries::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Last entries"));
}

} // namespace frontdesk
