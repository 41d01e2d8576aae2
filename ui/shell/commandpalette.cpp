#include "ui/shell/commandpalette.h"

#include "core/support/textfolding.h"
#include "core/support/whenfinished.h"
#include "ui/kit/cardframe.h"
#include "ui/kit/keycap.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
constexpr int c_mostActions = 10;
constexpr int c_mostRows = 12;
}

void PaletteModel::set(PaletteEntry::Kind kind, const QList<PaletteEntry> &entries)
{
    const auto ofKind = [kind](const PaletteEntry &entry) { return entry.kind == kind; };
    const auto from = std::find_if(m_entries.cbegin(), m_entries.cend(), [kind](const PaletteEntry &entry) { return entry.kind >= kind; });
    const int first = int(from - m_entries.cbegin());
    const int old = int(std::count_if(m_entries.cbegin(), m_entries.cend(), ofKind));
    if (old > 0) {
        beginRemoveRows({}, first, first + old - 1);
        m_entries.remove(first, old);
        endRemoveRows();
    }
    if (!entries.isEmpty()) {
        beginInsertRows({}, first, first + int(entries.size()) - 1);
        for (qsizetype i = 0; i < entries.size(); ++i)
            m_entries.insert(first + i, entries[i]);
        endInsertRows();
    }
}

void PaletteModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const PaletteEntry &shown = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown.title;
    case Qt::AccessibleTextRole: return shown.detail.isEmpty() ? shown.title : u"%1, %2"_s.arg(shown.title, shown.detail);
    case KindRole: return int(shown.kind);
    case DetailRole: return shown.refusal.isEmpty() ? shown.detail : shown.refusal;
    case IconRole: return shown.icon;
    case KeyRole: return shown.key;
    case RefusalRole: return shown.refusal;
    default: return {};
    }
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(200), listRowHeight(Density::Normal)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    QRectF place = option.rect;
    const bool current = option.state & QStyle::State_Selected;
    if (current) {
        painter->fillRect(place, t.sel);
        painter->fillRect(QRectF(place.left(), place.top(), 3, place.height()), t.accent);
    }
    const bool possible = index.data(PaletteModel::RefusalRole).toString().isEmpty();
    place.adjust(scaled(12.0), 0, -scaled(10.0), 0);
    const qreal side = scaled(16.0);
    paintIcon(*painter, index.data(PaletteModel::IconRole).toString(), QRectF(place.left(), place.center().y() - side / 2, side, side), current ? t.accent : t.text2);
    place.setLeft(place.left() + side + scaled(10.0));
    const QString key = keyText(index.data(PaletteModel::KeyRole).value<QKeySequence>());
    if (const int cap = keyCapSize(key).width()) {
        paintKeyCap(*painter, QRectF(place.right() - cap, place.top(), cap, place.height()), key);
        place.setRight(place.right() - cap - scaled(10.0));
    }
    const int used = paintWords(*painter, place, index.data().toString(), possible ? t.text : t.text2);
    place.setLeft(place.left() + used + scaled(10.0));
    paintWords(*painter, place, index.data(PaletteModel::DetailRole).toString(), t.text2, {TextUse::Caption});
}

CommandPalette::CommandPalette(SearchField *field, QWidget *host) : QObject(host), m_field(field), m_host(host)
{
    auto *card = new CardFrame(host, Ground::Raised);
    card->setOutlined(true);
    m_frame = card;
    m_frame->setObjectName(u"palette"_s);
    m_list = new QListView(m_frame);
    m_list->setObjectName(u"palette_list"_s);
    m_model = new PaletteModel(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    useGround(m_list, Ground::Raised);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay with the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(m_frame);
    layout->setContentsMargins(2, 4, 2, 4);
    layout->addWidget(m_list);
    m_frame->hide();
    m_field->installEventFilter(this);
    m_host->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { runRow(index.row()); });
    const auto resize = [this] {
        if (m_searching)
            showList();
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, resize);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, resize);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        if (now == m_field && before && before->window() == m_field->window())
            m_before = before; // gets the focus back
    });
}

void CommandPalette::setActions(std::function<QList<QAction *>()> actions)
{
    m_actions = std::move(actions);
}

void CommandPalette::addSource(PaletteSource source)
{
    m_sources.append(std::move(source));
}

bool CommandPalette::isListVisible() const
{
    return m_frame->isVisible();
}

void CommandPalette::open(const QString &text)
{
    m_field->setText(text);
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search();
}

