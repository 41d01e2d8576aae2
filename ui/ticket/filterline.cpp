#include "ui/ticket/filterline.h"

#include "ui/kit/keycap.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCompleter>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QSyntaxHighlighter>

using namespace Qt::StringLiterals;

namespace frontdesk {

/// Colours a query: fields accent and strong, wrong words with a wavy line.
class QueryHighlighter final : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    void setProblems(const QList<QueryProblem> &problems)
    {
        m_problems = problems;
        rehighlight();
    }

protected:
    void highlightBlock(const QString &text) override
    {
        QTextCharFormat field;
        field.setForeground(tokens().accent);
        field.setFontWeight(QFont::DemiBold);
        for (const FilterTerm &term : cutQuery(text, &isQueryField)) {
            if (!term.field.isEmpty())
                setFormat(term.start, term.fieldLength, field);
        }
        for (const QueryProblem &problem : std::as_const(m_problems)) {
            for (int at = problem.start; at < qMin<qsizetype>(problem.start + problem.length, text.size()); ++at) {
                QTextCharFormat wrong = format(at);
                wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
                wrong.setUnderlineColor(tokens().crit.ink);
                setFormat(at, 1, wrong);
            }
        }
    }

private:
    QList<QueryProblem> m_problems;
};

namespace {

/// One line: no line breaks by typing or pasting, Tab leaves.
class OneLineEdit final : public QPlainTextEdit
{
public:
    explicit OneLineEdit(QWidget *parent)
        : QPlainTextEdit(parent)
    {
        setLineWrapMode(NoWrap);
        setTabChangesFocus(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFrameShape(NoFrame);
        setUndoRedoEnabled(true);
        document()->setDocumentMargin(0);
        viewport()->setAutoFillBackground(false);
    }

protected:
    void insertFromMimeData(const QMimeData *source) override
    {
        // A pasted page becomes one line; what is too long for a query is cut where the query says so.
        insertPlainText(source->text().left(20000).simplified());
    }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

FilterLine::FilterLine(Context context, QWidget *parent)
    : QFrame(parent)
    , m_context(std::move(context))
    , m_edit(new OneLineEdit(this))
    , m_highlighter(new QueryHighlighter(m_edit->document()))
    , m_completer(new QCompleter(this))
    , m_candidates(new QStandardItemModel(this))
{
    setObjectName(u"filterLine"_s);
    m_edit->setObjectName(u"filterText"_s);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    setFrameShape(NoFrame);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);

    m_completer->setWidget(m_edit);
    m_completer->setModel(m_candidates);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(u"filterCandidates"_s);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &FilterLine::complete);

    m_pause.setSingleShot(true);
    m_pause.setInterval(300);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        // While candidates are on offer the word is not finished; Enter asks for it as it stands.
        if (m_completer->popup()->isVisible())
            m_pause.start();
        else
            emit asked(false);
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_setting)
            return;
        m_pause.start();
        offer();
        tellTyping();
    });
    if (Theme *theme = Theme::of(qApp))
        connect(theme, &Theme::changed, this, [this] {
            fit();
            m_highlighter->rehighlight();
        });
    fit();
    retranslate();
}

FilterLine::~FilterLine() = default;

QString FilterLine::text() const
{
    return m_edit->toPlainText();
}

void FilterLine::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_setting = true;
    m_edit->setPlainText(text.simplified());
    m_setting = false;
    m_pause.stop();
    m_edit->moveCursor(QTextCursor::End);
}

TicketQuery FilterLine::query() const
{
    return parseTicketQuery(text(), m_context());
}

void FilterLine::showProblems(const QList<QueryProblem> &problems, const QList<QueryProblem> &doubts, const QString &words)
{
    m_setting = true; // formats are no change of the text
    m_highlighter->setProblems(problems + doubts);
    m_setting = false;
    m_edit->setToolTip(words);
    m_edit->setAccessibleDescription(words);
    setProperty(invalidProperty, !problems.isEmpty());
    update();
}

int FilterLine::xOf(int position) const
{
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(qBound(0, position, int(text().size())));
    const int x = m_edit->viewport()->mapTo(this, m_edit->cursorRect(cursor).topLeft()).x();
    return qBound(0, x, width());
}

