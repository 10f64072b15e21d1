// The one door to sqlite3. Swift imports neither function-like macros nor variadic functions,
// so each that the event store needs is one inline function here.
#ifndef ONEDOOR_CSQLITE_SHIM_H
#define ONEDOOR_CSQLITE_SHIM_H

#include <sqlite3.h>

/// SQLITE_TRANSIENT is a cast that Swift cannot import: SQLite copies the text before it returns.
/// No bytes at all are an empty text, never NULL.
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes,
                                    int count) {
  return sqlite3_bind_text(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

/// The same for bytes that are no text: SQLite copies them before it returns.
static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes,
                                    int count) {
  return sqlite3_bind_blob(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

/// Closing the last connection must not checkpoint: every checkpoint happens under the hall's lock.
static inline int csqlite_no_checkpoint_on_close(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

#endif
