#include "core/desk/deskreference.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

int DeskReference::number(const QString &setting, int fallback) const
{
    bool ok = false;
    const int value = settings.value(setting).toInt(&ok);
    return ok ? value : fallback;
}

Result<DeskReference> DeskReference::read(Session &session)
{
    DeskReference reference;
    FRONTDESK_LET(directory, Directory::read(session));
    reference.directory = directory;
    FRONTDESK_LET(workflow, Workflow::read(session));
    reference.workflow = workflow;
    FRONTDESK_LET(matrix, PriorityMatrix::read(session));
    reference.matrix = matrix;
    FRONTDESK_LET(agreements, AgreementBook::read(session));
    reference.agreements = agreements;
    FRONTDESK_TRY(session.each(u"desk.settings"_s, {}, [&](const Row &row) {
        reference.settings.insert(row.text(u"name"_s), row.text(u"value"_s));
        return true;
    }));
    FRONTDESK_TRY(session.each(u"desk.names"_s, {}, [&](const Row &row) {
        reference.deskName = {row.text(u"name_zh"_s), row.text(u"name_en"_s)};
        reference.zone = row.text(u"zone"_s);
        return true;
    }));
    return reference;
}

} // namespace frontdesk
