#ifndef GUIHENG_MIGRATIONS_H
#define GUIHENG_MIGRATIONS_H

/// Assets/sql/0001_ledger.sql, ended by a zero byte.
const char *_Nonnull guiheng_migration_0001(void);

#endif
