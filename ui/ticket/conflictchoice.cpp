#include "ui/ticket/conflictchoice.h"

#include "core/desk/desk.h"
#include "ui/kit/codewords.h"
#include "ui/kit/conflictdialog.h"
#include "ui/ticket/eventwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct Choice
{
    Q_DECLARE_TR_FUNCTIONS(ConflictChoice)
};

/// Long texts are told by their beginning; both stand whole in the journal.
QString shownValue(const QString &field, const QVariant &value, const TicketPage &page, const WordsContext &context)
{
    if (field == "priority"_L1)
        return priorityCode(value.toInt());
    const QString words = columnWords(field, value, page, context);
    return words.size() > 300 ? words.left(300) + u'…' : words;
}

} // namespace

void chooseBetween(Desk &desk, const TicketPage &page, const TicketAction &action, const QList<TicketReceipt::Conflict> &conflicts, QWidget *parent,
                   const std::function<void(const TicketAction &)> &send, const std::function<void()> &look)
{
    if (conflicts.isEmpty())
        return;
    const TicketReceipt::Conflict conflict = conflicts.first();
    const WordsContext context = WordsContext::of(desk);
    const auto words = [&](const QVariant &value) { return shownValue(conflict.field, value, page, context); };
    Conflict shown;
    shown.title = Choice::tr("Choose: %1 of %2", "field, ticket number").arg(fieldWords(conflict.field), page.ticket.number);
    const qsizetype saved = action.action == "edit"_L1 ? action.fields.size() - conflicts.size() : 0;
    shown.intro = saved > 0 ? Choice::tr("While you were editing, %1 changed the same field. Your other %n change(s) are saved.", nullptr, int(saved)).arg(conflict.who)
                            : Choice::tr("While you were editing, %1 changed the same field. Nothing was overwritten.").arg(conflict.who);
    shown.note = Choice::tr("Before both: %1. Whichever you choose, both stay in the journal.").arg(words(conflict.was));
    shown.saved = {words(conflict.saved), conflict.who, context.moment(conflict.at), {}, {}};
    shown.mine = {words(conflict.yours), Choice::tr("You"), context.moment(context.now), action.reason.simplified().left(200), {}};
    auto *dialog = new ConflictDialog(shown, parent);
    dialog->setObjectName(u"conflict_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto next = [&desk, page, action, rest = conflicts.mid(1), over = QPointer<QWidget>(parent), send, look] {
        if (over)
            chooseBetween(desk, page, action, rest, over, send, look);
    };
    QObject::connect(dialog, &QDialog::accepted, parent, [dialog, action, conflict, send, next] {
        if (dialog->isMine()) {
            TicketAction mine;
            mine.ticket = action.ticket;
            mine.action = action.action;
            if (action.action == "priority"_L1) {
                mine.priority = action.priority;
                mine.reason = action.reason;
            }
            mine.fields.insert(conflict.field, {conflict.saved, conflict.yours});
            send(mine);
        }
        next();
    });
    QObject::connect(dialog, &ConflictDialog::journalRequested, parent, [dialog, look] {
        dialog->reject();
        look();
    });
    dialog->open();
}

} // namespace frontdesk
