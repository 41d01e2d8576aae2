#pragma once

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace frontdesk {

class ErrorBanner;
class KeyButton;
struct Error;

/// The first start: three ways to a desk, one key each.
class StartChoice final : public QWidget
{
    Q_OBJECT
public:
    explicit StartChoice(QWidget *parent = nullptr);
    void setDemoVisible(bool visible);
    void focusStart();
    void showError(const Error &error);

signals:
    void demoChosen();
    void newDeskChosen();
    void joinChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Way
    {
        QWidget *card = nullptr;
        QLabel *title = nullptr, *lead = nullptr;
        KeyButton *button = nullptr;
    };
    Way makeWay(const char *name, const QString &iconName, const char *action, bool primary, void (StartChoice::*chosen)());
    void retranslate();

    QLabel *m_title, *m_lead;
    ErrorBanner *m_banner;
    Way m_demo, m_new, m_join;
};

/// The demo's desk being made: how far, how long still, and a way out.
class DemoPage final : public QWidget
{
    Q_OBJECT
public:
    explicit DemoPage(QWidget *parent = nullptr);
    void start();
    void setDone(int done, int total);
    void focusStart();

signals:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    QLabel *m_title, *m_lead, *m_estimate;
    QProgressBar *m_bar;
    KeyButton *m_cancel;
    QElapsedTimer m_since;
    int m_done = 0, m_total = 0;
};

} // namespace frontdesk
