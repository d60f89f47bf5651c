#ifndef GUIHENG_XLSXWRITER_H
#define GUIHENG_XLSXWRITER_H

#include <xlsxwriter.h>

// Declared here because glibc does so only for programs that ask for all of its extensions.
int memfd_create(const char *name, unsigned int flags);

// A file in memory that children do not inherit (MFD_CLOEXEC); -1 when there is no room.
static inline int guiheng_memory_file(void) { return memfd_create("workbook", 1U); }

#endif
