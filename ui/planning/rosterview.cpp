#include "ui/planning/rosterview.h"

#include "ui/kit/chips.h"
#include "ui/kit/words.h"
#include "ui/planning/rosterwords.h"
#include "ui/shell/paint.h"
#include "ui/shell/tokens.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int personWidth = 168;
constexpr int hoursWidth = 62;
constexpr int narrowBelow = 64; ///< a cell so narrow shows letters alone

/// The days over the grid: today on a tint, a day of the month in the room of two digits.
class RosterHeader final : public QHeaderView
{
public:
    RosterHeader(RosterModel *model, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_model(model) {}

protected:
    void paintSection(QPainter *painter, const QRect &place, int section) const override
    {
        const Tokens &t = tokens();
        const QDate day = m_model->dayOf(section);
        painter->fillRect(place, day.isValid() && day == m_model->today() ? t.tint : t.window);
        painter->fillRect(QRect(place.left(), place.bottom(), place.width(), 1), t.border);
        const bool narrow = day.isValid() && m_model->days() > 7;
        WordStyle style;
        style.use = TextUse::Caption;
        style.weight = day == m_model->today() ? TextWeight::Strong : TextWeight::Medium;
        style.figures = narrow;
        style.align = narrow ? Qt::AlignHCenter : section == m_model->hoursColumn() ? Qt::AlignRight : Qt::AlignLeft;
        style.elide = narrow ? Qt::ElideNone : Qt::ElideRight;
        const int left = narrow ? 0 : section == RosterModel::Person ? scaled(14) : scaled(6);
        QRectF line = QRectF(place).adjusted(left, 0, narrow ? 0 : -scaled(8), 0);
        if (const QString expected = narrow ? QString() : m_model->expectedWords(day); !expected.isEmpty()) {
            const QRectF second(line.left(), line.center().y(), line.width(), line.height() / 2 - scaled(2));
            line.setBottom(second.top() + scaled(2));
            WordStyle small = style;
            small.weight = TextWeight::Regular;
            paintWords(*painter, second, expected, t.text2, small);
        }
        paintWords(*painter, line, m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(), t.text2, style);
    }

private:
    RosterModel *m_model;
};

} // namespace

