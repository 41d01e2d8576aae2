#pragma once

#include <QJsonObject>
#include <QObject>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QTimeEdit;

namespace frontdesk {

class IdCombo;
class SegmentedControl;

/// The fields of a form by name, as values that can be kept and put back; what FormDraft works with. A field's editor must live as long as this.
class FormFields final : public QObject
{
    Q_OBJECT
public:
    using Read = std::function<QJsonValue()>;
    using Write = std::function<void(const QJsonValue &)>;

    using QObject::QObject;

    void add(const QString &field, QLineEdit *editor);
    void add(const QString &field, QPlainTextEdit *editor);
    void add(const QString &field, SegmentedControl *editor);
    void add(const QString &field, IdCombo *editor);
    void add(const QString &field, QCheckBox *editor);
    void add(const QString &field, QSpinBox *editor);
    void add(const QString &field, QTimeEdit *editor);
    void add(const QString &field, QComboBox *editor); ///< by the entry's data
    /// Anything else; whoever changes it emits touched(). `named` has the words for people as its accessible name.
    void add(const QString &field, QWidget *named, Read read, Write write);

    QJsonObject values() const;
    /// In the order in which the fields were added; what `values` does not have stays as it is, what is no field is passed over.
    void put(const QJsonObject &values) const;
    bool has(const QString &field) const;
    /// In the language on screen; empty if it has no words.
    QString label(const QString &field) const;

signals:
    /// Something in a field is other than before, whoever changed it.
    void touched();

private:
    struct Field
    {
        QString name;
        QWidget *named;
        Read read;
        Write write;
    };
    QList<Field> m_fields;
};

} // namespace frontdesk
