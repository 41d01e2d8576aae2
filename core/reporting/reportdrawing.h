#pragma once

#include "core/reporting/reportstream.h"

#include <QFuture>
#include <QObject>
#include <QProcess>
#include <QPromise>
#include <QTimer>

#include <memory>

namespace frontdesk {

/// Puts one report on paper (PDF, A4). Drawn by a program of its own, `frontdesk-report` beside this one, so that it holds up no screen, needs no
/// display where there is none, and can be stopped at any moment. That program reads no desk and knows no password: it is handed the finished
/// report. One drawing per object; used from a thread with an event loop.
class ReportDrawing final : public QObject
{
    Q_OBJECT
public:
    explicit ReportDrawing(QObject *parent = nullptr);
    /// Stops what is under way; its answer is then "desk.canceled".
    ~ReportDrawing() override;

    /// Where the program is; empty where it was not installed.
    static QString program();

    /// The file's bytes. Errors: Unavailable "report.drawer_missing"; Internal "report.not_drawn", also after five minutes; Canceled "desk.canceled".
    QFuture<Result<QByteArray>> draw(const PaperOrder &order);
    void cancel();

signals:
    void progressed(int page, int pages);

private:
    void answer(const Result<QByteArray> &result);
    void readWords();

    QProcess m_process;
    QTimer m_limit;
    QPromise<Result<QByteArray>> m_promise;
    QByteArray m_made, m_words;
    bool m_answered = true;
};

} // namespace frontdesk