void RosterDelegate::paintShift(QPainter &painter, const QRectF &box, const ShiftPattern &pattern, RosterShift::State state, bool conflict, bool narrow)
{
    const Tokens &t = tokens();
    const bool goes = state == RosterShift::State::Withdrawn;
    const bool training = pattern.mark == "training"_L1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF chip = box.adjusted(1.5, 1.5, -1.5, -1.5);
    paintBox(painter, chip, chipRadius, goes || training ? t.base : pattern.mark == "late"_L1 || pattern.mark == "night"_L1 ? t.sel : t.tint, conflict ? QColor() : t.border);
    if (training || goes) {
        painter.setPen(QPen(t.ctl, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), chipRadius, chipRadius);
    }
    const qreal bar = narrow ? 2 : scaled(3);
    const auto stripe = [&](qreal x) { painter.fillRect(QRectF(x, chip.top() + 1, bar, chip.height() - 2), goes ? t.ctl : t.accent); };
    if (pattern.mark == "early"_L1 || pattern.mark == "night"_L1)
        stripe(chip.left());
    if (pattern.mark == "late"_L1 || pattern.mark == "night"_L1)
        stripe(chip.right() - bar);
    if (pattern.mark == "middle"_L1) {
        stripe(chip.left());
        painter.fillRect(QRectF(chip.left() + bar * 2, chip.top() + 1, 1, chip.height() - 2), t.accent);
    }
    if (state == RosterShift::State::Draft) {
        painter.setPen(QPen(t.accent, 1.2, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), controlRadius, controlRadius);
    }
    if (conflict) {
        painter.setPen(QPen(t.crit.ink, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(chip.adjusted(1, 1, -1, -1), chipRadius, chipRadius);
    }
    painter.restore();
    const QColor ink = goes ? t.text3 : t.text;
    WordStyle strong;
    strong.weight = TextWeight::Strong;
    strong.elide = Qt::ElideNone;
    if (narrow) {
        strong.align = Qt::AlignHCenter;
        strong.use = TextUse::Caption;
        paintWords(painter, chip, RosterWords::letter(pattern), conflict ? t.crit.ink : ink, strong);
        return;
    }
    QRectF words = chip.adjusted(bar + scaled(6), 0, -bar - scaled(4), 0);
    if (conflict) {
        paintAlert(painter, QRectF(words.right() - scaled(14), words.center().y() - scaled(7), scaled(14), scaled(14)), false, t.crit.ink);
        words.setRight(words.right() - scaled(16));
    }
    const int used = paintWords(painter, words, RosterWords::letter(pattern), ink, strong);
    words.setLeft(words.left() + used + scaled(5));
    WordStyle figures;
    figures.figures = true;
    paintWords(painter, words, RosterWords::span(pattern), goes ? t.text3 : t.text2, figures);
    if (goes)
        painter.fillRect(QRectF(chip.left() + scaled(6), chip.center().y(), chip.width() - scaled(12), 1), t.text3);
}

void RosterDelegate::paintLeave(QPainter &painter, const QRectF &box, bool narrow)
{
    const Tokens &t = tokens();
    const QRectF chip = box.adjusted(1.5, 1.5, -1.5, -1.5);
    paintBox(painter, chip, chipRadius, t.alt, t.border);
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(t.border, Qt::BDiagPattern));
    painter.drawRoundedRect(chip, chipRadius, chipRadius);
    painter.restore();
    WordStyle style;
    style.align = narrow ? Qt::AlignHCenter : Qt::AlignLeft;
    style.elide = Qt::ElideNone;
    style.use = narrow ? TextUse::Caption : TextUse::Base;
    paintWords(painter, chip.adjusted(narrow ? 0 : scaled(9), 0, 0, 0), narrow ? RosterModel::tr("O", "leave, one sign") : RosterModel::tr("Leave"), t.text2, style);
}

void RosterDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const RosterModel *>(index.model());
    const Tokens &t = tokens();
    const QRectF cell = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const QDate day = model->dayOf(index.column());
    const bool rest = day.isValid() && day.dayOfWeek() > 5;
    painter->fillRect(cell, selected ? t.sel : day == model->today() ? t.tint : rest ? t.alt : t.base);
    painter->fillRect(QRectF(cell.right() - 1, cell.top(), 1, cell.height()), t.border);
    painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), t.border);
    if (index.column() == RosterModel::Person) {
        QRectF place = cell.adjusted(scaled(14), 0, -scaled(6), 0);
        const QString name = index.data().toString();
        paintAvatar(*painter, place, name);
        place.setLeft(place.left() + scaled(25));
        const StaffProfile profile = model->roster().profiles.value(model->personOf(index.row()));
        if (profile.languages.size() > 1) {
            WordStyle small;
            small.use = TextUse::Caption;
            small.align = Qt::AlignRight;
            const QString languages = profile.languages.join(u' ');
            paintWords(*painter, place, languages, t.text2, small);
            place.setRight(place.right() - wordsWidth(languages, small) - scaled(4));
        }
        paintWords(*painter, place, name, t.text);
    } else if (!day.isValid()) {
        WordStyle style;
        style.figures = true;
        style.align = Qt::AlignRight;
        paintWords(*painter, cell.adjusted(2, 0, -scaled(8), 0), index.data().toString(), t.text2, style);
    } else {
        const QList<RosterShift> shifts = model->paintedOrder(index);
        const QRectF inside = cell.adjusted(scaled(2), scaled(2), -scaled(3), -scaled(3));
        const bool narrow = cell.width() < scaled(narrowBelow);
        const QList<RosterConflict> conflicts = model->conflictsAt(index);
        const bool leave = model->onLeave(index);
        // Where there is room for one letter only, what is planned is shown; the ring says that there is more to it.
        const qsizetype parts = narrow ? 1 : shifts.size() + (leave ? 1 : 0);
        qsizetype part = 0;
        // Two things in one cell share its width, so that neither hides the other.
        const auto box = [&] {
            const qreal width = inside.width() / qreal(parts);
            return QRectF(inside.left() + width * qreal(part++), inside.top(), width, inside.height());
        };
        for (const RosterShift &one : shifts) {
            const bool conflict = std::any_of(conflicts.cbegin(), conflicts.cend(), [&](const RosterConflict &found) { return found.shift == one.id; });
            if (const ShiftPattern *pattern = model->roster().pattern(one.pattern)) {
                const QRectF place = box();
                paintShift(*painter, place, *pattern, one.state, conflict, narrow || place.width() < scaled(narrowBelow));
            }
            if (part == parts)
                break;
        }
        if (leave && part < parts)
            paintLeave(*painter, box(), narrow || parts > 1);
    }
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(*painter, cell.adjusted(0, 0, -1, -1), controlRadius, t.accent);
}

RosterView::RosterView(RosterModel *model, QWidget *parent) : QTableView(parent), m_roster(model)
{
    setObjectName(u"roster_view"_s);
    setHorizontalHeader(new RosterHeader(model, this));
    setModel(model);
    setItemDelegate(new RosterDelegate(this));
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(8);
    connect(model, &QAbstractItemModel::modelReset, this, &RosterView::fit);
    fit();
}

