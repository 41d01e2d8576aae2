#include "ui/ticket/queueviews.h"

#include "core/desk/desk.h"
#include "core/ticket/ticketservice.h"
#include "ui/kit/chips.h"
#include "ui/kit/timewords.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

enum ViewRole { IdRole = Qt::UserRole, CountRole, LateRole, ChangedViewRole };
constexpr qint64 c_markMs = 10000;

/// A view's row: accent dot while its count has just changed, name, count at the right, red when one is late.
class ViewDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {scaled(150), scaled(28)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const bool section = !index.parent().isValid();
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen)
            painter->fillRect(option.rect, t.sel);
        else if (!section && (option.state & QStyle::State_MouseOver))
            painter->fillRect(option.rect, t.alt);
        if (!section && (option.state & QStyle::State_HasFocus))
            painter->fillRect(QRect(0, option.rect.top(), 3, option.rect.height()), t.accent);
        const QRectF inside = QRectF(option.rect).adjusted(scaled(14), 0, -scaled(10), 0);
        if (section) {
            paintWords(*painter, inside, index.data().toString(), t.text2, {TextUse::Caption, TextWeight::Strong});
            return;
        }
        if (index.data(ChangedViewRole).toBool())
            paintEventDot(*painter, QRectF(option.rect).adjusted(scaled(4), 0, 0, 0));
        const TextWeight weight = chosen ? TextWeight::Strong : TextWeight::Regular;
        qreal right = 0;
        if (const qint64 count = index.data(CountRole).toLongLong(); count >= 0) {
            const bool late = index.data(LateRole).toLongLong() > 0;
            const QString text = QLocale().toString(count);
            const WordStyle style{TextUse::Base, late ? TextWeight::Strong : weight, true, Qt::AlignRight};
            paintWords(*painter, inside, text, late ? t.crit.ink : chosen ? t.text : t.text2, style);
            right = wordsWidth(text, style) + scaled(6);
        }
        paintWords(*painter, inside.adjusted(0, 0, -right, 0), index.data().toString(), t.text, {TextUse::Base, weight});
    }
};

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

