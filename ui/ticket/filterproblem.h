#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace frontdesk {

class FieldError;
class KeyButton;

/// What is wrong with the typed filter, under the line and below the wrong word, with the way out beside it. Takes no room while empty.
class FilterProblem final : public QWidget
{
    Q_OBJECT
public:
    /// `mend` is the caller's: puts the closest word there.
    explicit FilterProblem(QAction *mend, QWidget *parent = nullptr);

    /// `x`: where the wrong word begins, in the parent line's coordinates. The action is offered if it is enabled.
    void show(const QString &words, int x);
    void clear();
    QString text() const;

private:
    FieldError *m_error;
    KeyButton *m_mend;
    QAction *m_action;
    QHBoxLayout *m_row;
};

} // namespace frontdesk
