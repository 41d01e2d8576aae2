#include "ui/ticket/formfields.h"

#include "ui/interaction/idcombo.h"
#include "ui/kit/segmentedcontrol.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

void FormFields::add(const QString &field, QLineEdit *editor)
{
    add(field, editor, [editor] { return editor->text(); }, [editor](const QJsonValue &to) { editor->setText(to.toString()); });
    connect(editor, &QLineEdit::textChanged, this, &FormFields::touched);
}

void FormFields::add(const QString &field, QPlainTextEdit *editor)
{
    add(field, editor, [editor] { return editor->toPlainText(); }, [editor](const QJsonValue &to) { editor->setPlainText(to.toString()); });
    connect(editor, &QPlainTextEdit::textChanged, this, &FormFields::touched);
}

void FormFields::add(const QString &field, SegmentedControl *editor)
{
    add(field, editor, [editor] { return editor->current(); }, [editor](const QJsonValue &to) { editor->setCurrent(to.toString()); });
    connect(editor, &SegmentedControl::chosen, this, &FormFields::touched);
}

void FormFields::add(const QString &field, IdCombo *editor)
{
    add(field, editor, [editor] { return QJsonValue(editor->id()); }, [editor](const QJsonValue &to) { editor->setId(to.toInteger()); });
    connect(editor, &IdCombo::idChosen, this, &FormFields::touched);
}

void FormFields::add(const QString &field, QCheckBox *editor)
{
    add(field, editor, [editor] { return editor->isChecked(); }, [editor](const QJsonValue &to) { editor->setChecked(to.toBool()); });
    connect(editor, &QCheckBox::toggled, this, &FormFields::touched);
}

void FormFields::add(const QString &field, QSpinBox *editor)
{
    add(field, editor, [editor] { return editor->value(); }, [editor](const QJsonValue &to) { editor->setValue(to.toInt()); });
    connect(editor, &QSpinBox::valueChanged, this, &FormFields::touched);
}

void FormFields::add(const QString &field, QTimeEdit *editor)
{
    add(field, editor, [editor] { return editor->time().toString(u"HH:mm"_s); },
        [editor](const QJsonValue &to) { editor->setTime(QTime::fromString(to.toString(), u"HH:mm"_s)); });
    connect(editor, &QTimeEdit::timeChanged, this, &FormFields::touched);
}

void FormFields::add(const QString &field, QComboBox *editor)
{
    add(field, editor, [editor] { return QJsonValue::fromVariant(editor->currentData()); }, [editor](const QJsonValue &to) {
        for (int row = 0; row < editor->count(); ++row) {
            if (QJsonValue::fromVariant(editor->itemData(row)) == to)
                return editor->setCurrentIndex(row);
        }
    });
    connect(editor, &QComboBox::currentIndexChanged, this, &FormFields::touched);
}

void FormFields::add(const QString &field, QWidget *named, Read read, Write write)
{
    m_fields += {field, named, std::move(read), std::move(write)};
}

QJsonObject FormFields::values() const
{
    QJsonObject values;
    for (const Field &field : m_fields)
        values.insert(field.name, field.read());
    return values;
}

void FormFields::put(const QJsonObject &values) const
{
    for (const Field &field : m_fields) {
        if (const auto value = values.constFind(field.name); value != values.constEnd() && field.read() != *value)
            field.write(*value);
    }
}

bool FormFields::has(const QString &field) const
{
    return std::any_of(m_fields.cbegin(), m_fields.cend(), [&](const Field &each) { return each.name == field; });
}

QString FormFields::label(const QString &field) const
{
    for (const Field &each : m_fields) {
        if (each.name == field && each.named)
            return each.named->accessibleName();
    }
    return {};
}

} // namespace frontdesk
