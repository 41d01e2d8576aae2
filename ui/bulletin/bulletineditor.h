#pragma once

#include "core/bulletin/bulletin.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace frontdesk {

class Desk;
class FieldFrame;
class IdCombo;

/// Everything that one bulletin says, in both languages, and what is new about it. Moments are shown in the desk's zone.
class BulletinEditor final : public QWidget
{
    Q_OBJECT
public:
    /// The desk is not owned and must outlive this.
    explicit BulletinEditor(Desk &desk, QWidget *parent = nullptr);

    /// An open one is edited; one that is over is only read.
    void edit(const Bulletin &bulletin);
    Bulletin value() const;
    QString note() const;
    QString ticketNumber() const; ///< as typed; the page finds the ticket
    bool isChanged() const;
    /// What a person changed of what was shown, field by field: for the draft. Empty = nothing.
    QJsonObject changes() const;
    /// Puts such changes over what is shown; the fields that nobody changed stay the desk's.
    void apply(const QJsonObject &changes);
    void setSites(const QList<Site> &sites);
    void focusStart();
    void focusNote();
    /// False if there is no place for it here.
    bool setError(const QString &field, const QString &words);
    void clearErrors();
    void refill(); ///< the desk's lists or the language are others

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    FieldFrame *frame(const QString &field, QWidget *editor);
    QWidget *withSwitch(QCheckBox *known, QDateTimeEdit *moment, const QString &field);
    void setMoment(QDateTimeEdit *moment, const QDateTime &instant);
    QDateTime instantOf(const QDateTimeEdit *moment) const;
    QJsonObject fields() const;
    void retranslate();

    Desk &m_desk;
    Bulletin m_shown;
    QJsonObject m_shownFields; ///< as fields() was when it was shown
    QList<Site> m_sites;
    QHash<QString, FieldFrame *> m_frames;
    QLineEdit *m_titleZh, *m_titleEn, *m_ticket;
    QPlainTextEdit *m_bodyZh, *m_bodyEn, *m_note;
    QDateTimeEdit *m_starts, *m_ends, *m_next;
    QCheckBox *m_endsKnown, *m_nextKnown;
    QListWidget *m_serviceList, *m_siteList;
    IdCombo *m_owner;
};

} // namespace frontdesk
