#include "ui/kit/connectionbar.h"

#include "ui/kit/keybutton.h"
#include "ui/kit/keycap.h"
#include "ui/kit/timewords.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

/// A link with its key: no button outline fits into 26 px.
class BarLink final : public KeyButton
{
public:
    BarLink(const QKeySequence &key, bool strong) : m_strong(strong)
    {
        showKey(key);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override
    {
        const int cap = keyCapSize(keyText(shownKey())).width();
        return {wordsWidth(text(), style()) + (cap ? cap + scaled(6) : 0) + scaled(4), lineHeight(TextUse::Caption) + scaled(6)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        const QRectF place = QRectF(rect()).adjusted(scaled(2), 0, 0, 0);
        const int used = paintWords(painter, place, text(), m_strong ? t.accent : t.text2, style());
        paintKeyCap(painter, place.adjusted(used + scaled(6), 0, 0, 0), keyText(shownKey()));
        if (hasFocus())
            paintFocusRing(painter, rect(), scaled(chipRadius), t.accent);
    }

private:
    WordStyle style() const { return {TextUse::Caption, m_strong ? TextWeight::Strong : TextWeight::Regular}; }
    bool m_strong;
};

} // namespace

ConnectionBar::ConnectionBar(QWidget *parent)
    : QWidget(parent), m_headline(makeLabel({}, TextUse::Caption, Ink::Ok, TextWeight::Strong)), m_detail(makeLabel({}, TextUse::Caption)),
      m_where(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_change(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_next(makeLabel({}, TextUse::Caption)), m_shift(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_zoneLabel(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_outbox(new BarLink(QKeySequence(u"Ctrl+Shift+O"_s), true)),
      m_try(new BarLink(QKeySequence(Qt::Key_F5), true)), m_help(new BarLink(QKeySequence(Qt::Key_F1), false))
{
    auto *row = new QHBoxLayout(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_headline, m_detail, m_where, m_change})
        row->addWidget(widget);
    row->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_next, m_outbox, m_try, m_shift, m_zoneLabel, m_help})
        row->addWidget(widget);
    // A narrow window cuts the sentence (its tool tip has it whole), never the rest.
    m_detail->setMinimumWidth(1);
    connect(m_try, &KeyButton::clicked, this, &ConnectionBar::tryNow);
    connect(m_outbox, &KeyButton::clicked, this, &ConnectionBar::showOutbox);
    connect(m_help, &KeyButton::clicked, this, &ConnectionBar::showShortcuts);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void ConnectionBar::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    retranslate();
}

void ConnectionBar::setConnected(const QString &desk, const QDateTime &lastChange)
{
    m_state = State::Connected;
    m_desk = desk;
    m_lastChange = lastChange;
    retranslate();
}

void ConnectionBar::setCached(const QDateTime &cachedAt, const QString &kept)
{
    m_state = State::Cached;
    m_cachedAt = cachedAt;
    m_kept = kept;
    retranslate();
}

/// The time of today, else with its date: a copy may be days old.
QString ConnectionBar::cachedWords() const
{
    return momentWords(m_cachedAt, QDateTime::currentDateTimeUtc(), m_zone);
}

void ConnectionBar::setReadOnly(const QString &kept)
{
    m_state = State::Cached;
    m_cachedAt = {};
    m_kept = kept;
    retranslate();
}

void ConnectionBar::setRefused(int refused)
{
    if (std::exchange(m_refused, refused) != refused)
        retranslate();
}

void ConnectionBar::setOffline(int waiting, const QString &kept, bool works, const QDateTime &cachedAt)
{
    m_state = State::Offline;
    m_cachedAt = cachedAt;
    m_works = works;
    m_waiting = waiting;
    m_kept = kept;
    retranslate();
}

void ConnectionBar::setNextTry(int seconds)
{
    m_nextTry = seconds;
    retranslate();
}

void ConnectionBar::setPosition(const QString &words)
{
    m_position = words;
    retranslate();
}

void ConnectionBar::setShift(const QString &words)
{
    m_shift->setText(words);
    retranslate();
}

QString ConnectionBar::headline() const
{
    return m_headline->text();
}

void ConnectionBar::retranslate()
{
    const QString before = m_headline->text();
    const bool connected = m_state == State::Connected;
    switch (m_state) {
    case State::Connected:
        m_headline->setText(tr("Connected"));
        m_detail->setText(m_desk);
        break;
    case State::Cached:
        if (!m_cachedAt.isValid()) {
            m_headline->setText(tr("Read-only"));
            m_detail->setText(m_kept);
            break;
        }
        m_headline->setText(tr("Read-only, from cache of %1").arg(cachedWords()));
        m_detail->setText(m_kept.isEmpty() ? tr("The server accepts reading only. Drafts are kept here; saving starts again by itself.") : m_kept);
        break;
    case State::Offline:
        m_headline->setText(m_waiting > 0 ? tr("Working offline, %n waiting", nullptr, m_waiting) : m_works ? tr("Working offline") : tr("Not connected"));
        m_detail->setText(m_cachedAt.isValid() ? tr("%1 What is shown is from cache of %2.").arg(m_kept, cachedWords()) : m_kept);
        break;
    }
    m_detail->setToolTip(connected ? QString() : m_detail->text());
    useInk(m_headline, connected ? Ink::Ok : m_state == State::Cached ? Ink::Warn : Ink::Crit);
    useInk(m_detail, connected ? Ink::Secondary : Ink::Text);
    m_where->setText(m_position);
    m_where->setVisible(connected && !m_position.isEmpty());
    m_change->setText(tr("last change %1").arg(m_lastChange.toTimeZone(m_zone).toString(u"HH:mm:ss"_s)));
    m_change->setVisible(connected && m_lastChange.isValid());
    m_next->setText(tr("next try in %1").arg(durationWords(m_nextTry)));
    m_next->setVisible(!connected && m_nextTry >= 0);
    m_outbox->setText(m_refused > 0 ? tr("%n not sent", nullptr, m_refused) : tr("Show what waits"));
    m_outbox->setVisible(m_refused > 0 || (m_state == State::Offline && m_waiting > 0));
    m_try->setText(tr("Try now"));
    m_try->setVisible(!connected);
    m_shift->setVisible(connected && !m_shift->text().isEmpty());
    m_zoneLabel->setText(zoneWords(m_zone, QDateTime::currentDateTimeUtc()));
    m_zoneLabel->setVisible(connected);
    m_help->setText(tr("Shortcuts"));
    m_help->setVisible(connected);
    layout()->setContentsMargins(scaled(31), 0, scaled(10), 0);
    layout()->setSpacing(scaled(14));
    setFixedHeight(lineHeight(TextUse::Caption) + scaled(9));
    setAccessibleName(m_detail->text().isEmpty() ? m_headline->text() : tr("%1, %2").arg(m_headline->text(), m_detail->text()));
    if (!before.isEmpty() && before != m_headline->text()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    update();
}

void ConnectionBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), m_state == State::Connected ? t.window : m_state == State::Cached ? t.warn.tint : t.crit.tint);
    painter.fillRect(QRect(0, 0, width(), 1), t.border);
    const QString name = m_state == State::Connected ? u"network-connect"_s : m_state == State::Cached ? u"clock"_s : u"network-disconnect"_s;
    const int side = scaled(16);
    paintIcon(painter, name, QRectF(scaled(10), (height() - side) / 2.0, side, side),
              m_state == State::Connected ? t.ok.ink : m_state == State::Cached ? t.warn.ink : t.crit.ink);
}

void ConnectionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        retranslate();
}

} // namespace frontdesk
