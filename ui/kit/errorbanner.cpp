#include "ui/kit/errorbanner.h"

#include "ui/kit/keybutton.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

struct Look
{
    Ground ground;
    Ink ink;
    QString icon; ///< empty: the painted alert of the tone
};

Look lookOf(ErrorBanner::Tone tone)
{
    switch (tone) {
    case ErrorBanner::Tone::Error: return {Ground::Crit, Ink::Crit, {}};
    case ErrorBanner::Tone::Warning: return {Ground::Warn, Ink::Warn, {}};
    case ErrorBanner::Tone::Notice: return {Ground::Tint, Ink::Accent, u"documentinfo"_s};
    case ErrorBanner::Tone::Done: return {Ground::Ok, Ink::Ok, u"dialog-ok-apply"_s};
    }
    return {Ground::Crit, Ink::Crit, {}};
}

} // namespace

ErrorBanner::ErrorBanner(QWidget *parent)
    : QWidget(parent), m_what(makeLabel({}, TextUse::Base, Ink::Crit, TextWeight::Strong)), m_next(makeLabel({}, TextUse::Base)),
      m_buttons(new QHBoxLayout), m_close(new QToolButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(38), scaled(6), scaled(6), scaled(6));
    row->setSpacing(scaled(12));
    m_next->setWordWrap(true);
    m_buttons->setSpacing(scaled(8));
    row->addWidget(m_what);
    row->addWidget(m_next, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    m_close->setIcon(icon(u"window-close"_s));
    m_close->setFocusPolicy(Qt::TabFocus);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    retranslate();
    hide();
}

void ErrorBanner::show(Tone tone, const QString &what, const QString &next)
{
    m_tone = tone;
    m_what->setText(what);
    useInk(m_what, lookOf(tone).ink);
    m_next->setText(next);
    // The part that says most takes the room that is there, and as many lines as it needs in it.
    const bool isAlone = next.isEmpty();
    m_what->setVisible(!what.isEmpty());
    m_next->setVisible(!isAlone);
    m_what->setWordWrap(isAlone);
    static_cast<QHBoxLayout *>(layout())->setStretchFactor(m_what, isAlone ? 1 : 0);
    setAccessibleName(next.isEmpty() ? what : u"%1 %2"_s.arg(what, next));
    setVisible(true);
    update();
    // Qt 6.4 has no announcement event; an alert is read once, politely enough.
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorBanner::setActions(const QList<QAction *> &actions)
{
    while (auto *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (QAction *action : actions)
        m_buttons->addWidget(new KeyButton(action, this)); // a child from the beginning: seen at once
    layout()->activate(); // and in its place
}

void ErrorBanner::clear()
{
    m_what->clear();
    m_next->clear();
    setActions({});
    hide();
}

QString ErrorBanner::text() const
{
    return m_what->text();
}

void ErrorBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look look = lookOf(m_tone);
    paintBox(painter, rect(), scaled(controlRadius), groundColor(look.ground));
    const int side = scaled(16);
    const QRectF sign(scaled(14), (height() - side) / 2.0, side, side);
    if (look.icon.isEmpty())
        paintAlert(painter, sign, m_tone == Tone::Error, inkColor(look.ink));
    else
        paintIcon(painter, look.icon, sign, inkColor(look.ink));
}

void ErrorBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// As high as its lines need at this width. A form that is as small as it may be would otherwise give it the height of one line.
bool ErrorBanner::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        setMinimumHeight(std::max(0, layout()->totalHeightForWidth(width())));
    return done;
}

void ErrorBanner::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_close->click();
    else
        QWidget::keyPressEvent(event);
}

void ErrorBanner::retranslate()
{
    m_close->setAccessibleName(tr("Dismiss message"));
    m_close->setToolTip(tr("Dismiss message"));
}

} // namespace frontdesk
