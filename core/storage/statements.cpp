#include "core/storage/statements.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QLatin1StringView marker = "-- statement: "_L1;

QString keyOf(const QString &name, Backend backend)
{
    return u"%1 [%2]"_s.arg(name, backendName(backend));
}

} // namespace

const Statements &Statements::all()
{
    static const Statements statements = [] {
        Statements loaded;
        QDirIterator files(u":/sql"_s, {u"*.sql"_s}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read the statements in %s", qPrintable(file.fileName()));
            loaded.load(QString::fromUtf8(file.readAll()), file.fileName());
        }
        return loaded;
    }();
    return statements;
}

void Statements::load(const QString &fileText, const QString &fileName)
{
    QString name;
    QString body;
    const auto finish = [&] {
        if (name.isEmpty())
            return;
        if (m_texts.contains(name))
            qFatal("the statement %s stands twice (%s)", qPrintable(name), qPrintable(fileName));
        m_texts.insert(name, body.trimmed());
        body.clear();
    };
    for (const QString &line : fileText.split(u'\n')) {
        if (line.startsWith(marker)) {
            finish();
            name = line.sliced(marker.size()).trimmed();
        } else if (!line.trimmed().startsWith("--"_L1)) {
            body += line + u'\n';
        }
    }
    finish();
}

QString Statements::text(Backend backend, const QString &name) const
{
    if (const auto own = m_texts.constFind(keyOf(name, backend)); own != m_texts.cend())
        return *own;
    const auto shared = m_texts.constFind(name);
    if (shared == m_texts.cend())
        qFatal("there is no statement %s for %s", qPrintable(name), qPrintable(backendName(backend)));
    return *shared;
}

QStringList Statements::names(Backend backend) const
{
    QStringList names;
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
        const QString name = it.key().section(u' ', 0, 0);
        if (it.key() == name || it.key() == keyOf(name, backend))
            names += name;
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

QStringList Statements::scriptSteps(const QString &script)
{
    QStringList steps;
    QString step;
    bool hasText = false;
    const auto finish = [&] {
        if (hasText)
            steps += step.trimmed();
        step.clear();
        hasText = false;
    };
    for (const QString &line : script.split(u'\n')) {
        const QString text = line.trimmed();
        if (text == "-- ;"_L1) {
            finish();
            continue;
        }
        hasText = hasText || (!text.isEmpty() && !text.startsWith("--"_L1));
        step += line + u'\n';
    }
    finish();
    return steps;
}

} // namespace frontdesk
