#pragma once

#include <QToolButton>

namespace frontdesk {

/// One condition of the filter line: "State open ⌄". Title alone while no value is chosen; a menu or a click opens the choice.
class FilterChip final : public QToolButton
{
    Q_OBJECT
public:
    explicit FilterChip(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setValue(const QString &value);
    QString value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QString m_title, m_value;
};

} // namespace frontdesk
