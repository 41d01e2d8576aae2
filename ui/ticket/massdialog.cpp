#include "ui/ticket/massdialog.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/theme.h"
#include "ui/ticket/massresults.h"
#include "ui/ticket/ticketerrors.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QSaveFile>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype c_titlesAtOnce = 500;

QString csvCell(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

MassDialog::MassDialog(Desk &desk, const TicketAction &action, const QList<MassTarget> &targets, const QList<Ticket> &known, QWidget *parent)
    : QDialog(parent, Qt::Window), m_desk(desk), m_change(desk.tickets().massChange(action, targets)), m_results(new MassResults(known, this)), m_head(new QWidget),
      m_title(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)), m_state(makeLabel({}, TextUse::Base)),
      m_done(makeLabel({}, TextUse::Base, Ink::Ok, TextWeight::Strong)), m_refused(makeLabel({}, TextUse::Base, Ink::Crit, TextWeight::Strong)),
      m_progress(new QProgressBar), m_banner(new ErrorBanner), m_list(new QTreeView), m_selectRefused(new QAction(this)), m_undo(new QAction(this)),
      m_goOn(new QAction(this)), m_cancel(new KeyButton), m_leave(new KeyButton)
{
    setObjectName(u"mass_dialog"_s);
    QSet<qint64> titled;
    for (const Ticket &ticket : known)
        titled.insert(ticket.id.value);
    for (const MassTarget &target : targets) {
        if (!titled.contains(target.ticket.value))
            m_unread += target.ticket.value;
    }
    m_selectRefused->setObjectName(u"select_refused"_s);
    m_selectRefused->setShortcut(QKeySequence(Qt::ALT | Qt::Key_S));
    m_undo->setObjectName(u"undo_mass"_s);
    m_undo->setShortcut(QKeySequence::Undo);
    m_goOn->setObjectName(u"go_on"_s);
    addActions({m_selectRefused, m_undo});
    m_selectButton = new KeyButton(m_selectRefused, this);
    m_undoButton = new KeyButton(m_undo, this);
    m_save = new KeyButton(QString(), this);
    m_save->setObjectName(u"save_list"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_leave->setObjectName(u"leave"_s);
    for (KeyButton *button : {m_selectButton, m_undoButton, m_save, m_cancel, m_leave})
        button->setAutoDefault(false);
    m_cancel->showKey(Qt::Key_Escape);
    m_leave->showKey(Qt::Key_Escape);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(scaled(170), scaled(8));
    m_title->setObjectName(u"mass_title"_s);
    m_state->setObjectName(u"mass_state"_s);
    m_done->setObjectName(u"mass_done"_s);
    m_refused->setObjectName(u"mass_refused"_s);
    m_banner->setObjectName(u"banner"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *headColumn = new QVBoxLayout(m_head);
    headColumn->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    headColumn->setSpacing(scaled(6));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    headColumn->addWidget(m_title);
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(10));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_progress, m_state, m_done, m_refused})
        line->addWidget(widget);
    line->addStretch();
    headColumn->addLayout(line);
    useGround(m_head, Ground::Base);
    column->addWidget(m_head);
    column->addWidget(m_banner);
    m_list->setObjectName(u"mass_results"_s);
    m_list->setModel(m_results);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(scaled(9)); // numbers then stand under their heading
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_list->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_list, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(12));
    foot->setSpacing(scaled(8));
    foot->addWidget(m_save);
    foot->addStretch();
    for (KeyButton *button : {m_selectButton, m_undoButton, m_cancel, m_leave})
        foot->addWidget(button);
    column->addLayout(foot);

    connect(m_selectRefused, &QAction::triggered, this, [this] { emit selectionRequested(m_results->refused()); });
    connect(m_undo, &QAction::triggered, this, &MassDialog::undo);
    connect(m_goOn, &QAction::triggered, this, &MassDialog::run);
    connect(m_save, &KeyButton::clicked, this, &MassDialog::saveList);
    connect(m_cancel, &KeyButton::clicked, this, &MassDialog::reject);
    connect(m_leave, &KeyButton::clicked, this, &MassDialog::reject);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { emit ticketRequested(m_results->outcome(index.row()).ticket); });
    follow();
    resize(scaled(900), scaled(430));
    for (const auto &[section, width] : {std::pair{MassResults::Number, 110}, {MassResults::Title, 260}, {MassResults::Result, 130}})
        m_list->header()->resizeSection(section, scaled(width));
    m_list->header()->setStretchLastSection(true);
}

MassDialog::~MassDialog() = default;

void MassDialog::follow()
{
    connect(m_change.get(), &MassChange::progressed, this, [this](int handled, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(handled);
        showState();
    });
    connect(m_change.get(), &MassChange::finished, this, &MassDialog::finished);
}

void MassDialog::begin()
{
    retranslate();
    show();
    m_list->setFocus(Qt::OtherFocusReason);
    learnTitles(0);
    run();
}

void MassDialog::run()
{
    m_banner->clear();
    m_ended = false;
    m_error = {};
    m_took.start();
    const auto started = m_change->start();
    if (!started)
        return finished(started.error());
    showState();
}

void MassDialog::learnTitles(qsizetype from)
{
    if (from >= m_unread.size())
        return;
    whenFinished(m_desk.tickets().rows(m_unread.mid(from, c_titlesAtOnce)), this, [this, from](const Result<QList<Ticket>> &tickets) {
        if (!tickets)
            return; // the numbers come with the results
        m_results->learn(*tickets);
        learnTitles(from + c_titlesAtOnce);
    });
}

