#include "ui/agreement/whatifpanel.h"

#include "core/agreement/agreementservice.h"
#include "core/desk/desk.h"
#include "core/support/errortext.h"
#include "ui/kit/codewords.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/theme.h"
#include "ui/ticket/wordscontext.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

QString percent(const std::optional<double> &share)
{
    return share ? QLocale().toString(*share * 100, 'f', 1) + u" %"_s : u"—"_s;
}

} // namespace

WhatIfPanel::WhatIfPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_title(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)), m_words(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_progress(new QProgressBar), m_stop(new KeyButton), m_banner(new ErrorBanner), m_table(new QTreeWidget)
{
    setObjectName(u"what_if"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(8), 0, 0);
    column->setSpacing(scaled(6));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_words, 1);
    m_progress->setObjectName(u"what_if_progress"_s);
    m_progress->setFixedWidth(scaled(180));
    head->addWidget(m_progress);
    m_stop->setObjectName(u"what_if_stop"_s);
    head->addWidget(m_stop);
    column->addLayout(head);
    column->addWidget(m_banner);
    m_table->setObjectName(u"what_if_table"_s);
    m_table->setUniformRowHeights(true);
    m_table->setColumnCount(7);
    m_table->setMinimumHeight(scaled(150));
    column->addWidget(m_table, 1);
    connect(m_stop, &QPushButton::clicked, this, &WhatIfPanel::stop);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const QFuture<Result<WhatIfReport>> future = m_watcher.future();
        // A canceled future drops its result.
        show(future.resultCount() > 0 ? future.result() : Result<WhatIfReport>(failure(ErrorKind::Canceled, u"desk.canceled"_s)));
    });
    clear();
    retranslate();
}

WhatIfPanel::~WhatIfPanel()
{
    m_watcher.disconnect();
    m_watcher.cancel();
}

void WhatIfPanel::start(const Trial &trial)
{
    stop();
    m_banner->clear();
    m_table->clear();
    m_report = {};
    // The last whole quarter of days: tickets of the last hours have hardly begun.
    m_until = m_desk.clock().now();
    m_from = m_until.addMonths(-3);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_stop->show();
    setVisible(true);
    m_words->setText(tr("Reckoning the tickets since %1 …").arg(QLocale().toString(m_from.date(), QLocale::ShortFormat)));
    m_watcher.setFuture(m_desk.agreements().tryOut(trial, m_from, m_until));
}

void WhatIfPanel::stop()
{
    if (m_watcher.isRunning())
        m_watcher.cancel();
}

void WhatIfPanel::clear()
{
    stop();
    m_report = {};
    m_table->clear();
    m_banner->clear();
    setVisible(false);
}

void WhatIfPanel::show(const Result<WhatIfReport> &result)
{
    m_progress->hide();
    m_stop->hide();
    if (!result) {
        m_words->clear();
        if (result.error().kind == ErrorKind::Canceled)
            m_words->setText(tr("Stopped. Nothing was changed."));
        else
            m_banner->showError(errorText(result.error()), tr("Nothing was changed."));
    } else {
        m_report = *result;
        fill();
    }
    emit finished();
}

QString WhatIfPanel::clockName(ClockKind kind) const
{
    switch (kind) {
    case ClockKind::Response: return tr("Response");
    case ClockKind::Update: return tr("Update");
    case ClockKind::Resolution: return tr("Resolution");
    case ClockKind::Group: return tr("Groups and suppliers");
    case ClockKind::GroupResponse: return tr("Accepted by the group");
    }
    return {};
}

void WhatIfPanel::fill()
{
    const WordsContext words = WordsContext::of(m_desk);
    m_words->setText(m_report.tickets == 0
                         ? tr("No ticket began since %1.").arg(QLocale().toString(m_from.date(), QLocale::ShortFormat))
                         : tr("%1 of %2 tickets since %3 would have another verdict. Nothing was changed.")
                               .arg(QLocale().toString(m_report.changed), QLocale().toString(m_report.tickets), QLocale().toString(m_from.date(), QLocale::ShortFormat)));
    m_table->clear();
    QTreeWidgetItem *clock = nullptr;
    // A clock's whole first, then its priorities, then groups.
    QList<AttainmentKey> keys = m_report.rows.keys();
    std::stable_sort(keys.begin(), keys.end(), [](const AttainmentKey &a, const AttainmentKey &b) {
        return std::pair(a.clock, a.group ? 1 : 0) < std::pair(b.clock, b.group ? 1 : 0);
    });
    for (const AttainmentKey &key : std::as_const(keys)) {
        const auto it = m_report.rows.constFind(key);
        const bool whole = key.priority == 0 && !key.group;
        const QString name = whole ? clockName(key.clock) : key.group ? words.group(key.group) : priorityCode(key.priority);
        const auto before = it->before.share(), after = it->after.share();
        const QString change = before && after ? tr("%1 points").arg(QLocale().toString((*after - *before) * 100, 'f', 1)) : u"—"_s;
        const QStringList cells{name, percent(before), percent(after), change, tr("%1 → %2").arg(it->before.missed).arg(it->after.missed),
                                tr("%1 → %2").arg(it->before.open).arg(it->after.open), QLocale().toString(it->after.met + it->after.missed)};
        auto *item = whole || !clock ? new QTreeWidgetItem(m_table, cells) : new QTreeWidgetItem(clock, cells);
        for (int column = 1; column < 7; ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, Qt::AccessibleTextRole, tr("%1: %2 before, %3 after").arg(name, percent(before), percent(after)));
        if (whole) {
            clock = item;
            QFont strong = item->font(0);
            strong.setWeight(QFont::DemiBold);
            item->setFont(0, strong);
        }
        if (before && after && *after < *before)
            item->setForeground(3, tokens().crit.ink);
        else if (before && after && *after > *before)
            item->setForeground(3, tokens().ok.ink);
        // Clocks that the change does not touch stay one line.
        if (it->before != it->after)
            clock->setExpanded(true);
    }
    for (int column = 1; column < 7; ++column)
        m_table->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void WhatIfPanel::retranslate()
{
    m_title->setText(tr("What if"));
    m_stop->setText(tr("Stop"));
    m_progress->setAccessibleName(tr("Progress"));
    m_table->setAccessibleName(tr("Attainment before and after"));
    m_table->setHeaderLabels({tr("Clock"), tr("Met before"), tr("Met after"), tr("Change"), tr("Missed"), tr("Still open"), tr("Ended")});
    for (int column = 1; column < 7; ++column)
        m_table->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    if (m_report.tickets > 0)
        fill();
}

void WhatIfPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
