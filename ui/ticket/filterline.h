#pragma once

#include "core/ticket/ticketquery.h"

#include <QFrame>
#include <QTimer>

class QCompleter;
class QPlainTextEdit;
class QStandardItemModel;

namespace frontdesk {

class QueryHighlighter;

/// The filter line: one line of typed query with coloured fields, a wavy line under the wrong word and candidates while typing.
/// What was typed is asked for after a short pause, at once with Enter.
class FilterLine final : public QFrame
{
    Q_OBJECT
public:
    /// Gives what a query means at this moment; asked whenever one is read.
    using Context = std::function<QueryContext()>;

    explicit FilterLine(Context context, QWidget *parent = nullptr);
    ~FilterLine() override;

    QString text() const;
    /// Replaces the text without asking for it.
    void setText(const QString &text);
    /// The text as it stands, understood anew.
    TicketQuery query() const;
    /// Wavy lines under these, and the first of them in words as tool tip and accessible description. Doubts are underlined only.
    void showProblems(const QList<QueryProblem> &problems, const QList<QueryProblem> &doubts, const QString &words);
    /// Where a character of the text stands, in this widget's coordinates and within it.
    int xOf(int position) const;
    /// Candidates for what is being typed, anew: the context knows more than before.
    void offer();
    void focusText(bool atEnd = true);
    QPlainTextEdit *edit() const { return m_edit; }

    QSize sizeHint() const override;

signals:
    /// The text is to be asked for: after a pause in typing (`final` false) or by Enter.
    void asked(bool final);
    /// A value of this field is being typed; what the desk must be asked for can be looked up now (offer()).
    void typing(frontdesk::QueryField field, const QString &value);
    /// The focus came to the text.
    void entered();
    /// Esc, or Enter: the focus goes back to the list.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void tellTyping();
    void complete(const QModelIndex &index);
    void retranslate();
    void fit();

    Context m_context;
    QPlainTextEdit *m_edit;
    QueryHighlighter *m_highlighter;
    QCompleter *m_completer;
    QStandardItemModel *m_candidates;
    QTimer m_pause;
    bool m_setting = false;
};

/// What is wrong with a query and what to do, one sentence: "There is no group “Foo”. Closest: Apps."
QString queryProblemWords(const QueryProblem &problem, qint64 carried = -1); ///< carried: open tickets with the closest tag, where known
/// "Group": the word for a field on screen.
QString queryFieldWords(QueryField field);

} // namespace frontdesk
