#include "ui/escalation/laddereditor.h"

#include "core/support/errortext.h"
#include "ui/escalation/attentionwords.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/timewords.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

using Point = LadderStep::Point;

constexpr int CodeRole = Qt::UserRole + 1;

QString pointCode(Point point)
{
    return point == Point::Percent ? u"percent"_s : point == Point::AfterStart ? u"after"_s : u"before"_s;
}

Point pointOf(const QString &code)
{
    return code == "percent"_L1 ? Point::Percent : code == "after"_L1 ? Point::AfterStart : Point::BeforeDue;
}

QString language()
{
    return QLocale().language() == QLocale::Chinese ? u"zh"_s : u"en"_s;
}

} // namespace

/// Combo boxes for codes, a number box for the rest: percent, or minutes of business time.
class LadderCellDelegate final : public QStyledItemDelegate
{
public:
    LadderCellDelegate(LadderEditor &editor, QObject *parent) : QStyledItemDelegate(parent), m_editor(editor) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int column = index.column();
        if (column == LadderEditor::Value || column == LadderEditor::Every) {
            const bool percent = column == LadderEditor::Every || m_editor.codeAt(index.row(), LadderEditor::Point) == "percent"_L1;
            auto *box = new QSpinBox(parent);
            box->setRange(column == LadderEditor::Every ? 0 : 1, percent ? 1000 : 366 * 24 * 60);
            box->setSuffix(percent ? LadderEditor::tr(" %") : LadderEditor::tr(" min"));
            if (column == LadderEditor::Every) {
                box->setSingleStep(5);
                box->setSpecialValueText(LadderEditor::tr("once"));
            }
            // What is typed is the ladder's while it is typed: kept as a draft, saved with Ctrl+Enter. Esc takes it back.
            const QPersistentModelIndex cell(index);
            QStandardItemModel *model = m_editor.m_model;
            connect(box, &QSpinBox::valueChanged, box, [model, cell](int value) { model->setData(cell, value, CodeRole); });
            connect(this, &QAbstractItemDelegate::closeEditor, box, [box, model, cell, was = index.data(CodeRole)](const QWidget *editor, EndEditHint hint) {
                if (editor == box && hint == RevertModelCache)
                    model->setData(cell, was, CodeRole);
            });
            return box;
        }
        auto *combo = new QComboBox(parent);
        for (const QString &code : choices(index.row(), column))
            combo->addItem(wordsOf(column, code), code);
        return combo;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        const QVariant code = index.data(CodeRole);
        if (auto *box = qobject_cast<QSpinBox *>(editor)) {
            if (box->value() != code.toInt()) // else "05" would become "5" under the fingers
                box->setValue(code.toInt());
        } else if (auto *combo = qobject_cast<QComboBox *>(editor))
            combo->setCurrentIndex(std::max(0, combo->findData(code)));
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QSpinBox *>(editor)) {
            box->interpretText();
            model->setData(index, box->value(), CodeRole);
        } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
            model->setData(index, combo->currentData(), CodeRole);
        }
    }

    QStringList choices(int row, int column) const
    {
        switch (column) {
        case LadderEditor::Clock: return {u"response"_s, u"update"_s, u"resolution"_s, u"group"_s, u"group_response"_s};
        case LadderEditor::Point: return {u"percent"_s, u"after"_s, u"before"_s};
        case LadderEditor::Action: return {u"notify"_s, u"reassign"_s, u"raise"_s};
        default: break;
        }
        if (m_editor.codeAt(row, LadderEditor::Action) != "reassign"_L1)
            return {u"owner"_s, u"lead"_s, u"manager"_s};
        QStringList groups;
        for (const SupportGroup &group : m_editor.m_directory.groups) {
            if (group.active)
                groups += group.code;
        }
        return groups;
    }
    QString wordsOf(int column, const QString &code) const
    {
        if (column == LadderEditor::Clock)
            return clockNameWords(code);
        if (column == LadderEditor::To) {
            if (const SupportGroup *group = m_editor.m_directory.groupByCode(code))
                return group->name.in(language());
        }
        static const QHash<QString, const char *> words{
            {u"percent"_s, QT_TRANSLATE_NOOP("frontdesk::LadderEditor", "Share of the target")},
            {u"after"_s, QT_TRANSLATE_NOOP("frontdesk::LadderEditor", "After the start")},
            {u"before"_s, QT_TRANSLATE_NOOP("frontdesk::LadderEditor", "Before it is due")},
            {u"notify"_s, QT_TRANSLATE_NOOP("frontdesk::LadderEditor", "Notify")},
            {u"reassign"_s, QT_TRANSLATE_NOOP("frontdesk::LadderEditor", "Reassign to")},
            {u"raise"_s, QT_TRANSLATE_NOOP("frontdesk::LadderEditor", "Raise the level, notify")},
            {u"owner"_s, QT_TRANSLATE_NOOP("frontdesk::LadderEditor", "The owner")},
            {u"lead"_s, QT_TRANSLATE_NOOP("frontdesk::LadderEditor", "The group's lead")},
            {u"manager"_s, QT_TRANSLATE_NOOP("frontdesk::LadderEditor", "The managers")}};
        const char *source = words.value(code);
        return source ? LadderEditor::tr(source) : code;
    }

