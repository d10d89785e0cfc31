// What Swift cannot see of SQLite and of the C library: variadic functions, cast macros, and types that differ by system.
#ifndef WHEREAS_CSQLITE_SHIM_H
#define WHEREAS_CSQLITE_SHIM_H

#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/param.h>
#if defined(__linux__)
#include <sys/vfs.h>
#else
#include <sys/mount.h>
#endif

// Sets one of the connection's switches; gives what it is afterwards, or -1.
static inline int whereas_db_config(sqlite3 *db, int option, int on) {
  int now = -1;
  return sqlite3_db_config(db, option, on, &now) == SQLITE_OK ? now : -1;
}

// Binds text with its byte count; an empty one is not NULL.
static inline int whereas_bind_text(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  const char *text = bytes ? (const char *)bytes : "";
  return sqlite3_bind_text64(statement, index, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

// Binds a blob with its byte count; an empty one is not NULL.
static inline int whereas_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  if (count == 0) return sqlite3_bind_zeroblob(statement, index, 0);
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// Reads the first bytes of the open database file through SQLite's own descriptor: another one, when closed, would drop the locks
// that the process holds on the file. Gives the size of the file, or -1; the bytes beyond its end are zero.
static inline sqlite3_int64 whereas_read_start(sqlite3 *db, void *bytes, int count) {
  sqlite3_file *file = 0;
  sqlite3_int64 size = 0;
  if (sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK) return -1;
  if (!file || !file->pMethods || file->pMethods->xFileSize(file, &size) != SQLITE_OK) return -1;
  memset(bytes, 0, (size_t)count);
  int code = file->pMethods->xRead(file, bytes, count, 0);
  return code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ ? size : -1;
}

// The number of the kind of file system that a path lies on (Linux), or -1; elsewhere 0 for a local one and 1 for all others.
static inline long long whereas_file_system(const char *path) {
  struct statfs found;
  if (statfs(path, &found) != 0) return -1;
#if defined(__linux__)
  return (long long)(unsigned int)found.f_type;
#else
  return (found.f_flags & MNT_LOCAL) ? 0 : 1;
#endif
}

// Has a signal call a function once, and end the process when it comes again. A signal that is ignored stays so.
static inline int whereas_on_signal(int number, void (*handler)(int)) {
  struct sigaction action, before;
  if (sigaction(number, 0, &before) != 0) return -1;
  if (before.sa_handler == SIG_IGN) return 0;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  action.sa_flags = (int)(SA_RESTART | SA_RESETHAND);
  return sigaction(number, &action, 0);
}

#endif
