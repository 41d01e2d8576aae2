#pragma once

#include "tests/benchmarks/children.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QThread>
#include <QWidget>

#include <functional>

namespace frontdesk::bench {

/// The application of the measurements: tells when a widget has been painted, after its paint event is through.
class BenchApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        const QPointer<QObject> alive(receiver);
        const bool outermost = afterEvent && m_depth == 0 && QThread::currentThread() == thread();
        const qint64 since = outermost ? steadyNow() : 0;
        m_depth += outermost;
        const bool done = QApplication::notify(receiver, event);
        m_depth -= outermost;
        if (outermost && afterEvent)
            afterEvent(since, steadyNow());
        if (type == QEvent::Paint && afterPaint && alive)
            afterPaint(receiver);
        return done;
    }
    /// Called for every event that the loop itself has handed out, with the instants before and after.
    std::function<void(qint64 since, qint64 till)> afterEvent;
    /// Called for every painted widget; one listener at a time.
    std::function<void(QObject *)> afterPaint;

    static BenchApplication *self() { return static_cast<BenchApplication *>(qApp); }

private:
    int m_depth = 0;
};

/// Whether this widget or a part of it was painted since.
class PaintWatch
{
public:
    explicit PaintWatch(QWidget *widget)
    {
        BenchApplication::self()->afterPaint = [this, widget](QObject *painted) {
            auto *part = qobject_cast<QWidget *>(painted);
            if (part && (part == widget || widget->isAncestorOf(part))) {
                m_painted = true;
                if (onPaint)
                    onPaint();
            }
        };
    }
    ~PaintWatch() { BenchApplication::self()->afterPaint = nullptr; }
    PaintWatch(const PaintWatch &) = delete;
    PaintWatch &operator=(const PaintWatch &) = delete;

    bool painted() const { return m_painted; }
    void forget() { m_painted = false; }
    std::function<void()> onPaint;

private:
    bool m_painted = false;
};

} // namespace frontdesk::bench