private:
    LadderEditor &m_editor;
};

LadderEditor::LadderEditor(const Directory &directory, QWidget *parent)
    : QWidget(parent), m_directory(directory), m_model(new QStandardItemModel(0, ColumnCount, this)), m_table(new QTreeView),
      m_hint(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_error(makeLabel({}, TextUse::Caption, Ink::Crit))
{
    setObjectName(u"ladder_editor"_s);
    m_table->setObjectName(u"ladder_steps"_s);
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(false);
    m_table->setProperty(rowLinesProperty, true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setItemDelegate(new LadderCellDelegate(*this, m_table));
    m_table->header()->setStretchLastSection(true);
    const int widths[] = {100, 150, 90, 110, 180};
    for (int column = 0; column < 5; ++column)
        m_table->setColumnWidth(column, scaled(widths[column]));
    m_table->setMinimumHeight(headerHeight() + 4 * listRowHeight(listDensity()) + scaled(8));
    m_add = new QAction(this);
    m_add->setObjectName(u"ladder_add"_s);
    m_add->setShortcut(Qt::Key_Insert);
    m_remove = new QAction(this);
    m_remove->setObjectName(u"ladder_remove"_s);
    m_remove->setShortcut(Qt::Key_Delete);
    for (QAction *action : {m_add, m_remove}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_add, &QAction::triggered, this, &LadderEditor::add);
    connect(m_remove, &QAction::triggered, this, &LadderEditor::remove);
    m_addButton = new KeyButton(m_add);
    m_removeButton = new KeyButton(m_remove);
    m_hint->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(m_table, 1);
    column->addWidget(m_error);
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(8));
    line->addWidget(m_addButton);
    line->addWidget(m_removeButton);
    line->addWidget(m_hint, 1);
    column->addLayout(line);
    connect(m_model, &QStandardItemModel::itemChanged, this, [this](QStandardItem *item) {
        if (m_filling)
            return;
        word(item->row());
        m_error->hide();
        emit edited();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) { m_remove->setEnabled(current.isValid()); });
    m_remove->setEnabled(false);
    retranslate();
}

QString LadderEditor::codeAt(int row, int column) const
{
    return m_model->index(row, column).data(CodeRole).toString();
}

/// Words of a row from its codes; what no longer fits, a group where a person is told, becomes what does.
void LadderEditor::word(int row)
{
    m_filling = true;
    const auto *delegate = static_cast<const LadderCellDelegate *>(m_table->itemDelegate());
    const QStringList possible = delegate->choices(row, To);
    if (!possible.contains(codeAt(row, To)))
        m_model->item(row, To)->setData(possible.value(0), CodeRole);
    const bool percent = codeAt(row, Point) == "percent"_L1;
    if (!percent)
        m_model->item(row, Every)->setData(0, CodeRole);
    for (const int column : {Clock, Point, Action, To})
        m_model->item(row, column)->setText(delegate->wordsOf(column, codeAt(row, column)));
    const int value = m_model->index(row, Value).data(CodeRole).toInt();
    const int every = m_model->index(row, Every).data(CodeRole).toInt();
    m_model->item(row, Value)->setText(percent ? tr("%1 %", "percent").arg(value) : durationWords(qint64(value) * 60));
    m_model->item(row, Every)->setText(every > 0 ? tr("every %1 %", "percent").arg(every) : percent ? tr("once") : u"—"_s);
    m_model->item(row, Every)->setFlags(percent ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable : Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    m_filling = false;
}

void LadderEditor::setDirectory(const Directory &directory)
{
    m_directory = directory;
    for (int row = 0; row < m_model->rowCount(); ++row)
        word(row);
}

void LadderEditor::setLadder(const Ladder &ladder)
{
    m_filling = true;
    m_model->removeRows(0, m_model->rowCount());
    for (const LadderStep &step : ladder) {
        const bool percent = step.point == Point::Percent;
        const QVariant codes[ColumnCount] = {step.clock, pointCode(step.point), percent ? step.value : std::max<qint64>(1, step.value / 60), step.everyPercent, step.action, step.to};
        QList<QStandardItem *> row;
        for (const QVariant &code : codes) {
            row += new QStandardItem;
            row.last()->setData(code, CodeRole);
        }
        m_model->appendRow(row);
    }
    m_filling = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        word(row);
    m_error->hide();
}

Ladder LadderEditor::ladder() const
{
    Ladder ladder;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        LadderStep step;
        step.clock = codeAt(row, Clock);
        step.point = pointOf(codeAt(row, Point));
        const qint64 value = m_model->index(row, Value).data(CodeRole).toLongLong();
        step.value = step.point == LadderStep::Point::Percent ? value : value * 60;
        step.everyPercent = m_model->index(row, Every).data(CodeRole).toInt();
        step.action = codeAt(row, Action);
        step.to = codeAt(row, To);
        ladder.append(step);
    }
    return ladder;
}

Result<void> LadderEditor::check()
{
    const auto checked = checkLadder(ladder());
    if (!checked)
        showError(checked.error());
    return checked;
}

bool LadderEditor::showError(const Error &error)
{
    if (!error.field.startsWith("ladder."_L1))
        return false;
    m_error->setText(errorText(error));
    m_error->show();
    const int row = error.field.section(u'.', 1, 1).toInt();
    m_table->setCurrentIndex(m_model->index(row, Value));
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

/// The next rung of the usual ladder: half to the owner, three quarters to the lead, the breach to the managers.
void LadderEditor::add()
{
    static const Ladder usual = [] {
        Ladder steps(4);
        const QString people[] = {u"owner"_s, u"lead"_s, u"manager"_s, u"manager"_s};
        const int percents[] = {50, 75, 90, 100};
        for (int i = 0; i < 4; ++i) {
            steps[i].value = percents[i];
            steps[i].to = people[i];
        }
        return steps;
    }();
    Ladder now = ladder();
    LadderStep step = usual.last();
    for (const LadderStep &candidate : usual) {
        const bool there = std::any_of(now.cbegin(), now.cend(), [&](const LadderStep &other) { return other.clock == candidate.clock && other.value == candidate.value; });
        if (!there) {
            step = candidate;
            break;
        }
    }
    while (std::any_of(now.cbegin(), now.cend(), [&](const LadderStep &other) { return other.clock == step.clock && other.value == step.value && other.to == step.to; }))
        step.value += 25;
    now.append(step);
    setLadder(now);
    m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, Clock));
    m_table->setFocus(Qt::OtherFocusReason);
    emit edited();
}

void LadderEditor::remove()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    m_model->removeRow(current.row());
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(std::min(current.row(), m_model->rowCount() - 1), current.column()));
    m_error->hide();
    emit edited();
}

void LadderEditor::retranslate()
{
    m_model->setHorizontalHeaderLabels({tr("Clock"), tr("Point"), tr("At"), tr("Again"), tr("What"), tr("Whom")});
    m_table->setAccessibleName(tr("Escalation ladder"));
    m_add->setText(tr("Add step"));
    m_remove->setText(tr("Remove step"));
    m_hint->setText(tr("Each step fires once for a ticket, is skipped when it is resolved, and must be acknowledged by whoever is told."));
    for (int row = 0; row < m_model->rowCount(); ++row)
        word(row);
}

void LadderEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
