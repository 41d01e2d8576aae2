#pragma once

#include "core/ticket/ticketquery.h"

#include <QHash>
#include <QWidget>

class QMenu;

namespace frontdesk {

class FilterChip;

/// The usual fields of a filter as chips: the same filter as the typed text, the other way to change it.
class FilterChips final : public QWidget
{
    Q_OBJECT
public:
    using Context = std::function<QueryContext()>;

    explicit FilterChips(Context context, QWidget *parent = nullptr);

    /// Shows what the text says.
    void setText(const QString &text);
    FilterChip *chip(QueryField field) const { return m_chips.value(field); }

signals:
    /// A choice changed the text.
    void textChosen(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(QueryField field, QMenu *menu);
    void word();

    Context m_context;
    QString m_text;
    QHash<QueryField, FilterChip *> m_chips;
};

} // namespace frontdesk