void MassDialog::finished(const Error &error)
{
    m_ended = true;
    m_error = error;
    m_seconds += double(m_took.elapsed()) / 1000;
    m_results->setOutcomes(m_undoing && m_change->action().action != "undo"_L1 ? u"undo"_s : m_change->action().action, m_change->outcomes(), WordsContext::of(m_desk));
    if (!m_list->currentIndex().isValid() && m_results->rowCount() > 0)
        m_list->setCurrentIndex(m_results->index(0, 0));
    retranslate();
    QList<Id<Ticket>> done;
    for (const MassOutcome &outcome : m_change->outcomes()) {
        if (outcome.kind == MassOutcome::Kind::Done)
            done += outcome.ticket;
    }
    // What was refused is what the person still has to do with.
    if (const QList<Id<Ticket>> refused = m_results->refused(); !refused.isEmpty())
        emit selectionRequested(refused);
    emit settled(done);
}

void MassDialog::undo()
{
    if (m_change->running() || m_undoing)
        return;
    auto back = m_change->undo();
    if (!back)
        return;
    m_change = std::move(back);
    m_undoing = true;
    m_seconds = 0;
    follow();
    retranslate();
    run();
}

void MassDialog::reject()
{
    if (m_change->running()) {
        m_change->cancel(); // what is done stays done and can be undone; the rest is listed
        return;
    }
    QDialog::reject();
}

void MassDialog::saveList()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the list"), u"mass-change.csv"_s, tr("Comma-separated (*.csv)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    const auto line = [&](const QStringList &cells) {
        QStringList quoted;
        for (const QString &cell : cells)
            quoted += csvCell(cell);
        written = written && file.write((quoted.join(u',') + u"\r\n"_s).toUtf8()) > 0;
    };
    written = written && file.write("\xEF\xBB\xBF") == 3; // spreadsheets then read Chinese
    QStringList head;
    for (int column = 0; column < MassResults::ColumnCount; ++column)
        head += m_results->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    line(head);
    for (int row = 0; row < m_results->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < MassResults::ColumnCount; ++column)
            cells += m_results->index(row, column).data().toString();
        line(cells);
    }
    written = written && file.commit();
    if (written)
        m_banner->show(ErrorBanner::Tone::Done, tr("The list is saved."), path);
    else
        m_banner->showError(tr("The list was not saved: %1.").arg(file.errorString()), tr("Choose another place."));
    m_banner->setActions({});
}

void MassDialog::showState()
{
    using enum MassOutcome::Kind;
    const bool running = m_change->running();
    const QString action = m_undoing ? u"undo"_s : m_change->action().action;
    const int done = m_change->count(Done) , refused = m_change->count(Refused), left = m_change->count(Waiting), total = int(m_change->outcomes().size());
    const QLocale locale;
    if (running)
        m_state->setText(tr("%1 of %2", "handled, all").arg(locale.toString(total - left), locale.toString(total)));
    else if (m_ended && m_error.code.isEmpty())
        m_state->setText(tr("done in %1 s").arg(locale.toString(m_seconds, 'f', 1)));
    else if (m_ended)
        m_state->setText(tr("stopped, %1 of %2 handled").arg(locale.toString(total - left), locale.toString(total)));
    m_done->setText(massDoneCount(action, done));
    m_done->setVisible(done > 0);
    m_refused->setText(m_undoing ? tr("%n not taken back", nullptr, refused) : tr("%n refused", nullptr, refused));
    m_refused->setVisible(refused > 0);
    m_cancel->setVisible(running);
    m_leave->setVisible(!running);
    m_selectRefused->setText(tr("Select the %n refused", nullptr, refused));
    m_selectRefused->setVisible(!running && refused > 0);
    m_selectRefused->setEnabled(!running && refused > 0);
    m_selectButton->setVisible(!running && refused > 0);
    m_undo->setText(tr("Undo the %n", "changes", done));
    m_undo->setEnabled(!running && done > 0 && !m_undoing);
    m_undoButton->setVisible(!running && done > 0 && !m_undoing);
    m_save->setVisible(!running);
    m_goOn->setText(tr("Go on"));
    m_progress->setAccessibleName(m_state->text());
}

void MassDialog::retranslate()
{
    const WordsContext context = WordsContext::of(m_desk);
    TicketAction action = m_change->action();
    if (m_undoing)
        action.action = u"undo"_s;
    const QString title = massTitle(action, int(m_change->outcomes().size()), context);
    setWindowTitle(title);
    m_title->setText(title);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("What is done stays done; you can undo it"));
    m_leave->setText(tr("Leave"));
    m_save->setText(tr("Save list"));
    m_list->setAccessibleName(tr("Results, one per ticket"));
    showState();
    if (!m_ended)
        return;
    const QModelIndex current = m_list->currentIndex();
    m_results->setOutcomes(action.action, m_change->outcomes(), context);
    m_list->setCurrentIndex(m_results->index(std::max(0, current.row()), 0));
    if (m_error.code.isEmpty())
        return;
    if (m_error.kind == ErrorKind::Canceled) {
        m_banner->show(ErrorBanner::Tone::Notice, tr("Stopped as you asked. What was done stands; the rest is as it was."));
    } else {
        const ErrorWords words = ticketErrorWords(m_error, context);
        m_banner->showError(words.what, words.next);
    }
    const bool left = m_change->count(MassOutcome::Kind::Waiting) > 0 && m_error.kind != ErrorKind::Invalid;
    m_banner->setActions(left ? QList<QAction *>{m_goOn} : QList<QAction *>());
}

void MassDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, m_head->height(), width(), 1, tokens().border);
}

void MassDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
