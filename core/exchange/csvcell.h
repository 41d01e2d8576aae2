#pragma once

#include <QString>

namespace frontdesk {

/// One cell of a CSV file, quoted, and so that a spreadsheet takes it for text: it neither breaks the line nor calculates it.
inline QString csvCell(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace frontdesk
