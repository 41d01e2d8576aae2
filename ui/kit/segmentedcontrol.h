#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace frontdesk {

/// One choice of a few, side by side: a button group of tool buttons. One tab stop; arrow keys choose.
class SegmentedControl final : public QWidget
{
    Q_OBJECT
public:
    /// `name` is the accessible name of the group, the visible label beside it.
    explicit SegmentedControl(const QString &name = {}, QWidget *parent = nullptr);

    /// Codes are the caller's and unique; the first segment is chosen until setCurrent.
    void addSegment(const QString &code, const QString &text, const QString &iconName = {});
    /// New words after a change of language or count; an unknown code is ignored.
    void setText(const QString &code, const QString &text);
    void setCurrent(const QString &code);
    QString current() const;
    QAbstractButton *segment(const QString &code) const;

signals:
    /// The person chose; not for setCurrent.
    void chosen(const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QButtonGroup *m_group;
    QStringList m_codes;
};

} // namespace frontdesk
