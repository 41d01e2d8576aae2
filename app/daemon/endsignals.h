#pragma once

#include <QObject>

namespace frontdesk {

/// SIGTERM, SIGINT and SIGHUP, or the console events of Windows, as a signal of Qt in the main thread. One per program.
class EndSignals : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

signals:
    void endRequested();
};

} // namespace frontdesk
