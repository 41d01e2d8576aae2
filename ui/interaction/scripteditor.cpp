#include "ui/interaction/scripteditor.h"

#include "core/desk/desk.h"
#include "core/interaction/questionscript.h"
#include "core/support/errortext.h"
#include "ui/interaction/idcombo.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/formfields.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Hands over each character of a cell as it is typed, not only at Enter: a draft has it at once.
class TypedAlong final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *line = qobject_cast<QLineEdit *>(editor))
            connect(line, &QLineEdit::textEdited, this, [this, line] { emit const_cast<TypedAlong *>(this)->commitData(line); });
        return editor;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (const auto *line = qobject_cast<QLineEdit *>(editor); line && line->text() == index.data(Qt::EditRole).toString())
            return; // it comes from there: the cursor stays
        QStyledItemDelegate::setEditorData(editor, index);
    }
};

} // namespace

ScriptEditor::ScriptEditor(Desk &desk, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_actions(actions), m_nameZh(new QLineEdit), m_nameEn(new QLineEdit), m_questionZh(new QLineEdit),
      m_questionEn(new QLineEdit), m_category(new IdCombo), m_active(new QCheckBox), m_tree(new QTreeWidget), m_sort(new SegmentedControl),
      m_answers(new QTableWidget(0, 3)), m_nodePart(new QWidget), m_nextPlace(new QWidget), m_problems(makeLabel({}, TextUse::Caption, Ink::Crit)),
      m_fields(new FormFields(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));
    const auto frame = [this](const QString &field, QWidget *editor) {
        editor->setObjectName(u"script."_s + field);
        auto *made = new FieldFrame({}, editor);
        m_frames.insert(field, made);
        return made;
    };
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(10));
    head->addWidget(frame(u"name.zh"_s, m_nameZh), 1, Qt::AlignTop);
    head->addWidget(frame(u"name.en"_s, m_nameEn), 1, Qt::AlignTop);
    head->addWidget(frame(u"category"_s, m_category), 1, Qt::AlignTop);
    head->addWidget(frame(u"active"_s, m_active), 0, Qt::AlignTop);
    column->addLayout(head);
    m_problems->setObjectName(u"script.problems"_s);
    m_problems->setWordWrap(true);
    m_problems->setTextFormat(Qt::PlainText);
    column->addWidget(m_problems);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(scaled(14));
    auto *left = new QVBoxLayout;
    left->setSpacing(scaled(6));
    m_tree->setHeaderHidden(true);
    m_tree->setMinimumHeight(scaled(260));
    m_tree->setAttribute(Qt::WA_InputMethodEnabled, false);
    left->addWidget(frame(u"tree"_s, m_tree), 1);
    auto *treeButtons = new QHBoxLayout;
    treeButtons->addWidget(new KeyButton(actions.addQuestion));
    treeButtons->addWidget(new KeyButton(actions.removeQuestion));
    treeButtons->addStretch(1);
    left->addLayout(treeButtons);
    middle->addLayout(left, 2);

    auto *right = new QVBoxLayout(m_nodePart);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(scaled(10));
    right->addWidget(frame(u"question.zh"_s, m_questionZh));
    right->addWidget(frame(u"question.en"_s, m_questionEn));
    for (const QString &code : {u"chosen"_s, u"typed"_s})
        m_sort->addSegment(code, {});
    auto *sort = new QHBoxLayout;
    sort->addWidget(frame(u"sort"_s, m_sort));
    sort->addStretch(1);
    right->addLayout(sort);
    m_answers->verticalHeader()->setVisible(true); // the figure is the key
    m_answers->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_answers->setSelectionMode(QAbstractItemView::SingleSelection);
    m_answers->setMinimumHeight(scaled(150));
    m_answers->setTabKeyNavigation(false);
    right->addWidget(frame(u"answers"_s, m_answers), 1);
    auto *answerButtons = new QHBoxLayout;
    answerButtons->addWidget(new KeyButton(actions.addAnswer));
    answerButtons->addWidget(new KeyButton(actions.removeAnswer));
    answerButtons->addStretch(1);
    right->addLayout(answerButtons);
    auto *nextRow = new QVBoxLayout(m_nextPlace);
    nextRow->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_nextPlace);
    middle->addWidget(m_nodePart, 3);
    column->addLayout(middle, 1);

    connect(actions.addQuestion, &QAction::triggered, this, &ScriptEditor::addQuestion);
    connect(actions.removeQuestion, &QAction::triggered, this, &ScriptEditor::removeQuestion);
    connect(actions.addAnswer, &QAction::triggered, this, &ScriptEditor::addAnswer);
    connect(actions.removeAnswer, &QAction::triggered, this, &ScriptEditor::removeAnswer);
    for (QLineEdit *each : {m_nameZh, m_nameEn}) {
        connect(each, &QLineEdit::textChanged, this, [this] {
            m_script.name = {m_nameZh->text(), m_nameEn->text()};
            touched();
        });
    }
    connect(m_category, &IdCombo::idChosen, this, [this](qint64 id) {
        m_script.category = {id};
        m_frames.value(u"category"_s)->clearError();
        touched();
    });
    connect(m_active, &QCheckBox::toggled, this, [this](bool on) {
        m_script.active = on;
        touched();
    });
    for (QLineEdit *each : {m_questionZh, m_questionEn}) {
        connect(each, &QLineEdit::textEdited, this, [this] {
            if (ScriptNode *at = node()) {
                at->question = {m_questionZh->text(), m_questionEn->text()};
                showTree();
                touched();
            }
        });
    }
    connect(m_sort, &SegmentedControl::chosen, this, [this](const QString &code) {
        ScriptNode *at = node();
        if (!at)
            return;
        if (code == "chosen"_L1 && at->answers.isEmpty())
            at->answers = {{{}, at->next}};
        else if (code == "typed"_L1)
            at->answers.clear();
        showTree();
        showNode();
        touched();
    });
    connect(m_answers, &QTableWidget::cellChanged, this, [this](int row, int at) {
        ScriptNode *of = node();
        if (m_filling || !of || row >= of->answers.size() || at > 1)
            return;
        (at == 0 ? of->answers[row].words.zh : of->answers[row].words.en) = m_answers->item(row, at)->text();
        showTree();
        touched();
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (m_filling || !item)
            return;
        m_node = item->data(0, Qt::UserRole).toString();
        showNode();
    });
    m_answers->setItemDelegate(new TypedAlong(m_answers));
    addFields();
    retranslate();
}

