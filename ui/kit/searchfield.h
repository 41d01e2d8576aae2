#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace frontdesk {

/// A line to search or command with: icon at the left, and at the right what was found or the key that leads here.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    /// `name` is the accessible name; set the visible invitation with setPlaceholderText.
    explicit SearchField(const QString &name = {}, QWidget *parent = nullptr);

    void setIconName(const QString &name);
    /// Only drawn; the page binds the key.
    void showKey(const QKeySequence &key);
    /// A few words at the right, "5 matches"; replaces the key while not empty.
    void setNote(const QString &note);
    /// The large field for a call's subject: 36 px and a larger face.
    void setLarge(bool large);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    int noteWidth() const;

    QString m_icon;
    QString m_note;
    QKeySequence m_key;
    bool m_large = false;
};

} // namespace frontdesk
