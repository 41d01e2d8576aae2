#pragma once

#include "core/interaction/intake.h"
#include "core/support/error.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QTableWidget;
class QTreeWidget;

namespace frontdesk {

class Desk;
class FieldFrame;
class FormFields;
class IdCombo;
class SegmentedControl;

/// A question script as a list of questions with their answers, each with what comes next. What is wrong with it is said while it is changed:
/// loops, ways that lead nowhere, questions that nobody reaches.
class ScriptEditor final : public QWidget
{
    Q_OBJECT
public:
    /// What Alt+Q, Alt+R, Alt+W and Alt+X do; not owned, as the desk.
    struct Actions
    {
        QAction *addQuestion, *removeQuestion, *addAnswer, *removeAnswer;
    };
    ScriptEditor(Desk &desk, const Actions &actions, QWidget *parent = nullptr);

    void edit(const QuestionScript &script);
    QuestionScript value() const;
    bool isChanged() const { return value() != m_shown; }
    QList<Error> problems() const;
    FormFields &fields() { return *m_fields; } ///< for its draft
    void focusStart();
    bool setError(const QString &field, const QString &words); ///< "category", "name"
    void refill();

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    ScriptNode *node();
    void addQuestion();
    void removeQuestion();
    void addAnswer();
    void removeAnswer();
    void showTree();
    void showNode();
    void touched();
    void showProblems();
    void retranslate();
    void addFields();
    QString nodeName(const QString &id) const;
    IdCombo *nextCombo(const QString &next);

    Desk &m_desk;
    Actions m_actions;
    QuestionScript m_shown, m_script;
    QString m_node; ///< the question on the right
    bool m_filling = false;
    QLineEdit *m_nameZh, *m_nameEn, *m_questionZh, *m_questionEn;
    IdCombo *m_category;
    QCheckBox *m_active;
    QTreeWidget *m_tree;
    SegmentedControl *m_sort;
    QTableWidget *m_answers;
    IdCombo *m_next = nullptr;
    QWidget *m_nodePart, *m_nextPlace;
    QLabel *m_problems;
    QHash<QString, FieldFrame *> m_frames;
    FormFields *m_fields;
};

} // namespace frontdesk
