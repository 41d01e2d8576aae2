#pragma once

#include "core/ticket/ticketquery.h"
#include "ui/ticket/valuepicker.h"

#include <QHash>
#include <QWidget>

class QMenu;

namespace frontdesk {

class FilterChip;

/// Every field of a filter as a chip: the same filter as the typed text, the other way to change it. Fields that are restricted always
/// stand here; of the others the usual ones, as far as there is room, and the rest behind "More".
class FilterChips final : public QWidget
{
    Q_OBJECT
public:
    using Context = std::function<QueryContext()>;
    /// Callers whose name begins with the typed text; answers later.
    using FindPeople = std::function<void(const QString &typed, const std::function<void(const QStringList &)> &answer)>;

    FilterChips(Context context, FindPeople people, QWidget *parent = nullptr);

    /// Shows what the text says.
    void setText(const QString &text);
    FilterChip *chip(QueryField field) const { return m_chips.value(field); }
    /// Opens the choice of a field, wherever its chip is.
    void open(QueryField field);

signals:
    /// A choice changed the text.
    void textChosen(const QString &text);
    /// What cannot be chosen from a list is typed: the text so far, with the cursor behind it.
    void typingWanted(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize minimumSizeHint() const override { return {0, QWidget::minimumSizeHint().height()}; }

private:
    void fill(QueryField field, QMenu *menu);
    void fillTimes(QueryField field, QMenu *menu);
    void fillMore(QMenu *menu);
    void pick(QueryField field);
    void toggle(QueryField field, const QStringList &spellings, const QString &value, bool on);
    QStringList chosen(QueryField field) const;
    QString valueWords(QueryField field, const QueryContext &context) const;
    void word();
    void place();

    Context m_context;
    FindPeople m_people;
    QString m_text;
    QHash<QueryField, FilterChip *> m_chips;
    FilterChip *m_more;
};

} // namespace frontdesk
