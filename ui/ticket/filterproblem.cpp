#include "ui/ticket/filterproblem.h"

#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/words.h"
#include "ui/shell/type.h"

#include <QAction>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

FilterProblem::FilterProblem(QAction *mend, QWidget *parent)
    : QWidget(parent), m_error(new FieldError(this)), m_mend(new KeyButton(mend, this, KeyButton::Kind::Flat)), m_action(mend), m_row(new QHBoxLayout(this))
{
    setObjectName(u"filterProblem"_s);
    m_mend->setObjectName(u"useClosestButton"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(scaled(8));
    m_row->addWidget(m_error, 1);
    m_row->addWidget(m_mend, 0, Qt::AlignTop);
    hide();
}

void FilterProblem::show(const QString &words, int x)
{
    m_error->setText(words);
    m_mend->setVisible(m_action->isEnabled());
    // Below its word, as long as the words stand in one line there.
    const int needed = scaled(30) + wordsWidth(words, {TextUse::Caption}) + (m_action->isEnabled() ? m_mend->sizeHint().width() + scaled(8) : 0);
    const int room = parentWidget() ? parentWidget()->width() - scaled(24) : width();
    m_row->setContentsMargins(qBound(0, x, qMax(0, room - needed)), 0, 0, 0);
    setAccessibleName(words);
    setVisible(true);
}

void FilterProblem::clear()
{
    m_error->setText({});
    hide();
}

QString FilterProblem::text() const
{
    return isHidden() ? QString() : m_error->text();
}

} // namespace frontdesk
