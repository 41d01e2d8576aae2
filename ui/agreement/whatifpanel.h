#pragma once

#include "core/agreement/whatif.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QProgressBar;
class QTreeWidget;

namespace frontdesk {

class Desk;
class ErrorBanner;
class KeyButton;

/// "How would this have worked?": runs a change over the tickets of the last quarter and shows attainment before and after, per clock,
/// priority and group. With progress; can be stopped; blocks nobody.
class WhatIfPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit WhatIfPanel(Desk &desk, QWidget *parent = nullptr);
    ~WhatIfPanel() override;

    /// Starts over with this change; a run under way stops.
    void start(const Trial &trial);
    void stop();
    void clear();
    bool isRunning() const { return m_watcher.isRunning(); }
    const WhatIfReport &report() const { return m_report; }

signals:
    void finished();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(const Result<WhatIfReport> &result);
    void fill();
    QString clockName(ClockKind kind) const;

    Desk &m_desk;
    QFutureWatcher<Result<WhatIfReport>> m_watcher;
    WhatIfReport m_report;
    QDateTime m_from, m_until;
    QLabel *m_title, *m_words;
    QProgressBar *m_progress;
    KeyButton *m_stop;
    ErrorBanner *m_banner;
    QTreeWidget *m_table;
};

} // namespace frontdesk
