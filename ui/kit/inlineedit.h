#pragma once

#include <QVariant>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace frontdesk {

/// One row of a side panel: label and value. F2, Enter or a click swaps the editor in; Enter saves, Esc undoes, losing the
/// focus saves nothing and keeps what was typed in the open editor. A colleague's change appears as a tinted line below and
/// touches neither text nor focus.
class InlineEdit final : public QWidget
{
    Q_OBJECT
public:
    explicit InlineEdit(const QString &label, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// What the row shows and what the editor starts with (by default the words themselves).
    void setValue(const QString &words, const QVariant &value = {});
    QString words() const;
    /// A painted value (chip, avatar, tags) instead of words; owned by the row from now on.
    void setValueWidget(QWidget *widget);
    /// Replaces the line edit. `read` and `load` translate between the editor and the value; owned by the row.
    void setEditor(QWidget *editor, std::function<QVariant()> read, std::function<void(const QVariant &)> load);
    /// Never editable, with the reason in the tool tip; an empty reason makes it editable again.
    void setReadOnly(const QString &reason);

    bool isEditing() const;
    void beginEdit();
    void endEdit();
    /// Words, or rich text whose values are escaped; empty removes the line.
    void showRemoteChange(const QString &what);

signals:
    /// Enter was pressed with this value. The row shows the old one until setValue.
    void submitted(const QVariant &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void submit();

    QLabel *m_label, *m_shown, *m_remote;
    QWidget *m_valueWidget, *m_editor = nullptr;
    QHBoxLayout *m_row;
    std::function<QVariant()> m_read;
    std::function<void(const QVariant &)> m_load;
    QVariant m_value;
    QString m_readOnly;
};

} // namespace frontdesk
