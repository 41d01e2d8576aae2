#pragma once

#include <QDialog>

class QGridLayout;
class QScrollArea;

namespace frontdesk {

/// F1: every key of the table, by place, in columns.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QScrollArea *m_area;
};

} // namespace frontdesk
