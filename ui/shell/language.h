#pragma once

#include <QObject>
#include <QString>

class QLocale;

namespace frontdesk {

/// The language on screen, switched live. Owns the translators of the application (ours and Qt's); one per application.
class Language final : public QObject
{
    Q_OBJECT
public:
    /// `code` is "zh" or "en".
    explicit Language(const QString &code, QObject *parent = nullptr);
    ~Language() override;

    QString code() const { return m_code; }
    /// Formats first (QLocale's default), then words; every widget gets one LanguageChange.
    void switchTo(const QString &code);
    /// Languages as they call themselves, in the order of menus: code and name.
    static QList<std::pair<QString, QString>> all();

signals:
    void switched();

private:
    class Words;

    void load(const QString &code);

    Words *m_words;
    QString m_code;
};

} // namespace frontdesk
