#pragma once

#include <QDialog>

class QAbstractButton;
class QLabel;

namespace frontdesk {

class CardFrame;
class KeyButton;

/// One of two values of a field that two people changed at the same time.
struct ConflictSide
{
    QString value, author, time;             ///< "Line 2 B", "Lin Hao", "10:41:52"
    QString comment;                         ///< the reason given with the change, may be empty
    QList<std::pair<QString, QString>> facts; ///< label and value: what follows from this choice

    bool operator==(const ConflictSide &) const = default;
};

struct Conflict
{
    QString title;   ///< "Choose the group for INC-024796"
    QString intro;   ///< who changed it meanwhile, and what is saved already
    QString note;    ///< what stays in the journal whichever is chosen
    ConflictSide saved, mine;

    bool operator==(const Conflict &) const = default;
};

/// Both values side by side, nothing overwritten: 1 and 2 or the arrows choose, Enter uses the choice, Esc decides later.
/// Accepted means isMine() tells which; opens on the value that is already saved.
class ConflictDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ConflictDialog(const Conflict &conflict, QWidget *parent = nullptr);

    bool isMine() const { return m_mine; }
    void choose(bool mine);

signals:
    void journalRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    CardFrame *makeCard(const ConflictSide &side, bool mine);
    void retranslate();

    Conflict m_conflict;
    bool m_mine = false;
    CardFrame *m_cards[2] = {};
    QAbstractButton *m_choices[2] = {};
    QLabel *m_note;
    KeyButton *m_keep, *m_use, *m_journal;
    int m_headHeight = 0;
};

} // namespace frontdesk