QList<PaletteEntry> CommandPalette::matchingActions(const QString &typed) const
{
    QList<PaletteEntry> found, later;
    if (!m_actions)
        return found;
    const QStringList words = foldText(typed).split(u' ', Qt::SkipEmptyParts);
    const auto actions = m_actions();
    for (QAction *action : actions) {
        const QString name = action->text();
        const QString folded = foldText(name);
        if (!std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return folded.contains(word); }))
            continue;
        const QString refusal = actionRefusal(action);
        if (!action->isEnabled() && refusal.isEmpty())
            continue; // it says nothing about why: a switch without meaning here
        QString menu;
        const auto objects = action->associatedObjects();
        for (QObject *object : objects) {
            if (auto *in = qobject_cast<QMenu *>(object))
                menu = in->title();
        }
        const QString iconName = action->property("iconName").toString();
        PaletteEntry entry{PaletteEntry::Kind::Action, name, menu, iconName.isEmpty() ? u"go-next"_s : iconName, action->shortcut(), refusal, {}};
        entry.run = [guarded = QPointer<QAction>(action)] {
            if (guarded)
                guarded->trigger();
        };
        // What begins with the text comes before what merely contains it, what cannot be done now last.
        if (refusal.isEmpty() && (words.isEmpty() || folded.startsWith(words.first())))
            found.append(entry);
        else
            later.append(entry);
    }
    return (found + later).mid(0, c_mostActions);
}

void CommandPalette::search()
{
    const QString typed = m_field->text().trimmed();
    m_searching = true;
    ++m_turn;
    for (const PaletteSource &source : std::as_const(m_sources)) {
        if (m_token && source.cancel)
            source.cancel(m_token);
    }
    m_token = makeCancelToken();
    m_model->set(PaletteEntry::Kind::Action, matchingActions(typed));
    // Before anything is asked: an answer may be there at once.
    m_model->set(PaletteEntry::Kind::Ticket, {});
    m_model->set(PaletteEntry::Kind::Person, {});
    m_model->set(PaletteEntry::Kind::Article, {});
    for (const PaletteSource &source : typed.isEmpty() ? QList<PaletteSource>() : m_sources) {
        whenFinished(source.find(typed, m_token), this, [this, turn = m_turn](const QList<PaletteEntry> &entries) {
            if (turn != m_turn)
                return;
            QMap<PaletteEntry::Kind, QList<PaletteEntry>> kinds;
            for (const PaletteEntry &entry : entries)
                kinds[entry.kind].append(entry);
            for (auto found = kinds.cbegin(); found != kinds.cend(); ++found)
                m_model->set(found.key(), found.value());
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_model->index(0));
        });
    }
    showList();
    m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::showList()
{
    place();
    m_frame->setVisible(m_model->rowCount() > 0 && m_field->hasFocus());
    m_frame->raise();
}

void CommandPalette::place()
{
    const QPoint under = m_field->mapTo(m_host, QPoint(0, m_field->height() + 4));
    const int rows = qMin(m_model->rowCount(), c_mostRows);
    const int width = qMin(qMax(m_field->width(), scaled(560)), m_host->width() - 2 * scaled(14));
    const int left = qMax(scaled(14), qMin(under.x(), m_host->width() - width - scaled(14)));
    m_frame->setGeometry(left, under.y(), width, rows * listRowHeight(Density::Normal) + 10);
}

void CommandPalette::leave()
{
    ++m_turn;
    m_searching = false;
    m_frame->hide();
    m_field->clear();
    m_model->clear();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_field->clearFocus();
}

void CommandPalette::runRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteEntry entry = m_model->entry(row);
    if (!entry.refusal.isEmpty())
        return; // the row says why
    leave();
    if (entry.run)
        entry.run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host) {
        if (event->type() == QEvent::Resize && m_frame->isVisible())
            place();
        return false;
    }
    switch (event->type()) {
    case QEvent::FocusOut:
        m_searching = false;
        m_frame->hide();
        return false;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentIndex().row();
        const int rows = m_model->rowCount();
        switch (key->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
            if (rows > 0)
                m_list->setCurrentIndex(m_model->index((row + (key->key() == Qt::Key_Down ? 1 : rows - 1)) % rows));
            return true;
        case Qt::Key_PageDown: m_list->setCurrentIndex(m_model->index(rows - 1)); return true;
        case Qt::Key_PageUp: m_list->setCurrentIndex(m_model->index(0)); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: runRow(row); return true;
        case Qt::Key_Escape: leave(); return true;
        default: return false;
        }
    }
    default: return false;
    }
}

} // namespace frontdesk
