#include "ui/ticket/tagchoice.h"

#include "core/desk/desk.h"
#include "core/support/textfolding.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QPointer>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

bool isComma(QChar character)
{
    return character == u',' || character == u'，' || character == u'、';
}

} // namespace

TagChoice::TagChoice(Desk &desk, QLineEdit *editor) : QObject(editor), m_desk(desk), m_editor(editor), m_model(new QStringListModel(this))
{
    auto *completer = new QCompleter(m_model, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // chosen here
    completer->setWidget(editor); // not setCompleter: it would put one tag in the place of the whole list
    connect(editor, &QLineEdit::textEdited, this, &TagChoice::offer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &TagChoice::take);
    editor->installEventFilter(this);
    setObjectName(u"tag_choice"_s);
}

bool TagChoice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        read();
    return QObject::eventFilter(watched, event);
}

void TagChoice::read()
{
    whenFinished(m_desk.tickets().allTags(), this, [this](const Result<QStringList> &tags) {
        if (!tags)
            return; // what is typed is taken as it is
        m_tags = *tags;
        m_folded.clear();
        for (const QString &tag : std::as_const(m_tags))
            m_folded += foldText(tag);
        m_read = true;
    });
}

QStringList TagChoice::matching(const QString &typed) const
{
    const QString wanted = foldText(typed).simplified();
    QStringList first, others;
    for (qsizetype i = 0; i < m_tags.size() && first.size() < mostOffered; ++i) {
        const qsizetype at = m_folded.at(i).indexOf(wanted);
        if (at == 0)
            first += m_tags.at(i);
        else if (at > 0 && others.size() < mostOffered)
            others += m_tags.at(i);
    }
    return (first + others).mid(0, mostOffered);
}

std::pair<qsizetype, qsizetype> TagChoice::part() const
{
    const QString text = m_editor->text();
    qsizetype start = m_editor->cursorPosition(), end = start;
    while (start > 0 && !isComma(text.at(start - 1)))
        --start;
    while (end < text.size() && !isComma(text.at(end)))
        ++end;
    return {start, end - start};
}

void TagChoice::offer()
{
    const auto [start, length] = part();
    const QString typed = m_editor->text().mid(start, length).simplified();
    auto *completer = findChild<QCompleter *>();
    const QStringList found = typed.isEmpty() ? QStringList() : matching(typed);
    if (found.isEmpty() || (found.size() == 1 && found.first() == typed)) {
        completer->popup()->hide();
        return;
    }
    m_model->setStringList(found);
    completer->complete();
}

void TagChoice::take(const QString &tag)
{
    const auto [start, length] = part();
    QString text = m_editor->text();
    const bool first = text.left(start).trimmed().isEmpty();
    text.replace(start, length, first ? tag : u' ' + tag);
    m_editor->setText(text);
    m_editor->setCursorPosition(int(start + tag.size() + (first ? 0 : 1)));
}

} // namespace frontdesk
