#include "core/exchange/importfile.h"

#include "core/exchange/gzipdevice.h"
#include "core/exchange/jsonlinesreader.h"

namespace frontdesk {
using namespace Qt::StringLiterals;

namespace {

bool looksLikeJson(QByteArrayView start)
{
    const ByteOrderMark mark = byteOrderMark(start);
    if (mark.length > 0 && mark.encoding == TextEncoding::Utf8)
        start = start.sliced(mark.length);
    return start.trimmed().startsWith('{');
}

Error fileError(const QString &code, const QFile &file)
{
    return {ErrorKind::Unavailable, code, {}, file.errorString(), {{u"file"_s, file.fileName()}}};
}

} // namespace

Result<std::unique_ptr<ImportFile>> ImportFile::open(const QString &path, const CsvOptions &options)
{
    std::unique_ptr<ImportFile> file(new ImportFile(path));
    if (!file->m_file.exists())
        return failure(fileError(u"file.not_found"_s, file->m_file));
    if (!file->m_file.open(QIODevice::ReadOnly))
        return failure(fileError(u"file.unreadable"_s, file->m_file));

    QByteArray start = file->m_file.peek(4096);
    QIODevice *content = &file->m_file;
    if (looksGzipped(start)) {
        {
            GzipDevice probe(file->m_file);
            start = probe.read(4096);
        }
        file->m_file.seek(0);
        file->m_content = std::make_unique<GzipDevice>(file->m_file);
        content = file->m_content.get();
    }
    if (looksLikeJson(start)) {
        file->m_rows = std::make_unique<JsonLinesReader>(*content, options.longestRecord);
    } else {
        FRONTDESK_LET(csv, CsvReader::open(*content, options));
        file->m_rows = std::move(csv);
    }
    return file;
}

double ImportFile::progress() const
{
    return m_file.size() > 0 ? double(m_file.pos()) / double(m_file.size()) : 1.0;
}

} // namespace frontdesk
