#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace frontdesk {

/// One translator in front of ours and Qt's: a switch is then one LanguageChange instead of four.
class Language::Words final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }

    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override
    {
        const QString words = m_ours.translate(context, source, disambiguation, n);
        return words.isNull() ? m_qt.translate(context, source, disambiguation, n) : words;
    }

    void loadFor(const QString &code)
    {
        const QString name = code == "zh"_L1 ? u"zh_CN"_s : u"en"_s;
        // A translator that loads nothing empties itself: English needs no catalogue of Qt's.
        if (!m_ours.load(u":/i18n/frontdesk_"_s + name))
            qWarning("the catalogue of %s is missing", qPrintable(name));
        (void)m_qt.load(u"qtbase_"_s + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    }

private:
    QTranslator m_ours, m_qt;
};

Language::Language(const QString &code, QObject *parent) : QObject(parent), m_words(new Words(this))
{
    load(code);
    QCoreApplication::installTranslator(m_words);
}

Language::~Language()
{
    QCoreApplication::removeTranslator(m_words);
}

void Language::load(const QString &code)
{
    m_code = code == "zh"_L1 ? u"zh"_s : u"en"_s;
    QLocale::setDefault(m_code == "zh"_L1 ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_words->loadFor(m_code);
}

void Language::switchTo(const QString &code)
{
    if (code == m_code)
        return;
    load(code);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &change);
    emit switched();
}

QList<std::pair<QString, QString>> Language::all()
{
    return {{u"zh"_s, u"中文"_s}, {u"en"_s, u"English"_s}};
}

} // namespace frontdesk
