#pragma once

#include "core/exchange/csvreader.h"

#include <QFile>

#include <memory>

namespace frontdesk {

/// A file to import: CSV or JSON lines, plain or gzip, told apart by its first bytes and not by its name.
class ImportFile
{
public:
    /// Opens it and reads the header. `options` count for CSV. Fails with file.not_found, file.unreadable (value "file") or a code of the readers.
    static Result<std::unique_ptr<ImportFile>> open(const QString &path, const CsvOptions &options = {});

    RowReader &rows() { return *m_rows; }
    /// Share of the file that was read, 0 to 1: of the bytes on disk, compressed or not.
    double progress() const;

private:
    explicit ImportFile(const QString &path) : m_file(path) {}

    QFile m_file;
    std::unique_ptr<QIODevice> m_content; // where it is compressed
    std::unique_ptr<RowReader> m_rows;
};

} // namespace frontdesk