void ScriptEditor::addFields()
{
    m_fields->add(u"name.zh"_s, m_nameZh);
    m_fields->add(u"name.en"_s, m_nameEn);
    m_fields->add(u"category"_s, m_category, [this] { return QJsonValue(m_script.category.value); }, [this](const QJsonValue &to) {
        m_category->setId(to.toInteger());
        m_script.category = {m_category->id()};
    });
    m_fields->add(u"active"_s, m_active);
    m_fields->add(u"nodes"_s, m_tree, [this] { return QString::fromUtf8(questionscript::nodesToJson(m_script.nodes)); }, [this](const QJsonValue &to) {
        m_script.nodes = questionscript::nodesFromJson(to.toString().toUtf8());
        if (!node())
            m_node = m_script.nodes.isEmpty() ? QString() : m_script.nodes.first().id;
        showTree();
        showNode();
        showProblems();
        emit changed();
    });
}

void ScriptEditor::edit(const QuestionScript &script)
{
    const QSignalBlocker quiet(this);
    m_shown = m_script = script;
    m_node = script.nodes.isEmpty() ? QString() : script.nodes.first().id;
    m_frames.value(u"category"_s)->clearError();
    refill();
    {
        const QSignalBlocker zh(m_nameZh), en(m_nameEn), active(m_active);
        m_nameZh->setText(script.name.zh);
        m_nameEn->setText(script.name.en);
        m_active->setChecked(script.active);
    }
    m_category->setId(script.category.value);
    showTree();
    showNode();
    showProblems();
}

QuestionScript ScriptEditor::value() const
{
    return m_script;
}

QList<Error> ScriptEditor::problems() const
{
    return questionscript::problemsOf(m_script);
}

void ScriptEditor::focusStart()
{
    m_nameZh->setFocus(Qt::OtherFocusReason);
}

bool ScriptEditor::setError(const QString &field, const QString &words)
{
    FieldFrame *frame = m_frames.value(field);
    if (frame)
        frame->setError(words);
    return frame;
}

ScriptNode *ScriptEditor::node()
{
    const auto found = std::find_if(m_script.nodes.begin(), m_script.nodes.end(), [this](const ScriptNode &each) { return each.id == m_node; });
    return found == m_script.nodes.end() ? nullptr : &*found;
}

