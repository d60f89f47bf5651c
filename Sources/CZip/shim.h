#ifndef GUIHENG_ZIP_H
#define GUIHENG_ZIP_H

#include <zip.h>

#endif
