#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace frontdesk {

/// A choice among very many values: a field to type into and the first that answer, each with its tick. A desk may have ten thousand
/// tags and a million callers; never more than `most` stand here.
class ValuePicker final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int most = 50;
    struct Choice
    {
        QString value; ///< as it is written into the filter
        QString label;
        bool chosen = false;
    };
    /// What answers the typed text, best first; `of` = how many there are in all, -1 if nobody knows. May answer later, or never.
    using Answer = std::function<void(const QList<Choice> &choices, qint64 of)>;
    using Source = std::function<void(const QString &typed, const Answer &answer)>;

    /// A popup that deletes itself when it closes.
    ValuePicker(const QString &title, Source source, QWidget *parent);
    void popupUnder(QWidget *widget);

signals:
    void toggled(const QString &value, bool chosen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void show(const QList<Choice> &choices, qint64 of);
    void flip(QListWidgetItem *item);

    Source m_source;
    QLineEdit *m_typed;
    QListWidget *m_list;
    QLabel *m_foot;
    QTimer m_pause;
    int m_request = 0;
};

} // namespace frontdesk
