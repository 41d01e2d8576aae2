#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QWidget>

namespace frontdesk {

/// Walks `root` and everything visible in it, and names the controls whose accessible name is empty, one line each. A control is what
/// can have the focus, every button, and every picture (a label with a pixmap needs none: it stands beside its words).
inline QStringList namelessControls(const QWidget *root)
{
    QStringList nameless;
    QList<const QWidget *> all{root};
    for (const QWidget *child : root->findChildren<const QWidget *>())
        all.append(child);
    for (const QWidget *widget : std::as_const(all)) {
        if (!widget->isVisibleTo(root) || widget == root)
            continue;
        // Parts of a control are spoken of through it.
        const QWidget *parent = widget->parentWidget();
        if (qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QLineEdit *>(parent))
            continue;
        if (parent && qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()) && parent->objectName() == QLatin1String("qt_scrollarea_viewport")
            && widget->focusPolicy() == Qt::NoFocus && !qobject_cast<const QAbstractButton *>(widget))
            continue;
        const bool control = (widget->focusPolicy() & Qt::TabFocus) || qobject_cast<const QAbstractButton *>(widget);
        if (!control || widget->inherits("QMenuBarExtension"))
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            nameless += QStringLiteral("%1 \"%2\" in %3").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                                              parent ? QString::fromLatin1(parent->metaObject()->className()) + u' ' + parent->objectName() : QString());
    }
    return nameless;
}

} // namespace frontdesk
