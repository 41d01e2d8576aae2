#pragma once

#include <QWidget>

namespace frontdesk {

enum class StepState { Done, Current, Todo };

struct Step
{
    QString name; ///< empty takes the name of the closed loop's step at this place
    QString note; ///< "Mon 14:20 Chen", "4 h 12 min used"
    StepState state = StepState::Todo;

    bool operator==(const Step &) const = default;
};

/// Where a ticket stands in 受理 调派 维护 跟踪 反馈: intake, dispatch, work, follow-up, feedback.
/// Left and Right walk the steps; the accessible name says the current one, or the one walked to.
class Stepper final : public QWidget
{
    Q_OBJECT
public:
    explicit Stepper(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);
    QList<Step> steps() const { return m_steps; }
    /// "Step 3 of 5, Work, 4 h 12 min used".
    QString speech(int index) const;
    /// Names of the five steps in the language on screen.
    static QStringList loopNames();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void announce();
    int currentIndex() const;
    QString nameOf(int index) const;
    qreal centreOf(int index) const;

    QList<Step> m_steps;
    int m_walked = -1;
};

} // namespace frontdesk
