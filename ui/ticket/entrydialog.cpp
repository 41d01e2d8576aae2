#include "ui/ticket/entrydialog.h"

#include "ui/kit/keybutton.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

EntryDialog::EntryDialog(const JournalLine &line, const WordsContext &context, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"entry_dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Journal entry"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(8));
    const QString head = line.shape == JournalShape::Message ? tr("%1, %2", "author, way").arg(line.author, line.head) : line.head;
    auto *title = makeLabel(head, TextUse::Base, Ink::Text, TextWeight::Strong);
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(makeLabel(context.moment(line.time), TextUse::Caption, Ink::Secondary));
    auto *text = new QPlainTextEdit(line.text);
    text->setObjectName(u"entry_text"_s);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(head);
    column->addWidget(text, 1);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    auto *leave = new KeyButton(tr("Leave"), this);
    leave->showKey(Qt::Key_Escape);
    connect(leave, &KeyButton::clicked, this, &QDialog::reject);
    foot->addWidget(leave);
    column->addLayout(foot);
    resize(scaled(640), scaled(420));
    text->setFocus();
}

} // namespace frontdesk