QString ScriptEditor::nodeName(const QString &id) const
{
    for (int i = 0; i < m_script.nodes.size(); ++i) {
        if (m_script.nodes.at(i).id == id)
            return tr("%1  %2", "number and words of a question").arg(i + 1).arg(m_script.nodes.at(i).question.in(QLocale().name()));
    }
    return tr("End");
}

void ScriptEditor::addQuestion()
{
    if (m_script.nodes.size() >= questionscript::mostNodes)
        return;
    int number = int(m_script.nodes.size());
    QString id;
    do
        id = u"q%1"_s.arg(++number);
    while (m_script.node(id));
    // A way that ends here leads on to it: that is what whoever adds a question means.
    if (ScriptNode *before = node()) {
        if (before->answers.isEmpty() && before->next.isEmpty())
            before->next = id;
        for (ScriptAnswer &answer : before->answers) {
            if (answer.next.isEmpty())
                answer.next = id;
        }
    }
    m_script.nodes.append({id, {}, {}, {}});
    m_node = id;
    showTree();
    showNode();
    touched();
    m_questionZh->setFocus(Qt::OtherFocusReason);
}

void ScriptEditor::removeQuestion()
{
    const QString gone = m_node;
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_script.nodes.size(); ++i) {
        if (m_script.nodes.at(i).id == gone)
            at = i;
    }
    if (at < 0)
        return;
    const QString after = m_script.nodes.at(at).next;
    m_script.nodes.removeAt(at);
    for (ScriptNode &each : m_script.nodes) { // what led to it ends there, or goes on where it went
        if (each.next == gone)
            each.next = after;
        for (ScriptAnswer &answer : each.answers) {
            if (answer.next == gone)
                answer.next = after;
        }
    }
    m_node = m_script.nodes.isEmpty() ? QString() : m_script.nodes.at(std::min(at, m_script.nodes.size() - 1)).id;
    showTree();
    showNode();
    touched();
}

void ScriptEditor::addAnswer()
{
    ScriptNode *at = node();
    if (!at || at->answers.size() >= questionscript::mostAnswers)
        return;
    at->answers.append({{}, at->answers.isEmpty() ? at->next : QString()});
    showTree();
    showNode();
    touched();
    m_answers->setFocus(Qt::OtherFocusReason);
    m_answers->setCurrentCell(m_answers->rowCount() - 1, 0);
    m_answers->editItem(m_answers->item(m_answers->rowCount() - 1, 0));
}

void ScriptEditor::removeAnswer()
{
    ScriptNode *at = node();
    const int row = m_answers->currentRow() < 0 ? m_answers->rowCount() - 1 : m_answers->currentRow();
    if (!at || row < 0 || row >= at->answers.size())
        return;
    at->answers.removeAt(row);
    showTree();
    showNode();
    touched();
}

void ScriptEditor::showTree()
{
    m_filling = true;
    m_tree->clear();
    const QString language = QLocale().name();
    QTreeWidgetItem *current = nullptr;
    for (const ScriptNode &each : std::as_const(m_script.nodes)) {
        auto *item = new QTreeWidgetItem(m_tree, {nodeName(each.id)});
        item->setData(0, Qt::UserRole, each.id);
        QFont strong = item->font(0);
        strong.setWeight(QFont::DemiBold);
        item->setFont(0, strong);
        if (each.answers.isEmpty()) {
            auto *way = new QTreeWidgetItem(item, {tr("typed → %1", "what comes after a typed answer").arg(nodeName(each.next))});
            way->setData(0, Qt::UserRole, each.id);
        }
        for (const ScriptAnswer &answer : each.answers) {
            auto *way = new QTreeWidgetItem(item, {tr("%1 → %2", "an answer and what comes after it").arg(answer.words.in(language), nodeName(answer.next))});
            way->setData(0, Qt::UserRole, each.id);
        }
        item->setToolTip(0, item->text(0));
        if (each.id == m_node)
            current = item;
    }
    m_tree->expandAll();
    m_tree->setCurrentItem(current);
    m_filling = false;
}

IdCombo *ScriptEditor::nextCombo(const QString &next)
{
    auto *combo = new IdCombo;
    QList<std::pair<qint64, QString>> entries;
    qint64 chosen = 0;
    for (qsizetype i = 0; i < m_script.nodes.size(); ++i) {
        entries.append({i + 1, nodeName(m_script.nodes.at(i).id)});
        if (m_script.nodes.at(i).id == next)
            chosen = i + 1;
    }
    combo->setEntries(tr("End"), entries);
    combo->setId(chosen);
    combo->setAccessibleName(tr("What comes next"));
    return combo;
}

