#include "ui/ticket/saveviewdialog.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

SaveViewDialog::SaveViewDialog(TextDrafts &drafts, const SavedView &view, const QList<Id<SupportGroup>> &groups, const WordsContext &words, QWidget *parent)
    : SharedNameDialog(drafts, view.name, view.group, groups, words, parent), m_view(view)
{
    setObjectName(u"saveViewDialog"_s);
    begin(u"view:"_s + (view.id ? QString::number(view.id.value) : u"new"_s));
}

SavedView SaveViewDialog::view() const
{
    SavedView view = m_view;
    view.name = name();
    view.group = group();
    return view;
}

SharedNameDialog::Texts SaveViewDialog::texts() const
{
    return {m_view.id ? tr("Rename or share the view") : tr("Save the filter as a view"), {},
            tr("A shared view shows everybody their own: “me” and “mine” mean whoever looks."), tr("Save view"), tr("The view needs a name.")};
}

} // namespace frontdesk
