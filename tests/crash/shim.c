/*
 * A file system that fails when told to: preloaded into the real program by the crash tests, so
 * that the program itself carries no fault hook.
 *
 * It stands between the program and the C library's file functions and numbers those that touch a
 * file below SHIM_BELOW: changes (creating, writing, syncing, renaming, removing, ...) and, apart
 * from them, reads. SHIM_LOG gets a line for each. At number SHIM_AT of the kind SHIM_KIND
 * ("change" or "read") it does what SHIM_HOW says:
 *
 *   kill    the process dies before the operation
 *   tear    half of a write is done, then the process dies
 *   short   half of a write is done and said to be done; no error
 *   eintr   a read or write is interrupted before it did anything; no error
 *   eio     the operation fails with EIO
 *   enospc  the operation fails with ENOSPC
 *   slow    the operation takes SHIM_SECONDS longer, like a disk that is busy
 *
 * With SHIM_ON=1 the operations of that kind after it fare the same. With SHIM_OP ("rename
 * report.json.partial") only such operations on that file are numbered for SHIM_AT.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum kind { CHANGE, READ };

static const char *below, *how, *at_kind, *only;
static long at;
static int on, log_fd = -1, seconds;
static atomic_long counts[2], matches;

static void line(const char *text) {
    if (log_fd >= 0) syscall(SYS_write, log_fd, text, strlen(text));
}

__attribute__((constructor)) static void start(void) {
    below = getenv("SHIM_BELOW");
    how = getenv("SHIM_HOW");
    at_kind = getenv("SHIM_KIND");
    only = getenv("SHIM_OP");
    at = getenv("SHIM_AT") ? atol(getenv("SHIM_AT")) : 0;
    on = getenv("SHIM_ON") != NULL;
    seconds = getenv("SHIM_SECONDS") ? atoi(getenv("SHIM_SECONDS")) : 0;
    const char *log = getenv("SHIM_LOG");
    if (log) log_fd = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_below(const char *path) {
    size_t length = below ? strlen(below) : 0;
    return length && !strncmp(path, below, length) && (path[length] == '/' || path[length] == 0);
}

/* The path of an open file; empty if it is none of ours. */
static void path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, 4095);
    path[length > 0 ? length : 0] = 0;
}

/* A path as given, made absolute. */
static void absolute(const char *given, char *path) {
    if (given[0] == '/') {
        snprintf(path, 4096, "%s", given);
        return;
    }
    char here[2048];
    long length = syscall(SYS_getcwd, here, sizeof here);
    snprintf(path, 4096, "%s/%s", length > 0 ? here : "", given);
}

/* What is to happen to this operation: 0 nothing, an errno, or one of these. */
enum { DO_SHORT = -1, DO_TEAR = -2 };

static int fate(enum kind kind, const char *name, const char *path) {
    if (!is_below(path)) return 0;
    long number = atomic_fetch_add(&counts[kind], 1) + 1;
    char text[4400];
    const char *inside = path + strlen(below) + (path[strlen(below)] == '/');
    snprintf(text, sizeof text, "%s %ld %s %s\n", kind == READ ? "read" : "change", number, name, inside);
    line(text);
    if (!at || !how || !at_kind || strcmp(at_kind, kind == READ ? "read" : "change")) return 0;
    if (only) {
        char operation[4400];
        snprintf(operation, sizeof operation, "%s %s", name, inside);
        if (strcmp(operation, only)) return 0;
        number = atomic_fetch_add(&matches, 1) + 1;
    }
    if (number != at && !(on && number > at)) return 0;
    if (!strcmp(how, "kill")) {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }
    if (!strcmp(how, "slow")) {
        struct timespec left = {seconds, 0};
        while (nanosleep(&left, &left)) {}
        return 0;
    }
    if (!strcmp(how, "short")) return DO_SHORT;
    if (!strcmp(how, "tear")) return DO_TEAR;
    if (!strcmp(how, "eintr")) return EINTR;
    if (!strcmp(how, "enospc")) return ENOSPC;
    return EIO;
}

static int refuse(int error) {
    errno = error;
    return -1;
}

static int fate_of_fd(enum kind kind, const char *name, int fd) {
    char path[4096];
    path_of(fd, path);
    return fate(kind, name, path);
}

static int fate_of_path(const char *name, const char *given) {
    char path[4096];
    absolute(given, path);
    return fate(CHANGE, name, path);
}

#define REAL(result, name, ...)                                         \
    static result (*real)(__VA_ARGS__);                                 \
    if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

/* Where half of something and nothing of it mean the same, a short write is none. */
static int plain(int fate) { return fate < 0 ? 0 : fate; }

/* --- opening: a change if it creates or empties, else a read --------------------------------- */

static int open_fate(const char *given, int flags) {
    char path[4096];
    absolute(given, path);
    if (!(flags & (O_CREAT | O_TRUNC))) return plain(fate(READ, "open", path));
    int there = syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0;
    if (there && !(flags & O_TRUNC)) return plain(fate(READ, "open", path));
    return plain(fate(CHANGE, "create", path));
}

