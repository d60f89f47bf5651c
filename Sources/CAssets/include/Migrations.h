#ifndef GUIHENG_MIGRATIONS_H
#define GUIHENG_MIGRATIONS_H

/// Assets/sql/0001_ledger.sql, ended by a zero byte.
const char *_Nonnull guiheng_migration_0001(void);

/// Assets/sql/0002_acts.sql, ended by a zero byte.
const char *_Nonnull guiheng_migration_0002(void);

/// Assets/sql/desk_0001_desk.sql, ended by a zero byte.
const char *_Nonnull guiheng_desk_migration_0001(void);

#endif
