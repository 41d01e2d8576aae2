#pragma once

#include "core/people/peopleservice.h"

#include <QTimer>
#include <QWidget>

class QListView;

namespace frontdesk {

class CustomerHits;
class Desk;
class SearchField;

/// Finds a person while typing: by name, pinyin, initials, telephone, e-mail or number. Up, Down and Enter choose from the list under the
/// field, which never takes the focus; Esc puts the list away. An answer to an older text is never shown.
class CustomerFind final : public QWidget
{
    Q_OBJECT
public:
    /// The desk is not owned and must outlive this. `name` becomes the object name of the field.
    CustomerFind(Desk &desk, const QString &name, QWidget *parent = nullptr);
    ~CustomerFind() override;

    SearchField *field() const { return m_field; }
    QListView *list() const { return m_list; }
    /// Puts words into the field and searches at once, as if a telephone had typed them: the one person who has
    /// exactly this number is chosen, several are offered, nobody asks for somebody new.
    void search(const QString &words);
    void setChosen(Id<Customer> customer);
    void setWords(const QString &words); ///< without a search

signals:
    void chosen(const frontdesk::Customer &customer);
    void newRequested(const QString &typed);
    void typed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void showHits(const QList<CustomerHit> &hits);
    void take(int row);
    void takeExact(const QList<CustomerHit> &hits);
    void putAway();

    Desk &m_desk;
    SearchField *m_field;
    CustomerHits *m_hits;
    QListView *m_list;
    QTimer m_delay;
    CancelToken m_cancel;
    quint64 m_question = 0; ///< only the answer to the last one counts
    bool m_fresh = false;   ///< the list answers what stands in the field
    bool m_takeFirst = false, m_takeOnly = false;
};

} // namespace frontdesk
