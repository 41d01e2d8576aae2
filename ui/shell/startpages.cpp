#include "ui/shell/startpages.h"

#include "core/support/errortext.h"
#include "ui/kit/cardframe.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/timewords.h"
#include "ui/shell/icons.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// A page icon that keeps its token's colour.
class Picture final : public QWidget
{
public:
    explicit Picture(const QString &name) : m_name(name) { setFixedSize(scaled(32), scaled(32)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, m_name, rect(), tokens().text2);
    }

private:
    QString m_name;
};

} // namespace

StartChoice::StartChoice(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong))
    , m_lead(makeLabel({}, TextUse::Base, Ink::Secondary))
    , m_banner(new ErrorBanner)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));
    m_lead->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_lead);
    column->addWidget(m_banner);
    m_demo = makeWay("demo", u"media-playback-start"_s, "start.demo", true, &StartChoice::demoChosen);
    m_new = makeWay("new_desk", u"document-new"_s, "start.new", false, &StartChoice::newDeskChosen);
    m_join = makeWay("join_desk", u"network-connect"_s, "start.join", false, &StartChoice::joinChosen);
    for (const Way &way : {m_demo, m_new, m_join})
        column->addWidget(way.card);
    retranslate();
}

StartChoice::Way StartChoice::makeWay(const char *name, const QString &iconName, const char *action, bool primary, void (StartChoice::*chosen)())
{
    Way way;
    auto *card = new CardFrame;
    QAction *key = makeAction(QString::fromLatin1(action), this);
    addAction(key);
    connect(key, &QAction::triggered, this, chosen);
    way.card = card;
    way.title = makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong);
    way.lead = makeLabel({}, TextUse::Caption, Ink::Secondary);
    way.lead->setWordWrap(true);
    way.button = new KeyButton(key, nullptr, primary ? KeyButton::Kind::Primary : KeyButton::Kind::Normal);
    way.button->setObjectName(QString::fromLatin1(name));
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(3));
    words->addWidget(way.title);
    words->addWidget(way.lead);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    row->setSpacing(scaled(16));
    row->addWidget(new Picture(iconName));
    row->addLayout(words, 1);
    row->addWidget(way.button, 0, Qt::AlignVCenter);
    return way;
}

void StartChoice::setDemoVisible(bool visible)
{
    m_demo.card->setVisible(visible);
}

void StartChoice::focusStart()
{
    (m_demo.card->isHidden() ? m_new : m_demo).button->setFocus(Qt::OtherFocusReason);
}

void StartChoice::showError(const Error &error)
{
    if (error.kind == ErrorKind::Canceled)
        m_banner->clear();
    else
        m_banner->showError(errorText(error));
}

void StartChoice::retranslate()
{
    m_title->setText(tr("Welcome to Frontdesk"));
    m_lead->setText(tr("A service desk in one window: calls, tickets and what was promised. Which desk do you want to work at?"));
    m_demo.title->setText(tr("Demo desk"));
    m_demo.lead->setText(tr("A busy desk with invented people and several thousand tickets, on this computer only. Signs you in as an agent."));
    m_new.title->setText(tr("New desk on this computer"));
    m_new.lead->setText(tr("One file, one computer. It can be moved to a server later, with its whole history."));
    m_join.title->setText(tr("Shared desk"));
    m_join.lead->setText(tr("Your colleagues work there already. You need its address and a login."));
    setAccessibleName(m_title->text());
}

void StartChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

DemoPage::DemoPage(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong))
    , m_lead(makeLabel({}, TextUse::Base, Ink::Secondary))
    , m_estimate(makeLabel({}, TextUse::Caption, Ink::Secondary))
    , m_bar(new QProgressBar)
    , m_cancel(new KeyButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));
    m_lead->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(scaled(8));
    m_bar->setObjectName(u"demo_progress"_s);
    m_estimate->setObjectName(u"demo_estimate"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->showKey(QKeySequence(Qt::Key_Escape));
    column->addWidget(m_title);
    column->addWidget(m_lead);
    column->addSpacing(scaled(6));
    column->addWidget(m_bar);
    auto *row = new QHBoxLayout;
    row->addWidget(m_estimate, 1);
    row->addWidget(m_cancel);
    column->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &DemoPage::cancelRequested);
    retranslate();
}

void DemoPage::start()
{
    m_since.start();
    setDone(0, 0);
}

void DemoPage::setDone(int done, int total)
{
    m_done = done;
    m_total = total;
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    retranslate();
}

void DemoPage::focusStart()
{
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void DemoPage::retranslate()
{
    m_title->setText(tr("The demo desk is being made"));
    m_lead->setText(tr("People, calls and tickets of the last 90 days are written to a file on this computer. This happens once."));
    m_bar->setAccessibleName(m_title->text());
    m_cancel->setText(tr("Cancel"));
    // An estimate before a twentieth is done would jump about.
    if (m_total > 0 && m_done * 20 >= m_total) {
        const qint64 left = m_since.elapsed() * (m_total - m_done) / qMax(1, m_done) / 1000 + 1;
        m_estimate->setText(tr("%1 of %2 tickets, about %n s left", nullptr, int(left)).arg(QLocale().toString(m_done), QLocale().toString(m_total)));
    } else {
        m_estimate->setText(tr("Preparing"));
    }
}

void DemoPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DemoPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace frontdesk
