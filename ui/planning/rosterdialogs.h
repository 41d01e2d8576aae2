#pragma once

#include "core/planning/rosterwork.h"
#include "ui/planning/rostermodel.h"
#include "ui/ticket/formdraft.h"
#include "ui/ticket/formfields.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace frontdesk {

class TextDrafts;

/// A small dialog of the roster: what it is about, fields, one button that does it. Opened with open(); deletes itself.
class RosterDialog : public QDialog
{
    Q_OBJECT
public:
    RosterDialog(const QString &name, const QString &title, const QString &words, const QString &button, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;
    void add(const QString &label, QWidget *field);
    QPushButton *m_do;
    class QFormLayout *m_fields;
};

/// One in which something is typed: kept as a draft until what was accepted is saved, or it is discarded.
class TypedRosterDialog : public RosterDialog
{
    Q_OBJECT
public:
    TypedRosterDialog(TextDrafts &drafts, const QString &name, const QString &title, const QString &words, const QString &button, QWidget *parent);
    /// When it is accepted: what FormDraft::saved() is told once the desk has it.
    FormDraft::Sent sending() { return m_draft.sending(); }

protected:
    FormFields m_typed;
    FormDraft m_draft;
};

/// What publishing would tell, before it is told.
class PublishDialog final : public RosterDialog
{
    Q_OBJECT
public:
    PublishDialog(const RosterModel &model, QWidget *parent);
    QList<SeenShift> shifts() const { return m_shifts; }

private:
    QList<SeenShift> m_shifts;
};

/// First and last day off; for whom, where somebody may enter it for others.
class LeaveDialog final : public RosterDialog
{
    Q_OBJECT
public:
    /// `people` may be one; the first is chosen.
    LeaveDialog(const QList<Id<Staff>> &people, QDate day, const WordsContext &words, QWidget *parent);
    Id<Staff> person() const;
    QDate from() const;
    QDate to() const;

private:
    QComboBox *m_person;
    QDateEdit *m_from, *m_to;
};

/// One of my published shifts, for whom, and for which of theirs.
class SwapDialog final : public RosterDialog
{
    Q_OBJECT
public:
    /// `shift` is chosen if it is one that can be given.
    SwapDialog(const Roster &roster, Id<Staff> me, const QList<Id<Staff>> &others, Id<RosterShift> shift, const WordsContext &words, QWidget *parent);
    Id<RosterShift> shift() const;
    Id<Staff> other() const;
    Id<RosterShift> inReturn() const;

private:
    void fillReturn();
    void list(QComboBox *box, Id<Staff> person) const;

    Roster m_roster;
    WordsContext m_words;
    QComboBox *m_shift, *m_other, *m_return;
};

/// A shift of the group: a new one, or one that exists. Shifts that are planned keep the times they have.
class PatternDialog final : public TypedRosterDialog
{
    Q_OBJECT
public:
    PatternDialog(TextDrafts &drafts, const Roster &roster, const QString &zone, const WordsContext &words, QWidget *parent);
    ShiftPattern pattern() const;

private:
    void show();
    void fill();

    Roster m_roster;
    QString m_zone;
    QComboBox *m_which, *m_mark, *m_language;
    QLineEdit *m_zh, *m_en;
    QTimeEdit *m_from, *m_to;
    QSpinBox *m_break;
    QCheckBox *m_active;
};

/// What somebody can do, and how many hours a week they work.
class ProfileDialog final : public TypedRosterDialog
{
    Q_OBJECT
public:
    ProfileDialog(TextDrafts &drafts, const StaffProfile &profile, const QString &name, QWidget *parent);
    StaffProfile profile() const;

private:
    StaffProfile m_profile;
    QLineEdit *m_languages, *m_skills;
    QSpinBox *m_hours;
};

/// Why a rule is broken knowingly on a day of somebody.
class ExcuseDialog final : public TypedRosterDialog
{
    Q_OBJECT
public:
    ExcuseDialog(TextDrafts &drafts, Id<Staff> person, QDate day, const QString &excuse, QWidget *parent);
    QString excuse() const;

private:
    QLineEdit *m_excuse;
};

} // namespace frontdesk