#define OPEN(name)                                                      \
    int name(const char *path, int flags, ...) {                        \
        REAL(int, name, const char *, int, ...);                        \
        va_list rest;                                                   \
        va_start(rest, flags);                                          \
        mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                                   \
        int error = open_fate(path, flags);                             \
        return error ? refuse(error) : real(path, flags, mode);         \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                    \
    int name(int folder, const char *path, int flags, ...) {            \
        REAL(int, name, int, const char *, int, ...);                   \
        va_list rest;                                                   \
        va_start(rest, flags);                                          \
        mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                                   \
        int error = open_fate(path, flags);                             \
        return error ? refuse(error) : real(folder, path, flags, mode); \
    }
OPENAT(openat)
OPENAT(openat64)

/* --- writing ----------------------------------------------------------------------------------- */

static void die_after(ssize_t done) {
    (void)done;
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(ssize_t, write, int, const void *, size_t);
    int what = fate_of_fd(CHANGE, "write", fd);
    if (what > 0) return refuse(what);
    if (what == DO_TEAR) die_after(real(fd, bytes, length / 2));
    return real(fd, bytes, what == DO_SHORT && length > 1 ? length / 2 : length);
}

#define PWRITE(name, offset_type)                                       \
    ssize_t name(int fd, const void *bytes, size_t length, offset_type offset) { \
        REAL(ssize_t, name, int, const void *, size_t, offset_type);    \
        int what = fate_of_fd(CHANGE, "write", fd);                     \
        if (what > 0) return refuse(what);                              \
        if (what == DO_TEAR) die_after(real(fd, bytes, length / 2, offset)); \
        return real(fd, bytes, what == DO_SHORT && length > 1 ? length / 2 : length, offset); \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(ssize_t, writev, int, const struct iovec *, int);
    int what = fate_of_fd(CHANGE, "write", fd);
    if (what > 0) return refuse(what);
    if (what == DO_TEAR) die_after(real(fd, parts, 1));
    return real(fd, parts, what == DO_SHORT ? 1 : count);
}

ssize_t copy_file_range(int in, off64_t *in_at, int out, off64_t *out_at, size_t length, unsigned flags) {
    REAL(ssize_t, copy_file_range, int, off64_t *, int, off64_t *, size_t, unsigned);
    int what = fate_of_fd(CHANGE, "write", out);
    if (what > 0) return refuse(what);
    if (what == DO_TEAR) die_after(real(in, in_at, out, out_at, 512, flags));
    return real(in, in_at, out, out_at, what == DO_SHORT ? 512 : length, flags);
}

#define SENDFILE(name, offset_type)                                     \
    ssize_t name(int out, int in, offset_type *offset, size_t length) { \
        REAL(ssize_t, name, int, int, offset_type *, size_t);           \
        int what = plain(fate_of_fd(CHANGE, "write", out));             \
        return what ? refuse(what) : real(out, in, offset, length);     \
    }
SENDFILE(sendfile, off_t)
SENDFILE(sendfile64, off64_t)

/* --- reading ----------------------------------------------------------------------------------- */

ssize_t read(int fd, void *bytes, size_t length) {
    REAL(ssize_t, read, int, void *, size_t);
    int what = plain(fate_of_fd(READ, "read", fd));
    return what ? refuse(what) : real(fd, bytes, length);
}

#define PREAD(name, offset_type)                                        \
    ssize_t name(int fd, void *bytes, size_t length, offset_type offset) { \
        REAL(ssize_t, name, int, void *, size_t, offset_type);          \
        int what = plain(fate_of_fd(READ, "read", fd));                 \
        return what ? refuse(what) : real(fd, bytes, length, offset);   \
    }
PREAD(pread, off_t)
PREAD(pread64, off64_t)

/* --- the rest: each is one change of one file --------------------------------------------------- */

#define ON_FD(name, shown, declared, passed, ...)                       \
    int name declared {                                                 \
        REAL(int, name, __VA_ARGS__);                                   \
        int what = plain(fate_of_fd(CHANGE, shown, fd));                \
        return what ? refuse(what) : real passed;                       \
    }
ON_FD(fsync, "sync", (int fd), (fd), int)
ON_FD(fdatasync, "sync", (int fd), (fd), int)
ON_FD(ftruncate, "truncate", (int fd, off_t length), (fd, length), int, off_t)
ON_FD(ftruncate64, "truncate", (int fd, off64_t length), (fd, length), int, off64_t)
ON_FD(fallocate, "allocate", (int fd, int mode, off_t start, off_t length), (fd, mode, start, length), int, int, off_t, off_t)
ON_FD(fallocate64, "allocate", (int fd, int mode, off64_t start, off64_t length), (fd, mode, start, length), int, int, off64_t, off64_t)
ON_FD(fchmod, "mode", (int fd, mode_t mode), (fd, mode), int, mode_t)
ON_FD(fchown, "owner", (int fd, uid_t user, gid_t group), (fd, user, group), int, uid_t, gid_t)

#define ON_PATH(name, shown, declared, passed, ...)                     \
    int name declared {                                                 \
        REAL(int, name, __VA_ARGS__);                                   \
        int what = plain(fate_of_path(shown, path));                    \
        return what ? refuse(what) : real passed;                       \
    }
ON_PATH(unlink, "remove", (const char *path), (path), const char *)
ON_PATH(unlinkat, "remove", (int folder, const char *path, int flags), (folder, path, flags), int, const char *, int)
ON_PATH(mkdir, "folder", (const char *path, mode_t mode), (path, mode), const char *, mode_t)
ON_PATH(chmod, "mode", (const char *path, mode_t mode), (path, mode), const char *, mode_t)
ON_PATH(rename, "rename", (const char *path, const char *to), (path, to), const char *, const char *)
ON_PATH(renameat, "rename", (int a, const char *path, int b, const char *to), (a, path, b, to), int, const char *, int, const char *)
ON_PATH(renameat2, "rename", (int a, const char *path, int b, const char *to, unsigned flags), (a, path, b, to, flags), int, const char *, int, const char *, unsigned)
ON_PATH(link, "link", (const char *path, const char *to), (path, to), const char *, const char *)
ON_PATH(linkat, "link", (int a, const char *path, int b, const char *to, int flags), (a, path, b, to, flags), int, const char *, int, const char *, int)
