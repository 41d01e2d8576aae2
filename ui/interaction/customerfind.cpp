#include "ui/interaction/customerfind.h"

#include "core/desk/desk.h"
#include "core/people/phonenumber.h"
#include "core/support/whenfinished.h"
#include "ui/interaction/customerhits.h"
#include "ui/kit/searchfield.h"
#include "ui/shell/type.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_delayMs = 80; ///< shorter than the gap between two keys of quick typing
constexpr int c_limit = 20, c_rowsShown = 5;

} // namespace

CustomerFind::CustomerFind(Desk &desk, const QString &name, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_field(new SearchField), m_hits(new CustomerHits(this)), m_list(new QListView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_field);
    column->addWidget(m_list);
    m_field->setObjectName(name);
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    m_list->setObjectName(name + u"Hits"_s);
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new CustomerHitDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(c_delayMs);
    connect(&m_delay, &QTimer::timeout, this, &CustomerFind::ask);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        ++m_question;
        m_fresh = m_takeFirst = m_takeOnly = false;
        m_desk.worker().cancel(m_cancel);
        if (m_field->text().trimmed().isEmpty()) {
            m_delay.stop();
            putAway();
        } else {
            m_delay.start();
        }
        emit typed();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { take(index.row()); });
}

CustomerFind::~CustomerFind()
{
    m_desk.worker().cancel(m_cancel);
}

void CustomerFind::search(const QString &words)
{
    m_field->setText(words);
    m_takeOnly = true;
    ask();
}

void CustomerFind::setChosen(Id<Customer> customer)
{
    m_hits->setChosen(customer);
}

void CustomerFind::setWords(const QString &words)
{
    ++m_question;
    m_delay.stop();
    m_field->setText(words);
    putAway();
}

void CustomerFind::ask()
{
    m_delay.stop();
    const quint64 question = ++m_question;
    m_desk.worker().cancel(m_cancel);
    m_cancel = makeCancelToken();
    whenFinished(m_desk.people().find(m_field->text(), c_limit, m_cancel), this, [this, question](const Result<QList<CustomerHit>> &found) {
        if (question == m_question)
            showHits(found.value_or(QList<CustomerHit>())); // the connection's own signs say why nothing comes
    });
}

void CustomerFind::showHits(const QList<CustomerHit> &hits)
{
    m_fresh = true;
    m_hits->show(hits, m_field->text());
    m_field->setNote(hits.size() < c_limit ? QString::number(hits.size()) : tr("%1 or more").arg(c_limit));
    m_list->setCurrentIndex(m_hits->index(0));
    const int rows = qMin(m_hits->rowCount(), c_rowsShown);
    m_list->setFixedHeight(rows * scaled(30) + 2 * m_list->frameWidth());
    m_list->setVisible(rows > 0);
    if (m_takeOnly)
        takeExact(hits);
    else if (m_takeFirst)
        take(0);
    m_takeFirst = m_takeOnly = false;
}

/// A short number begins longer ones as well: only whoever has exactly this one is taken without a look.
void CustomerFind::takeExact(const QList<CustomerHit> &hits)
{
    const QStringList exact = phoneQueryKeys(m_field->text(), m_desk.reference()->settings.value(u"default_region"_s, u"CN"_s));
    int row = hits.isEmpty() ? 0 : -1; // nobody: somebody new
    for (int i = 0; i < hits.size(); ++i) {
        if (!exact.contains(hits.at(i).matchedKey))
            continue;
        if (row >= 0)
            return; // several: the list is offered
        row = i;
    }
    if (row >= 0)
        take(row);
}

void CustomerFind::take(int row)
{
    const QString typed = m_hits->typed();
    if (const CustomerHit *hit = m_hits->hit(row)) {
        const Customer customer = hit->customer;
        putAway();
        emit chosen(customer);
    } else if (row < m_hits->rowCount()) {
        putAway();
        emit newRequested(typed);
    }
}

void CustomerFind::putAway()
{
    m_list->hide();
    m_field->setNote({});
    m_hits->clear();
    m_fresh = false;
}

bool CustomerFind::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        if (!m_list->isVisible()) {
            if (key->key() == Qt::Key_Down && !m_field->text().trimmed().isEmpty())
                ask();
            return true;
        }
        const int step = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_PageUp ? -c_rowsShown : c_rowsShown;
        m_list->setCurrentIndex(m_hits->index(qBound(0, m_list->currentIndex().row() + step, m_hits->rowCount() - 1)));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_fresh) {
            take(m_list->currentIndex().row());
        } else if (!m_field->text().trimmed().isEmpty()) {
            m_takeFirst = true; // Enter came before the answer
            ask();
        }
        return true;
    case Qt::Key_Escape:
        if (!m_list->isVisible())
            return false;
        putAway();
        return true;
    default: return false;
    }
}

void CustomerFind::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_hits->retranslate();
}

} // namespace frontdesk