QList<QModelIndex> RosterView::chosen() const
{
    QList<QModelIndex> cells;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        if (m_roster->dayOf(index.column()).isValid())
            cells.append(index);
    }
    if (cells.isEmpty() && m_roster->dayOf(currentIndex().column()).isValid())
        cells.append(currentIndex());
    std::sort(cells.begin(), cells.end(), [](const QModelIndex &a, const QModelIndex &b) { return std::pair(a.row(), a.column()) < std::pair(b.row(), b.column()); });
    return cells;
}

void RosterView::go(const QModelIndex &cell)
{
    selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect);
    scrollTo(cell);
}

void RosterView::copy()
{
    const QModelIndex index = currentIndex();
    m_copied.clear();
    for (const CellChange::Entry &entry : plannedOf(m_roster->cell(index)))
        m_copied.append(entry.pattern);
}

void RosterView::paste()
{
    if (m_editable && !m_copied.isEmpty())
        emit pasteWanted(m_copied);
}

void RosterView::keyPressEvent(QKeyEvent *event)
{
    static const QHash<int, QString> marks{{Qt::Key_E, u"early"_s}, {Qt::Key_M, u"middle"_s}, {Qt::Key_L, u"late"_s}, {Qt::Key_N, u"night"_s}, {Qt::Key_T, u"training"_s}};
    const int key = event->key();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->matches(QKeySequence::Undo))
        emit undoWanted();
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && event->modifiers() & Qt::ControlModifier)
        emit publishWanted();
    else if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter) && m_roster->dayOf(currentIndex().column()).isValid())
        emit menuWanted(currentIndex());
    else if (plain && key == Qt::Key_F4)
        emit nextConflictWanted();
    else if (plain && m_editable && (key == Qt::Key_Delete || key == Qt::Key_Backspace))
        emit clearWanted();
    else if (plain && m_editable && key >= Qt::Key_1 && key <= Qt::Key_9)
        emit patternNumber(key - Qt::Key_0);
    else if (plain && m_editable && marks.contains(key))
        emit markWanted(marks.value(key));
    else if (plain && !event->text().isEmpty() && event->text().at(0).isPrint())
        event->accept(); // no search by typing: letters are commands here
    else
        return QTableView::keyPressEvent(event);
    event->accept();
}

QModelIndex RosterView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // The days are what is walked through; names and hours are beside them.
    const QModelIndex next = QTableView::moveCursor(action, modifiers);
    if (!next.isValid() || m_roster->days() == 0)
        return next;
    return next.siblingAtColumn(std::clamp(next.column(), int(RosterModel::FirstDay), m_roster->hoursColumn() - 1));
}

void RosterView::fit()
{
    verticalHeader()->setDefaultSectionSize(scaled(34));
    horizontalHeader()->setFixedHeight(scaled(m_roster->foretells() ? 40 : 28));
    if (m_roster->days() == 0)
        return;
    const int person = scaled(personWidth);
    const int hours = scaled(hoursWidth);
    const int all = std::max(0, viewport()->width() - person - hours);
    setColumnWidth(RosterModel::Person, person);
    for (int day = 0; day < m_roster->days(); ++day)
        setColumnWidth(RosterModel::FirstDay + day, all * (day + 1) / m_roster->days() - all * day / m_roster->days());
    setColumnWidth(m_roster->hoursColumn(), hours);
}

void RosterView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void RosterView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fit();
}

void RosterView::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool draws = m_editable && event->button() == Qt::LeftButton && !plannedOf(m_roster->cell(index)).isEmpty();
    m_drawn = draws ? index : QModelIndex();
    m_pressed = event->pos();
    m_drawing = false;
}

void RosterView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drawn.isValid() || !(event->buttons() & Qt::LeftButton))
        return QTableView::mouseMoveEvent(event);
    if (!m_drawing && (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_drawing = true;
    const QModelIndex under = indexAt(event->pos());
    setCursor(m_roster->dayOf(under.column()).isValid() ? (event->modifiers() & Qt::ControlModifier ? Qt::DragCopyCursor : Qt::DragMoveCursor) : Qt::ForbiddenCursor);
    if (m_roster->dayOf(under.column()).isValid())
        selectionModel()->setCurrentIndex(under, QItemSelectionModel::ClearAndSelect);
}

void RosterView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    unsetCursor();
    const QModelIndex from = m_drawn;
    const bool drawn = m_drawing;
    m_drawn = QModelIndex();
    m_drawing = false;
    const QModelIndex to = indexAt(event->pos());
    if (drawn && from.isValid() && to != from && m_roster->dayOf(to.column()).isValid())
        emit moved(from, to, event->modifiers() & Qt::ControlModifier);
}

void RosterView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (m_roster->dayOf(index.column()).isValid())
        emit menuWanted(index);
}

} // namespace frontdesk
