#include "ui/ticket/queueviews.h"

#include "core/desk/desk.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/ticket/savedviews.h"
#include "ui/ticket/viewtree.h"
#include "ui/ticket/wordscontext.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qint64 c_markMs = 10000;

} // namespace

const QList<QueueView> &standardQueueViews()
{
    static const QList<QueueView> all{
        {u"mine"_s, StandardView::Mine, u"state:open owner:me"_s},
        {u"my_groups"_s, StandardView::MyGroups, u"state:open group:mine"_s},
        {u"unassigned"_s, StandardView::Unassigned, u"state:open owner:nobody"_s},
        {u"all_open"_s, StandardView::AllOpen, u"state:open"_s},
        {u"waiting"_s, StandardView::WaitingForCaller, u"state:pending reason:caller"_s},
        {u"to_confirm"_s, StandardView::ToConfirm, u"state:resolved sort:changed"_s},
    };
    return all;
}

const QueueView *queueView(const QString &id)
{
    const auto &all = standardQueueViews();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const QueueView &view) { return view.id == id; });
    return found == all.cend() ? nullptr : &*found;
}

QString queueViewName(const QString &id)
{
    static const QHash<QString, const char *> names{
        {u"mine"_s, QT_TRANSLATE_NOOP("QueueViews", "My tickets")},
        {u"my_groups"_s, QT_TRANSLATE_NOOP("QueueViews", "My group")},
        {u"unassigned"_s, QT_TRANSLATE_NOOP("QueueViews", "Unassigned")},
        {u"all_open"_s, QT_TRANSLATE_NOOP("QueueViews", "All open")},
        {u"waiting"_s, QT_TRANSLATE_NOOP("QueueViews", "Waiting for caller")},
        {u"to_confirm"_s, QT_TRANSLATE_NOOP("QueueViews", "Resolved, to confirm")},
    };
    const char *name = names.value(id);
    return name ? QCoreApplication::translate("QueueViews", name) : id;
}

QueueViews::QueueViews(Desk &desk, SavedViews &saved, Context context, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_saved(saved)
    , m_context(std::move(context))
    , m_tree(new ViewTree(this))
    , m_model(new QStandardItemModel(this))
    , m_foot(makeLabel({}, TextUse::Base, Ink::Secondary, TextWeight::Regular, this))
    , m_counters(new ViewCounters(desk, this))
{
    setObjectName(u"queueViews"_s);
    m_steady.start();
    m_tree->setModel(m_model);
    useGround(this, Ground::Window);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        const QString id = now.data(ViewIdRole).toString();
        if (!m_filling && !id.isEmpty() && id != m_current) {
            m_current = id;
            emit viewChosen(id);
        }
    });

    auto *footRow = new QHBoxLayout;
    footRow->setContentsMargins(scaled(14), scaled(6), scaled(10), scaled(10));
    auto *mark = new QLabel(this);
    mark->setPixmap(icon(u"chronometer"_s).pixmap(scaled(16)));
    mark->setAccessibleName(QString());
    footRow->setSpacing(scaled(8));
    footRow->addWidget(mark);
    footRow->addWidget(m_foot, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(4), 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addLayout(footRow);

    m_marks.setInterval(1000);
    connect(&m_marks, &QTimer::timeout, this, &QueueViews::dropMarks);
    connect(&m_saved, &SavedViews::changed, this, &QueueViews::fill);
    connect(m_counters, &ViewCounters::counted, this, &QueueViews::take);
    connect(m_counters, &ViewCounters::checked, this, &QueueViews::wordFoot);
    connect(m_counters, &ViewCounters::failed, this, &QueueViews::failed);
    connect(&desk, &Desk::referenceChanged, this, &QueueViews::countAll);
    fill();
}

QueueViews::~QueueViews() = default;

QStandardItem *QueueViews::heading(const QString &key)
{
    auto *item = new QStandardItem;
    item->setFlags(Qt::ItemIsEnabled);
    item->setData(key, Qt::UserRole + 20);
    item->setData(key == "own"_L1, ViewAddRole);
    m_model->appendRow(item);
    return item;
}

void QueueViews::add(QStandardItem *section, const QString &id, bool movable)
{
    auto *item = new QStandardItem;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | (movable ? Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled : Qt::NoItemFlags));
    item->setData(id, ViewIdRole);
    item->setData(-1, ViewCountRole);
    section->appendRow(item);
    Entry &entry = m_entries[id];
    entry.item = item;
    if (entry.changedAt > 0)
        item->setData(true, ViewChangedRole);
}

void QueueViews::fill()
{
    m_filling = true; // the current row goes and comes back: nobody has chosen anything
    const QString atHand = viewAtHand();
    m_model->clear();
    QHash<QString, Entry> before = std::exchange(m_entries, {});
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        m_entries[it.key()].changedAt = it->changedAt;
    QStandardItem *standard = heading(u"standard"_s);
    for (const QueueView &view : standardQueueViews())
        add(standard, view.id, false);
    QStandardItem *own = heading(u"own"_s);
    QMap<qint64, QStandardItem *> shared;
    for (const SavedView &view : m_saved.all()) {
        if (view.group && !shared.contains(view.group.value))
            shared.insert(view.group.value, nullptr);
    }
    for (auto it = shared.begin(); it != shared.end(); ++it)
        it.value() = heading(u"group:%1"_s.arg(it.key()));
    for (const SavedView &view : m_saved.all())
        add(view.group ? shared[view.group.value] : own, SavedViews::idOf(view.id), true);
    m_entries.removeIf([](const auto &entry) { return !entry.value().item; });
    m_tree->expandAll();
    countAll();
    word();
    setCurrentView(m_current);
    if (m_current.isEmpty() && m_entries.contains(atHand))
        m_tree->selectionModel()->setCurrentIndex(m_entries[atHand].item->index(), QItemSelectionModel::NoUpdate);
    m_filling = false;
}

