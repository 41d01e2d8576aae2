#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace frontdesk {

/// What is wrong with a field, under the field: icon and words. Takes no room while empty.
class FieldError final : public QWidget
{
    Q_OBJECT
public:
    explicit FieldError(QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const;
    /// A key that helps out of the error ("Alt+↓"), drawn behind the words.
    void showKey(const QKeySequence &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_words;
    QLabel *m_key;
};

/// Label over editor, error under it. The label is the editor's buddy and accessible name; an error outlines the editor red
/// and becomes its accessible description. The editor's objectName stays the name of the draft's field.
class FieldFrame final : public QWidget
{
    Q_OBJECT
public:
    /// Takes ownership of `editor`.
    FieldFrame(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    void setLabel(const QString &label);
    QString label() const;
    /// Something small at the right of the label line: "38 ms", a link, a key.
    void setAside(QWidget *aside);
    /// Something at the right of the editor, on its line: a button that fills it.
    void setBeside(QWidget *beside);
    void setHint(const QString &hint); ///< quiet words under the field while there is no error
    void setError(const QString &error); ///< empty clears
    void clearError() { setError({}); }
    bool hasError() const;
    FieldError *error() const { return m_error; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void align();

    QWidget *m_editor;
    QLabel *m_label, *m_hint;
    QHBoxLayout *m_top;
    FieldError *m_error;
};

} // namespace frontdesk
