#pragma once

#include "ui/shell/theme.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace frontdesk {

/// A strip over a page or form: what happened, then what was kept and what to do next; with at most two buttons.
/// Announced once when it appears. Takes no room while empty.
class ErrorBanner final : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Error, Warning, Notice, Done };

    explicit ErrorBanner(QWidget *parent = nullptr);

    void show(Tone tone, const QString &what, const QString &next = {});
    void showError(const QString &what, const QString &next = {}) { show(Tone::Error, what, next); }
    /// Buttons at the right, in order; replaced by the next call. The actions stay the caller's.
    void setActions(const QList<QAction *> &actions);
    void clear();
    QString text() const;

signals:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    QLabel *m_what, *m_next;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
    Tone m_tone = Tone::Error;
};

} // namespace frontdesk
