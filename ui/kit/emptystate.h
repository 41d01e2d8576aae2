#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace frontdesk {

/// What an empty list says: icon, why it is empty, what to do, at most two buttons (the first is the main one).
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setIconName(const QString &name);
    void setWords(const QString &why, const QString &what);
    /// The actions stay the caller's; more than two are a defect.
    void setActions(const QList<QAction *> &actions);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QWidget *m_place;
    QLabel *m_why, *m_what;
    QHBoxLayout *m_buttons;
};

} // namespace frontdesk
