#include "Migrations.h"

static const unsigned char migration_0001[] = {
#embed "../../Assets/sql/0001_ledger.sql"
    , 0};

const char *guiheng_migration_0001(void) { return (const char *)migration_0001; }
