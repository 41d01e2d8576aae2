#include "ui/ticket/valuepicker.h"

#include "ui/shell/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace frontdesk {

ValuePicker::ValuePicker(const QString &title, Source source, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_source(std::move(source))
    , m_typed(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_foot(makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Regular, this))
{
    setObjectName(u"valuePicker"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(StyledPanel);
    setAccessibleName(title);
    m_typed->setObjectName(u"pickerText"_s);
    m_typed->setPlaceholderText(tr("Find"));
    m_typed->setAccessibleName(title);
    m_list->setObjectName(u"pickerList"_s);
    m_list->setAccessibleName(title);
    m_list->setFrameShape(NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_foot->setObjectName(u"pickerFoot"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    column->setSpacing(scaled(6));
    column->addWidget(m_typed);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
    setFixedSize(scaled(280), scaled(320));
    m_typed->installEventFilter(this);
    m_list->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(120);
    connect(&m_pause, &QTimer::timeout, this, &ValuePicker::ask);
    connect(m_typed, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_list, &QListWidget::itemClicked, this, &ValuePicker::flip);
}

void ValuePicker::popupUnder(QWidget *widget)
{
    QPoint at = widget->mapToGlobal(QPoint(0, widget->height() + scaled(2)));
    if (const QScreen *screen = widget->screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(qMax(room.left(), qMin(at.x(), room.right() - width())));
        at.setY(qMax(room.top(), qMin(at.y(), room.bottom() - height())));
    }
    move(at);
    QFrame::show();
    m_typed->setFocus(Qt::PopupFocusReason);
    ask();
}

void ValuePicker::ask()
{
    const int request = ++m_request;
    m_source(m_typed->text().trimmed(), [guard = QPointer(this), request](const QList<Choice> &choices, qint64 of) {
        if (guard && request == guard->m_request)
            guard->show(choices, of);
    });
}

void ValuePicker::show(const QList<Choice> &choices, qint64 of)
{
    m_list->clear();
    for (const Choice &choice : choices.mid(0, most)) {
        auto *item = new QListWidgetItem(choice.label, m_list);
        item->setData(Qt::UserRole, choice.value);
        item->setCheckState(choice.chosen ? Qt::Checked : Qt::Unchecked);
        // Ticked by flip(), not by the click itself: once, whatever of the row is hit.
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setToolTip(choice.label);
    }
    if (m_list->count() == 0)
        m_foot->setText(m_typed->text().isEmpty() ? tr("Type a name to find") : tr("Nothing is called that"));
    else if (of > m_list->count())
        m_foot->setText(tr("%1 of %2, type to narrow", "how many of how many").arg(QLocale().toString(m_list->count()), QLocale().toString(of)));
    else
        m_foot->setText(tr("Space ticks, Esc closes"));
}

void ValuePicker::flip(QListWidgetItem *item)
{
    if (!item)
        return;
    const bool chosen = item->checkState() != Qt::Checked;
    item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    emit toggled(item->data(Qt::UserRole).toString(), chosen);
}

bool ValuePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_typed) {
        if (key->key() == Qt::Key_Down && m_list->count() > 0) {
            m_list->setFocus();
            m_list->setCurrentRow(qMax(0, m_list->currentRow()));
            return true;
        }
        if (enter && m_list->count() > 0) { // the best answer, and done
            flip(m_list->item(0));
            close();
            return true;
        }
    } else if (watched == m_list) {
        if (key->key() == Qt::Key_Space || enter) {
            flip(m_list->currentItem());
            if (enter)
                close();
            return true;
        }
        if ((key->key() == Qt::Key_Up && m_list->currentRow() <= 0) || (!key->text().isEmpty() && key->text().front().isPrint())) {
            m_typed->setFocus();
            if (key->key() != Qt::Key_Up) {
                m_typed->insert(key->text());
                m_pause.start();
            }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace frontdesk