void ScriptEditor::showNode()
{
    const ScriptNode *at = node();
    m_nodePart->setVisible(at);
    setActionRefusal(m_actions.addQuestion, m_script.nodes.size() < questionscript::mostNodes ? QString() : tr("A script has at most 50 questions."));
    setActionRefusal(m_actions.removeQuestion, at ? QString() : tr("There is no question yet."));
    setActionRefusal(m_actions.addAnswer, !at ? tr("There is no question yet.") : at->answers.size() < questionscript::mostAnswers ? QString() : tr("Nine answers have keys, more do not fit."));
    setActionRefusal(m_actions.removeAnswer, at && !at->answers.isEmpty() ? QString() : tr("There is no answer to remove."));
    if (!at)
        return;
    m_filling = true;
    if (m_questionZh->text() != at->question.zh)
        m_questionZh->setText(at->question.zh);
    if (m_questionEn->text() != at->question.en)
        m_questionEn->setText(at->question.en);
    m_sort->setCurrent(at->answers.isEmpty() ? u"typed"_s : u"chosen"_s);
    m_frames.value(u"answers"_s)->setVisible(!at->answers.isEmpty());
    m_answers->setRowCount(0);
    for (int row = 0; row < at->answers.size(); ++row) {
        m_answers->insertRow(row);
        m_answers->setItem(row, 0, new QTableWidgetItem(at->answers.at(row).words.zh));
        m_answers->setItem(row, 1, new QTableWidgetItem(at->answers.at(row).words.en));
        IdCombo *next = nextCombo(at->answers.at(row).next);
        next->setObjectName(u"script.next.%1"_s.arg(row + 1));
        connect(next, &IdCombo::idChosen, this, [this, row](qint64 number) {
            ScriptNode *of = node();
            if (!of || row >= of->answers.size())
                return;
            of->answers[row].next = number ? m_script.nodes.at(number - 1).id : QString();
            showTree();
            touched();
        });
        m_answers->setCellWidget(row, 2, next);
    }
    delete m_next;
    m_next = nullptr;
    m_nextPlace->setVisible(at->answers.isEmpty());
    if (at->answers.isEmpty()) {
        m_next = nextCombo(at->next);
        m_next->setObjectName(u"script.next"_s);
        m_nextPlace->layout()->addWidget(m_next);
        connect(m_next, &IdCombo::idChosen, this, [this](qint64 number) {
            if (ScriptNode *of = node()) {
                of->next = number ? m_script.nodes.at(number - 1).id : QString();
                showTree();
                touched();
            }
        });
    }
    m_filling = false;
}

void ScriptEditor::touched()
{
    emit m_fields->touched();
    showProblems();
    emit changed();
}

void ScriptEditor::showProblems()
{
    QStringList words;
    for (const Error &each : problems()) {
        const QString said = errorText(each);
        words += each.values.contains(u"number"_s) ? tr("Question %1: %2").arg(each.values.value(u"number"_s), said) : said;
    }
    words.removeDuplicates();
    m_problems->setText(words.join(u'\n'));
    m_problems->setVisible(!words.isEmpty());
}

void ScriptEditor::refill()
{
    QList<std::pair<qint64, QString>> categories;
    for (const Category &each : m_desk.reference()->directory.categories)
        categories.append({each.id.value, each.name.in(QLocale().name())});
    m_category->setEntries(tr("Only with a quick ticket"), categories);
}

void ScriptEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ScriptEditor::retranslate()
{
    const std::pair<const char *, QString> labels[] = {
        {"name.zh", tr("Name, Chinese")},         {"name.en", tr("Name, English")},         {"category", tr("Asked for the category")}, {"active", tr("State")},
        {"tree", tr("Questions, the first begins")}, {"question.zh", tr("Question, Chinese")}, {"question.en", tr("Question, English")},
        {"sort", tr("Answer")},                   {"answers", tr("Answers and what comes next")}};
    for (const auto &[field, words] : labels)
        m_frames.value(QString::fromLatin1(field))->setLabel(words);
    m_active->setText(tr("In use"));
    m_sort->setText(u"chosen"_s, tr("One of several"));
    m_sort->setText(u"typed"_s, tr("Typed"));
    if (auto *corner = m_answers->findChild<QAbstractButton *>())
        corner->setAccessibleName(tr("All answers"));
    m_answers->setHorizontalHeaderLabels({tr("Chinese"), tr("English"), tr("Then")});
    refill();
    showTree();
    showNode();
    showProblems();
}

} // namespace frontdesk
