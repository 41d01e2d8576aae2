#pragma once

#include <QObject>
#include <QStringList>

class QLineEdit;
class QStringListModel;

namespace frontdesk {

class Desk;

/// Offers the desk's tags under a line edit that holds one tag or several with commas between: those that contain what is typed of the
/// one the cursor is in. The list is read when the editor gets the focus; with 10,000 tags it still answers within a frame.
class TagChoice final : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostOffered = 30;

    /// Lives as long as the editor.
    TagChoice(Desk &desk, QLineEdit *editor);

    /// Those that fit, the ones that begin with it first.
    QStringList matching(const QString &typed) const;
    bool isRead() const { return m_read; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void offer();
    void take(const QString &tag);
    std::pair<qsizetype, qsizetype> part() const; ///< start and length of the tag in which the cursor stands

    Desk &m_desk;
    QLineEdit *m_editor;
    QStringListModel *m_model;
    QStringList m_tags, m_folded;
    bool m_read = false;
};

} // namespace frontdesk