void QueueViews::follow()
{
    countAll();
    word();
}

void QueueViews::countAll()
{
    QList<CountedView> views;
    QStringList unknown;
    const auto at = [this](const QString &query, const QDateTime &now) {
        QueryContext context = m_context();
        context.now = now;
        return parseTicketQuery(query, context);
    };
    const auto count = [&](const QString &id, const QString &query) {
        const TicketQuery read = at(query, m_desk.clock().now());
        unknown += read.customersToFind;
        Entry &entry = m_entries[id];
        entry.broken = !read.problems.isEmpty();
        entry.item->setData(entry.broken, ViewBrokenRole);
        if (read.usable())
            views += {id, [at, query](const QDateTime &now) { return at(query, now).filter; }};
    };
    for (const QueueView &view : standardQueueViews())
        count(view.id, view.query);
    for (const SavedView &view : m_saved.all()) {
        if (m_entries.contains(SavedViews::idOf(view.id)))
            count(SavedViews::idOf(view.id), view.query);
    }
    m_counters->setViews(views);
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        it->item->setData(m_counters->count(it.key()), ViewCountRole);
        it->item->setData(m_counters->lateCount(it.key()), ViewLateRole);
    }
    if (!unknown.isEmpty())
        emit customersWanted(unknown);
}

void QueueViews::setCurrentView(const QString &id)
{
    m_current = id;
    const QSignalBlocker quiet(m_tree->selectionModel());
    if (const auto found = m_entries.constFind(id); found != m_entries.cend())
        m_tree->setCurrentIndex(found->item->index());
    else
        m_tree->selectionModel()->clear();
    m_tree->viewport()->update();
}

QString QueueViews::viewAtHand() const
{
    return m_tree->currentIndex().data(ViewIdRole).toString();
}

qint64 QueueViews::count(const QString &id) const
{
    return m_counters->count(id);
}

qint64 QueueViews::lateCount(const QString &id) const
{
    return m_counters->lateCount(id);
}

QString QueueViews::name(const QString &id) const
{
    const SavedView *saved = m_saved.find(id);
    return saved ? saved->name : queueViewName(id);
}

void QueueViews::recount()
{
    m_counters->recount();
}

void QueueViews::take(const QStringList &ids)
{
    for (const QString &id : ids) {
        const auto entry = m_entries.find(id);
        if (entry == m_entries.end())
            continue;
        if (entry->item->data(ViewCountRole).toLongLong() >= 0) { // the first count is no news
            entry->changedAt = m_steady.elapsed() + 1;
            entry->item->setData(true, ViewChangedRole);
            m_marks.start();
        }
        entry->item->setData(count(id), ViewCountRole);
        entry->item->setData(lateCount(id), ViewLateRole);
    }
    word();
    emit counted();
}

void QueueViews::dropMarks()
{
    bool left = false;
    for (Entry &entry : m_entries) {
        if (entry.changedAt == 0)
            continue;
        if (m_steady.elapsed() - entry.changedAt < c_markMs) {
            left = true;
        } else {
            entry.changedAt = 0;
            entry.item->setData(false, ViewChangedRole);
        }
    }
    if (!left)
        m_marks.stop();
}

void QueueViews::word()
{
    m_tree->setAccessibleName(tr("Views"));
    const WordsContext words = WordsContext::of(m_desk);
    for (int i = 0; i < m_model->rowCount(); ++i) {
        QStandardItem *section = m_model->item(i);
        const QString key = section->data(Qt::UserRole + 20).toString();
        if (key == "standard"_L1)
            section->setText(tr("Standard views"));
        else if (key == "own"_L1)
            section->setText(tr("My views"));
        else
            section->setText(tr("Shared: %1", "a support group").arg(words.group({key.section(u':', 1).toLongLong()})));
        section->setToolTip(key == "own"_L1 ? tr("The plus saves the filter as a view") : QString());
    }
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        QStandardItem *item = it->item;
        const QString name = this->name(it.key());
        const qint64 count = this->count(it.key()), late = lateCount(it.key());
        QString speech = name;
        if (it->broken)
            speech = tr("%1: its filter names something that the desk no longer has").arg(name);
        else if (count >= 0)
            speech = late > 0 ? tr("%1, %2, %n late", nullptr, int(late)).arg(name, QLocale().toString(count)) : tr("%1, %2").arg(name, QLocale().toString(count));
        if (const SavedView *view = m_saved.find(it.key()); view && view->group && view->owner != m_desk.actor().staff) {
            const Staff *owner = m_desk.reference()->directory.person(view->owner);
            if (owner)
                speech = owner->active ? tr("%1 (by %2)").arg(speech, owner->name) : tr("%1 (by %2, who has left)").arg(speech, owner->name);
        }
        item->setText(name);
        item->setData(speech, Qt::AccessibleTextRole);
        item->setToolTip(speech);
    }
    wordFoot();
}

void QueueViews::wordFoot()
{
    const QTimeZone zone(m_desk.reference()->zone.toLatin1());
    const QDateTime checked = m_counters->checkedAt();
    const QDateTime at = zone.isValid() ? checked.toTimeZone(zone) : checked.toLocalTime();
    m_foot->setText(checked.isValid() ? tr("Counters live %1").arg(at.toString(u"HH:mm"_s)) : tr("Counting"));
}

void QueueViews::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        word();
}

} // namespace frontdesk
