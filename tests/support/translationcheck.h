#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTranslator>
#include <QWidget>

namespace frontdesk {

/// Stands in for a catalogue: every text that goes through tr() comes back with a mark, whatever its language.
class MarkingTranslator final : public QTranslator
{
public:
    MarkingTranslator() { QCoreApplication::installTranslator(this); }
    ~MarkingTranslator() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override { return u'«' + QString::fromUtf8(source); }
};

/// Visible texts, accessible names and tool tips in `root` that hold words (letters in a row) and no mark: those that no translator sees, or
/// that were not asked for again when the language changed. `data` are texts of the desk, which are nobody's to translate.
inline QStringList unmarkedTexts(const QWidget *root, const QStringList &data)
{
    QStringList unmarked;
    const auto look = [&](const QObject *where, QString text) {
        for (const QString &each : data)
            text.remove(each);
        int letters = 0;
        for (const QChar c : std::as_const(text))
            letters += c.isLetter();
        if (letters > 1 && !text.contains(u'«'))
            unmarked += QStringLiteral("%1 \"%2\": %3").arg(QString::fromLatin1(where->metaObject()->className()), where->objectName(), text);
    };
    const auto widgets = root->findChildren<const QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(root))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            look(widget, label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            look(widget, button->text());
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            look(widget, line->placeholderText());
        else if (const auto *area = qobject_cast<const QPlainTextEdit *>(widget))
            look(widget, area->placeholderText());
        look(widget, widget->accessibleName());
        look(widget, widget->toolTip());
    }
    const auto actions = root->findChildren<const QAction *>();
    for (const QAction *action : actions) {
        if (action->isVisible())
            look(action, action->text());
    }
    return unmarked;
}

} // namespace frontdesk
