#pragma once

#include "core/agreement/agreementrules.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace frontdesk {

class Desk;
class ErrorBanner;
class FieldFrame;
class FormFields;
class IdCombo;
class LadderEditor;
class SegmentedControl;
class TargetTable;
class ValidFrom;

/// One agreement: with whom and about what, targets per priority with their calendars, what stops its clocks, what a change of priority
/// does, and its escalation ladder. Nothing is saved here; the page asks for the draft.
class AgreementEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit AgreementEditor(Desk &desk, QWidget *parent = nullptr);

    void edit(const AgreementEntry &entry, const AgreementVersion &version);
    AgreementDraft draft() const;
    /// What keeps it from being saved, at the fields; the first gets the focus. True if nothing does.
    bool check();
    void showError(const Error &error);
    bool isChanged() const;
    void focusStart();
    FormFields &fields() { return *m_fields; } ///< for its draft

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    FieldFrame *frame(const QString &place, QWidget *editor);
    QWidget *makePauses();
    void addFields();
    void fillLists();
    void followType();
    void retranslate();
    AgreementType type() const;

    Desk &m_desk;
    AgreementDraft m_kept;
    QString m_opened; ///< the draft as it was opened, as text to compare
    ErrorBanner *m_banner;
    QLineEdit *m_code, *m_zh, *m_en;
    SegmentedControl *m_type, *m_change;
    IdCombo *m_service, *m_organisation, *m_group;
    QComboBox *m_kind, *m_calendar;
    QLabel *m_targetsTitle;
    TargetTable *m_targets;
    QLabel *m_pausesTitle, *m_updateTitle;
    QMap<QString, QCheckBox *> m_pauses, m_updatePauses; ///< by reason
    QWidget *m_updateBox = nullptr;
    QLabel *m_ladderTitle;
    LadderEditor *m_ladder;
    bool m_ladderEdited = false; ///< the table says minutes; what nobody touched stays as it was
    ValidFrom *m_validFrom;
    QList<std::pair<qint64, QString>> m_organisations;
    qint64 m_wantedOrganisation = 0; ///< until the organisations are there
    QHash<QString, FieldFrame *> m_frames;
    bool m_filling = false;
    FormFields *m_fields;
};

} // namespace frontdesk
