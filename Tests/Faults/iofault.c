/* Fails, tears or ends a process at its n-th file operation; preloaded into the program under test.
 *
 *     gcc -O2 -shared -fPIC -o iofault.so iofault.c -ldl
 *
 * Only files whose path holds $IOF_PATH are touched. Operations are write, pwrite, writev, fsync, fdatasync,
 * ftruncate, unlink and rename, counted from 1.
 *
 * $IOF_MODE  count      writes the number of operations to $IOF_LOG at the end
 *            kill       SIGKILL just before operation $IOF_AT
 *            killafter  SIGKILL just after it
 *            torn       half of the first write from $IOF_AT on, then SIGKILL
 *            eio        EIO from every operation but a sync, from $IOF_AT on, $IOF_FOR times (1 unless told)
 *            enospc     ENOSPC from writes in that window
 *            fsynceio   EIO from syncs in that window
 *            short      writes in that window are cut to half
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { descriptors = 65536 };
enum kind { writing, syncing, naming };
enum act { pass, fail, cut, tear, end_after };

static const char *wanted, *mode = "off";
static long at, times = 1;
static atomic_long operations;
static signed char known[descriptors]; /* 0: not looked at, 1: ours, -1: somebody else's */

#define REAL(name) ({ static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name); real; })

static long number(const char *name, long otherwise) {
    const char *text = getenv(name);
    return text ? atol(text) : otherwise;
}

static void report(void) {
    const char *path = getenv("IOF_LOG");
    FILE *file = path && !strcmp(mode, "count") ? fopen(path, "w") : NULL;
    if (!file) return;
    fprintf(file, "%ld\n", atomic_load(&operations));
    fclose(file);
}

__attribute__((constructor)) static void start(void) {
    wanted = getenv("IOF_PATH");
    if (getenv("IOF_MODE")) mode = getenv("IOF_MODE");
    at = number("IOF_AT", 0);
    times = number("IOF_FOR", 1);
    atexit(report);
}

static int is_ours(int fd) {
    if (!wanted || fd < 0 || fd >= descriptors) return 0;
    if (!known[fd]) {
        char link[64], path[PATH_MAX];
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        ssize_t length = readlink(link, path, sizeof path - 1);
        path[length > 0 ? length : 0] = 0;
        known[fd] = strstr(path, wanted) ? 1 : -1;
    }
    return known[fd] > 0;
}

static int names_ours(const char *path) { return wanted && path && strstr(path, wanted); }

static void die(void) { kill(getpid(), SIGKILL); }

static enum act refuse(int error) {
    errno = error;
    return fail;
}

static enum act decide(enum kind kind) {
    long now = atomic_fetch_add(&operations, 1) + 1;
    int hit = now >= at && now < at + times;
    if (!strcmp(mode, "kill") && now == at) die();
    if (!strcmp(mode, "killafter") && now == at) return end_after;
    if (!strcmp(mode, "torn") && now >= at && kind == writing) return tear;
    if (!strcmp(mode, "eio") && hit && kind != syncing) return refuse(EIO);
    if (!strcmp(mode, "enospc") && hit && kind == writing) return refuse(ENOSPC);
    if (!strcmp(mode, "fsynceio") && hit && kind == syncing) return refuse(EIO);
    if (!strcmp(mode, "short") && hit && kind == writing) return cut;
    return pass;
}

/* Performs `call`, in which `count` says how much to write, as decided. */
#define PERFORM(type, kind, count, call) \
    switch (decide(kind)) { \
    case fail: return -1; \
    case cut: if (count > 1) count /= 2; return call; \
    case tear: if (count > 1) count /= 2; (void)!(call); die(); return -1; \
    case end_after: { type result = call; die(); return result; } \
    default: return call; \
    }

ssize_t write(int fd, const void *bytes, size_t count) {
    if (!is_ours(fd)) return REAL(write)(fd, bytes, count);
    PERFORM(ssize_t, writing, count, REAL(write)(fd, bytes, count))
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
    if (!is_ours(fd)) return REAL(pwrite)(fd, bytes, count, offset);
    PERFORM(ssize_t, writing, count, REAL(pwrite)(fd, bytes, count, offset))
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
    if (!is_ours(fd)) return REAL(pwrite64)(fd, bytes, count, offset);
    PERFORM(ssize_t, writing, count, REAL(pwrite64)(fd, bytes, count, offset))
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    if (!is_ours(fd)) return REAL(writev)(fd, parts, count);
    PERFORM(ssize_t, writing, count, REAL(writev)(fd, parts, count))
}

int fsync(int fd) {
    int none = 0;
    if (!is_ours(fd)) return REAL(fsync)(fd);
    PERFORM(int, syncing, none, REAL(fsync)(fd))
}

int fdatasync(int fd) {
    int none = 0;
    if (!is_ours(fd)) return REAL(fdatasync)(fd);
    PERFORM(int, syncing, none, REAL(fdatasync)(fd))
}

int ftruncate(int fd, off_t length) {
    int none = 0;
    if (!is_ours(fd)) return REAL(ftruncate)(fd, length);
    PERFORM(int, naming, none, REAL(ftruncate)(fd, length))
}

int ftruncate64(int fd, off64_t length) {
    int none = 0;
    if (!is_ours(fd)) return REAL(ftruncate64)(fd, length);
    PERFORM(int, naming, none, REAL(ftruncate64)(fd, length))
}

int unlink(const char *path) {
    int none = 0;
    if (!names_ours(path)) return REAL(unlink)(path);
    PERFORM(int, naming, none, REAL(unlink)(path))
}

int rename(const char *old, const char *new) {
    int none = 0;
    if (!names_ours(old) && !names_ours(new)) return REAL(rename)(old, new);
    PERFORM(int, naming, none, REAL(rename)(old, new))
}

int close(int fd) {
    if (fd >= 0 && fd < descriptors) known[fd] = 0;
    return REAL(close)(fd);
}