void FilterLine::tellTyping()
{
    const int at = m_edit->textCursor().position();
    for (const FilterTerm &term : cutQuery(text(), &isQueryField)) {
        if (term.field.isEmpty() || at < term.start + term.fieldLength || at > term.end())
            continue;
        for (const FilterValue &value : term.values) {
            if (at >= value.start && at <= value.start + value.length)
                emit typing(queryField(term.field)->field, value.text.trimmed());
        }
    }
}

void FilterLine::focusText(bool atEnd)
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    if (atEnd) {
        m_edit->moveCursor(QTextCursor::End);
        if (!text().isEmpty() && !text().back().isSpace()) {
            m_setting = true;
            m_edit->insertPlainText(u" "_s); // the next word is typed at once
            m_setting = false;
        }
    }
}

void FilterLine::offer()
{
    const QList<QueryCompletion> found = completeTicketQuery(text(), m_edit->textCursor().position(), m_context());
    if (found.isEmpty() || !m_edit->hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    m_candidates->clear();
    for (const QueryCompletion &one : found) {
        auto *item = new QStandardItem(one.label);
        item->setData(one.insert, Qt::UserRole + 1);
        item->setData(one.start, Qt::UserRole + 2);
        item->setData(one.length, Qt::UserRole + 3);
        m_candidates->appendRow(item);
    }
    QRect place = m_edit->cursorRect();
    place.setWidth(scaled(220));
    place.translate(0, scaled(6));
    m_completer->complete(place);
}

void FilterLine::complete(const QModelIndex &index)
{
    QTextCursor cursor = m_edit->textCursor();
    const int start = index.data(Qt::UserRole + 2).toInt();
    const QString insert = index.data(Qt::UserRole + 1).toString();
    cursor.setPosition(qMin(start, int(text().size())));
    cursor.setPosition(qMin(start + index.data(Qt::UserRole + 3).toInt(), int(text().size())), QTextCursor::KeepAnchor);
    cursor.insertText(insert.endsWith(u':') ? insert : insert + u' ');
    m_edit->setTextCursor(cursor);
}

bool FilterLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    if (watched == m_edit && event->type() == QEvent::FocusIn)
        emit entered();
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool popup = m_completer->popup()->isVisible();
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (popup && m_completer->popup()->currentIndex().isValid()) {
            event->ignore(); // the popup takes it
            return true;
        }
        m_completer->popup()->hide();
        m_pause.stop();
        emit asked(true);
        return true;
    case Qt::Key_Escape:
        if (popup) {
            m_completer->popup()->hide();
            return true;
        }
        emit left();
        return true;
    case Qt::Key_Down:
        if (!popup) {
            emit left(); // down into the list, as in a search field
            return true;
        }
        break;
    default: break;
    }
    return QFrame::eventFilter(watched, event);
}

void FilterLine::fit()
{
    const int height = fieldHeight() + scaled(2);
    setFixedHeight(height);
    const int line = m_edit->fontMetrics().lineSpacing();
    const int above = qMax(0, (height - line) / 2);
    const int key = keysVisible() ? keyCapSize(u"/"_s).width() + scaled(12) : scaled(8);
    layout()->setContentsMargins(scaled(30), above, key, 0);
    update();
}

QSize FilterLine::sizeHint() const
{
    return {scaled(400), fieldHeight() + scaled(2)};
}

void FilterLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintField(painter, rect(), {isEnabled(), m_edit->hasFocus(), property(invalidProperty).toBool()});
    paintIcon(painter, u"view-filter"_s, QRectF(scaled(8), 0, scaled(16), height()), m_edit->hasFocus() ? tokens().accent : tokens().text2);
    if (keysVisible()) {
        const QSize cap = keyCapSize(u"/"_s);
        paintKeyCap(painter, QRectF(width() - cap.width() - scaled(7), 0, cap.width(), height()), u"/"_s);
    }
}

void FilterLine::mousePressEvent(QMouseEvent *event)
{
    QFrame::mousePressEvent(event);
    m_edit->setFocus(Qt::MouseFocusReason);
}

void FilterLine::retranslate()
{
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setPlaceholderText(tr("Words, or field:value"));
}

void FilterLine::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace frontdesk
