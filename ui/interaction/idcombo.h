#pragma once

#include <QComboBox>

namespace frontdesk {

/// A choice from a list of the desk, found by typing any part of its name; the first entry means none. What is typed and fits nothing
/// gives way to the choice that stood before.
class IdCombo final : public QComboBox
{
    Q_OBJECT
public:
    explicit IdCombo(QWidget *parent = nullptr);

    /// Keys of the database with their names in the language on screen; the choice stays, if it is still there.
    void setEntries(const QString &none, const QList<std::pair<qint64, QString>> &entries);
    qint64 id() const { return currentData().toLongLong(); }
    void setId(qint64 id);

signals:
    /// The choice is another one; not for setId.
    void idChosen(qint64 id);

private:
    void settle();
};

} // namespace frontdesk
