#pragma once

#include "ui/ticket/eventwords.h"

#include <QDialog>

namespace frontdesk {

/// One entry of the journal whole, to read, search and copy: the list shows long texts in part. Esc or Enter leaves.
class EntryDialog final : public QDialog
{
    Q_OBJECT
public:
    EntryDialog(const JournalLine &line, const WordsContext &context, QWidget *parent);
};

} // namespace frontdesk
