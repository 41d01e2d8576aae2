#include "ui/interaction/questionpane.h"

#include "core/interaction/questionscript.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

QLabel *sign(const QString &iconName)
{
    auto *label = new QLabel;
    label->setPixmap(icon(iconName).pixmap(scaled(16)));
    return label;
}

} // namespace

QuestionPane::QuestionPane(QAction *focusAction, QWidget *parent)
    : QWidget(parent), m_focusAction(focusAction), m_title(makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong)),
      m_count(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_key(new KeyButton(focusAction, nullptr, KeyButton::Kind::Quiet)), m_rows(new QVBoxLayout(this))
{
    setObjectName(u"questions"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false); // digits choose
    m_rows->setContentsMargins(0, 0, 0, scaled(2));
    m_rows->setSpacing(scaled(3));
    auto *top = new QHBoxLayout;
    top->setSpacing(scaled(8));
    top->addWidget(m_title, 1);
    top->addWidget(m_count);
    top->addWidget(m_key);
    m_key->setFocusPolicy(Qt::NoFocus);
    m_rows->addLayout(top);
    connect(focusAction, &QAction::triggered, this, &QuestionPane::focusQuestion);
    rebuild();
}

void QuestionPane::setScript(const QuestionScript *script)
{
    const QuestionScript now = script ? *script : QuestionScript{};
    if (now == m_script)
        return;
    if (now.id != m_script.id) {
        // Answers of a draft wait for the script they belong to.
        if (!m_answers.isEmpty() && m_answers.first().script != now.id)
            m_answers.clear();
        if (m_script.id)
            m_typing.clear();
    }
    m_script = now;
    // What no longer fits a script that was changed meanwhile stays an answer up to there.
    for (qsizetype count = m_answers.size(); count > 0; --count) {
        const QList<QuestionAnswer> before = m_answers.mid(0, count - 1);
        const ScriptNode *node = questionscript::following(m_script, before);
        if (node && node->id == m_answers.at(count - 1).node)
            break;
        m_answers.removeLast();
    }
    rebuild();
}

bool QuestionPane::typedAnything() const
{
    return !m_answers.isEmpty() || !m_typing.trimmed().isEmpty();
}

QJsonObject QuestionPane::toJson() const
{
    return {{u"answers"_s, questionscript::answersToJson(m_answers)}, {u"typing"_s, m_typing}};
}

void QuestionPane::restore(const QJsonObject &json)
{
    m_answers = questionscript::answersFromJson(json.value("answers"_L1).toArray());
    m_typing = json.value("typing"_L1).toString();
    rebuild();
}

const ScriptNode *QuestionPane::current() const
{
    return questionscript::following(m_script, m_answers);
}

void QuestionPane::focusQuestion()
{
    if (!isVisible())
        return;
    if (m_typed)
        m_typed->setFocus(Qt::ShortcutFocusReason);
    else
        setFocus(Qt::ShortcutFocusReason);
}

void QuestionPane::choose(qsizetype place)
{
    const ScriptNode *node = current();
    if (!node || place < 0 || place >= node->answers.size())
        return;
    m_answers += questionscript::chosen(m_script, *node, place);
    answered();
}

void QuestionPane::acceptTyped()
{
    const ScriptNode *node = current();
    if (!node || m_typing.trimmed().isEmpty())
        return;
    m_answers += questionscript::typed(m_script, *node, m_typing.trimmed().left(questionscript::longestWords));
    answered();
}

void QuestionPane::goBack()
{
    if (m_answers.isEmpty())
        return;
    const QuestionAnswer last = m_answers.takeLast();
    m_typing = last.code.isEmpty() ? last.answer.zh : QString();
    rebuild();
    focusQuestion();
    emit changed();
}

void QuestionPane::answered()
{
    m_typing.clear();
    rebuild();
    emit changed();
    if (current())
        focusQuestion();
    else
        emit left();
}

void QuestionPane::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_0;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && digit >= 1 && digit <= 9)
        choose(digit - 1);
    else if (plain && event->key() == Qt::Key_Backspace)
        goBack();
    else if (plain && event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

bool QuestionPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_typed || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return false;
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        // Not from inside the field that goes.
        QMetaObject::invokeMethod(this, &QuestionPane::acceptTyped, Qt::QueuedConnection);
        return true;
    }
    if (key->key() == Qt::Key_Backspace && m_typed->text().isEmpty()) {
        QMetaObject::invokeMethod(this, &QuestionPane::goBack, Qt::QueuedConnection);
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        emit left();
        return true;
    }
    return false;
}

void QuestionPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void QuestionPane::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    paintFocusRing(painter, rect(), controlRadius, tokens().accent);
}

void QuestionPane::rebuild()
{
    const bool focused = m_typed && m_typed->hasFocus();
    const QString language = QLocale().name();
    const ScriptNode *node = current();
    m_typed = nullptr;
    delete m_list;
    m_list = new QWidget;
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(scaled(4), 0, scaled(4), scaled(4));
    rows->setSpacing(scaled(3));
    const auto row = [&](const QString &iconName, const QString &question, TextWeight weight) {
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(8));
        line->addWidget(sign(iconName), 0, Qt::AlignVCenter);
        auto *words = makeLabel(question, TextUse::Base, Ink::Text, weight);
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        line->addWidget(words, 1);
        rows->addLayout(line);
        return line;
    };
    for (const QuestionAnswer &each : std::as_const(m_answers)) {
        auto *said = makeLabel(each.answer.in(language), TextUse::Base, Ink::Secondary);
        said->setTextFormat(Qt::PlainText);
        said->setWordWrap(true);
        said->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row(u"dialog-ok-apply"_s, each.question.in(language), TextWeight::Regular)->addWidget(said, 1);
    }
    if (node) {
        const QString question = node->question.in(language);
        QHBoxLayout *line = row(u"go-next"_s, question, TextWeight::Strong);
        if (node->answers.isEmpty()) {
            m_typed = new QLineEdit(m_typing);
            m_typed->setObjectName(u"answer"_s);
            m_typed->setAccessibleName(question);
            m_typed->setPlaceholderText(tr("What the caller says, then Enter"));
            m_typed->installEventFilter(this);
            connect(m_typed, &QLineEdit::textChanged, this, [this](const QString &text) {
                m_typing = text;
                emit changed();
            });
            line->addWidget(m_typed, 1);
        } else {
            auto *answers = new QHBoxLayout;
            answers->setContentsMargins(scaled(24), 0, 0, 0);
            answers->setSpacing(scaled(6));
            for (qsizetype i = 0; i < node->answers.size(); ++i) {
                auto *button = new KeyButton(node->answers.at(i).words.in(language), nullptr, KeyButton::Kind::Quiet);
                button->setObjectName(u"answer.%1"_s.arg(i + 1));
                button->setKeyLeading(true);
                button->showKey(QKeySequence(QString::number(i + 1)));
                button->setFocusPolicy(Qt::NoFocus); // the pane is one stop
                connect(button, &KeyButton::clicked, this, [this, i] { QMetaObject::invokeMethod(this, [this, i] { choose(i); }, Qt::QueuedConnection); });
                answers->addWidget(button);
                if ((i + 1) % 4 == 0 && i + 1 < node->answers.size()) { // four fit side by side in either language
                    answers->addStretch(1);
                    rows->addLayout(answers);
                    answers = new QHBoxLayout;
                    answers->setContentsMargins(scaled(24), 0, 0, 0);
                    answers->setSpacing(scaled(6));
                }
            }
            answers->addStretch(1);
            rows->addLayout(answers);
        }
        setAccessibleName(question);
    }
    m_rows->addWidget(m_list);
    m_title->setText(tr("Questions: %1").arg(m_script.name.in(language)));
    const int all = int(m_answers.size()) + questionscript::longestWay(m_script, node);
    m_count->setText(tr("%1 / %2", "questions answered, of how many at most").arg(m_answers.size()).arg(all));
    setActionName(m_focusAction, node ? tr("Answer") : tr("All answered"));
    setActionRefusal(m_focusAction, m_script.id ? QString() : tr("No questions are prepared for this category."));
    setVisible(m_script.id != 0);
    updateGeometry();
    if (focused)
        focusQuestion();
}

} // namespace frontdesk
