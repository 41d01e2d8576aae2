#pragma once

#include "app/daemon/options.h"
#include "core/desk/desk.h"

#include <optional>

namespace frontdesk {

/// The service while it runs: opens the desk, lets the escalation clock work, says on standard error what happens, one line each.
class Daemon : public QObject
{
    Q_OBJECT
public:
    explicit Daemon(const DaemonOptions &options, QObject *parent = nullptr);
    ~Daemon() override;

    void start();
    /// Ends what is under way and lets another lead; then ended(0).
    void end();

signals:
    void ended(int exitCode);

private:
    void opened(const Result<void> &result);
    void say(const QString &level, const QString &words);

    DaemonOptions m_options;
    std::unique_ptr<Desk> m_desk;
    std::optional<QDateTime> m_slept, m_reportsSlept; ///< what was said last
    bool m_ending = false;
};

} // namespace frontdesk
