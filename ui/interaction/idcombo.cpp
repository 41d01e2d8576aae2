#include "ui/interaction/idcombo.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace frontdesk {

IdCombo::IdCombo(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &IdCombo::settle);
    connect(this, &QComboBox::currentIndexChanged, this, [this] { emit idChosen(id()); });
}

void IdCombo::setEntries(const QString &none, const QList<std::pair<qint64, QString>> &entries)
{
    const QSignalBlocker quiet(this);
    const qint64 chosen = id();
    clear();
    addItem(none, 0);
    for (const auto &[key, name] : entries)
        addItem(name, key);
    setCurrentIndex(qMax(0, findData(chosen)));
    lineEdit()->setCursorPosition(0); // a long name shows its beginning
}

void IdCombo::setId(qint64 id)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(qMax(0, findData(id)));
    lineEdit()->setCursorPosition(0);
}

void IdCombo::settle()
{
    const QString typed = currentText().trimmed();
    int row = findText(typed, Qt::MatchFixedString);
    if (row < 0 && !typed.isEmpty()) {
        // The only name that contains what was typed is meant; of several, the one that the list has under its bar.
        for (int i = 1; i < count() && row < 0; ++i) {
            if (itemText(i).contains(typed, Qt::CaseInsensitive))
                row = i;
        }
    }
    if (typed.isEmpty())
        row = 0;
    if (row >= 0)
        setCurrentIndex(row);
    setEditText(itemText(currentIndex()));
    lineEdit()->setCursorPosition(0);
}

} // namespace frontdesk
