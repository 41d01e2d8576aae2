#pragma once

#include "core/interaction/intake.h"
#include "core/interaction/interaction.h"

#include <QJsonObject>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace frontdesk {

class KeyButton;

/// What is asked in a call, question after question: 1 … 9 choose an answer, a typed one ends with Enter, Backspace goes back one question,
/// Esc leaves. Takes no room without a script.
class QuestionPane final : public QWidget
{
    Q_OBJECT
public:
    /// `focusAction` brings the keys here (Alt+Q); not owned.
    explicit QuestionPane(QAction *focusAction, QWidget *parent = nullptr);

    /// Another script begins anew; the same one, even if it was changed, goes on as far as the answers fit. Null = none.
    void setScript(const QuestionScript *script);
    const QList<QuestionAnswer> &answers() const { return m_answers; }
    bool typedAnything() const;

    /// Answers wait for their script: setScript() may come later.
    QJsonObject toJson() const;
    void restore(const QJsonObject &json);
    void focusQuestion();

signals:
    void changed();
    void left(); ///< through, or Esc: work goes on elsewhere

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const ScriptNode *current() const;
    void choose(qsizetype place);
    void acceptTyped();
    void goBack();
    void answered();
    void rebuild();

    QAction *m_focusAction;
    QuestionScript m_script;
    QList<QuestionAnswer> m_answers;
    QLabel *m_title, *m_count;
    KeyButton *m_key;
    QVBoxLayout *m_rows;
    QWidget *m_list = nullptr;
    QLineEdit *m_typed = nullptr; ///< of the current question, if it is typed
    QString m_typing;             ///< what stands in it
};

} // namespace frontdesk