QueueViews::QueueViews(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_tree(new QTreeView(this))
    , m_model(new QStandardItemModel(this))
    , m_foot(makeLabel({}, TextUse::Base, Ink::Secondary, TextWeight::Regular, this))
{
    setObjectName(u"queueViews"_s);
    m_steady.start();
    m_tree->setObjectName(u"queueViewTree"_s);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ViewDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setItemsExpandable(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setMouseTracking(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_tree->viewport()->setAutoFillBackground(false);
    useGround(this, Ground::Window);

    m_section = new QStandardItem;
    m_section->setFlags(Qt::ItemIsEnabled);
    m_model->appendRow(m_section);
    for (const QueueView &view : standardQueueViews()) {
        auto *item = new QStandardItem;
        item->setData(view.id, IdRole);
        item->setData(-1, CountRole);
        m_section->appendRow(item);
        m_counters[view.id].item = item;
    }
    m_tree->expandAll();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        const QString id = now.data(IdRole).toString();
        if (!id.isEmpty() && id != m_current) {
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

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QueueViews::recount);
    m_marks.setInterval(1000);
    connect(&m_marks, &QTimer::timeout, this, &QueueViews::dropMarks);
    connect(&desk.feed(), &ChangeFeed::changed, this, &QueueViews::onChanges);
    connect(&desk, &Desk::referenceChanged, this, &QueueViews::recount);
    word();
    recount();
}

QueueViews::~QueueViews()
{
    if (m_token)
        m_desk.worker().cancel(m_token);
}

void QueueViews::setCurrentView(const QString &id)
{
    m_current = id;
    const QSignalBlocker quiet(m_tree->selectionModel());
    if (const auto found = m_counters.constFind(id); found != m_counters.cend())
        m_tree->setCurrentIndex(found->item->index());
    else
        m_tree->selectionModel()->clear();
    m_tree->viewport()->update();
}

qint64 QueueViews::count(const QString &id) const
{
    return m_counters.value(id).count;
}

qint64 QueueViews::lateCount(const QString &id) const
{
    return m_counters.value(id).late;
}

void QueueViews::onChanges(const ChangeSet &changes)
{
    if (!changes.touches(u"ticket"_s))
        return;
    if (m_running)
        m_again = true;
    else if (!m_timer.isActive())
        m_timer.start(int(qBound(qint64(100), 5 * m_cost, qint64(10000))));
}

QList<TicketFilter> QueueViews::filters() const
{
    QList<TicketFilter> filters;
    for (const QueueView &view : standardQueueViews()) {
        TicketFilter filter = standardFilter(view.view, m_desk.actor().staff, m_desk.actor().groups);
        filters += filter;
        filter.breached = true;
        filters += filter;
    }
    return filters;
}

void QueueViews::recount()
{
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_again = false;
    m_token = makeCancelToken();
    m_startedAt = m_steady.elapsed();
    m_desk.tickets().counts(filters(), m_token).then(this, [this](const Result<QList<qint64>> &counts) {
        m_running = false;
        m_cost = m_steady.elapsed() - m_startedAt;
        if (counts)
            take(*counts);
        else if (counts.error().kind != ErrorKind::Canceled)
            emit failed(counts.error());
        if (m_again)
            m_timer.start(int(qBound(qint64(100), 5 * m_cost, qint64(10000))));
    });
}

void QueueViews::take(const QList<qint64> &counts)
{
    int at = 0;
    for (const QueueView &view : standardQueueViews()) {
        Counter &counter = m_counters[view.id];
        const qint64 count = counts.value(at++), late = counts.value(at++);
        if (counter.count >= 0 && (counter.count != count || counter.late != late)) {
            counter.changedAt = m_steady.elapsed();
            counter.item->setData(true, ChangedViewRole);
            m_marks.start();
        }
        counter.count = count;
        counter.late = late;
        counter.item->setData(count, CountRole);
        counter.item->setData(late, LateRole);
    }
    m_countedAt = m_desk.clock().now();
    word();
    emit counted();
}

void QueueViews::dropMarks()
{
    bool left = false;
    for (Counter &counter : m_counters) {
        if (counter.changedAt == 0)
            continue;
        if (m_steady.elapsed() - counter.changedAt < c_markMs) {
            left = true;
        } else {
            counter.changedAt = 0;
            counter.item->setData(false, ChangedViewRole);
        }
    }
    if (!left)
        m_marks.stop();
}

void QueueViews::word()
{
    m_tree->setAccessibleName(tr("Views"));
    m_section->setText(tr("Standard views"));
    for (const QueueView &view : standardQueueViews()) {
        const Counter &counter = m_counters[view.id];
        const QString name = queueViewName(view.id);
        counter.item->setText(name);
        QString speech = name;
        if (counter.count >= 0)
            speech = counter.late > 0 ? tr("%1, %2, %n late", nullptr, int(counter.late)).arg(name, QLocale().toString(counter.count))
                                      : tr("%1, %2").arg(name, QLocale().toString(counter.count));
        counter.item->setData(speech, Qt::AccessibleTextRole);
        counter.item->setToolTip(counter.count < 0 ? QString() : speech);
    }
    wordFoot();
}

void QueueViews::wordFoot()
{
    const QTimeZone zone(m_desk.reference()->zone.toLatin1());
    const QDateTime at = zone.isValid() ? m_countedAt.toTimeZone(zone) : m_countedAt.toLocalTime();
    m_foot->setText(m_countedAt.isValid() ? tr("Counters live %1").arg(at.toString(u"HH:mm"_s)) : tr("Counting"));
}

void QueueViews::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        word();
}

} // namespace frontdesk
