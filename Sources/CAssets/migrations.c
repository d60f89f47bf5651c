#include "Migrations.h"

static const unsigned char migration_0001[] = {
#embed "../../Assets/sql/0001_ledger.sql"
    , 0};

const char *guiheng_migration_0001(void) { return (const char *)migration_0001; }

static const unsigned char migration_0002[] = {
#embed "../../Assets/sql/0002_acts.sql"
    , 0};

const char *guiheng_migration_0002(void) { return (const char *)migration_0002; }

static const unsigned char desk_migration_0001[] = {
#embed "../../Assets/sql/desk_0001_desk.sql"
    , 0};

const char *guiheng_desk_migration_0001(void) { return (const char *)desk_migration_0001; }
