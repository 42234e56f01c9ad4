/* A disk that does what it is told: preloaded before libc, it counts, records, fails, slows or ends what a process
 * does to the files below one folder.
 *
 * Nothing happens until shim_arm() is called, which a child does after its fork. Then every open that makes a file, write,
 * truncation, sync, rename and removal below the folder is one operation, counted from 1; reads count only where they are
 * asked for.
 *
 *   kill_at     the process kills itself (SIGKILL) at this operation; of a write, half is done before
 *   fail_at     this operation and the fail_count - 1 after it fail with fail_errno
 *   sync_ms     each sync takes so many milliseconds longer
 *   record      a file descriptor to which each operation is written, for tests/faults/disk.py
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#define FILES 4096
#define REAL(name) ((__typeof__(&name))real(#name))

static char *paths[FILES];
static char folder[4096];
static size_t folder_length;
static int record = -1, fail_errno, sync_ms, with_reads;
static long count, syncs, kill_at, fail_at, fail_count;
static pthread_mutex_t mutex = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

void shim_arm(const char *under, int record_to, long kill, long fail, int error, long failures, int slow, int reads) {
    snprintf(folder, sizeof folder, "%s", under);
    folder_length = strlen(folder);
    record = record_to;
    kill_at = kill;
    fail_at = fail;
    fail_errno = error;
    fail_count = failures;
    sync_ms = slow;
    with_reads = reads;
    count = syncs = 0;
}

long shim_count(void) { return count; }
long shim_syncs(void) { return syncs; }

static int ours(const char *path) {
    return folder_length && path && !strncmp(path, folder, folder_length) &&
           (path[folder_length] == '/' || !path[folder_length]);
}

static const char *path_of(int fd) { return fd >= 0 && fd < FILES ? paths[fd] : NULL; }

static void put(const void *data, size_t length) {
    const char *at = data;
    while (length) {
        ssize_t done = REAL(write)(record, at, length);
        if (done <= 0) abort();
        at += done;
        length -= done;
    }
}

/* kind, file descriptor, number, length of the data, data */
static void tell(char kind, int fd, uint64_t number, const void *data, uint32_t length) {
    if (record < 0) return;
    struct { char kind; char pad[3]; int32_t fd; uint64_t number; uint32_t length; uint32_t zero; } head =
        {kind, {0}, fd, number, length, 0};
    put(&head, sizeof head);
    put(data, length);
}

void shim_note(const void *data, uint32_t length) {
    pthread_mutex_lock(&mutex);
    tell('A', -1, 0, data, length);
    pthread_mutex_unlock(&mutex);
}

/* Counts one operation; returns whether it is to fail. `half` is done before the process ends here. */
static int due(int fd, const void *data, size_t length, off_t at) {
    count++;
    if (count == kill_at) {
        if (data && length > 1) REAL(pwrite64)(fd, data, length / 2, at);
        kill(getpid(), SIGKILL);
        pause();
    }
    if (fail_at && count >= fail_at && count < fail_at + fail_count) {
        errno = fail_errno;
        return 1;
    }
    return 0;
}

static int opened(const char *path, int flags, mode_t mode, int by_at, int at_fd) {
    int makes = (flags & O_CREAT) && access(path, F_OK) != 0;
    int empties = flags & O_TRUNC;
    int mine = ours(path) && (by_at == 0 || path[0] == '/');
    if (!mine) return by_at ? REAL(openat64)(at_fd, path, flags, mode) : REAL(open64)(path, flags, mode);
    pthread_mutex_lock(&mutex);
    int fd = -1;
    if (!((makes || empties) && due(-1, NULL, 0, 0))) {
        fd = REAL(open64)(path, flags, mode);
        if (fd >= 0 && fd < FILES) {
            free(paths[fd]);
            paths[fd] = strdup(path);
            tell('O', fd, (makes ? 1 : 0) | (empties ? 2 : 0), path, strlen(path));
        }
    }
    pthread_mutex_unlock(&mutex);
    return fd;
}

static mode_t mode_of(int flags, va_list rest) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0; }

#define OPEN(name)                                                                                                    \
    int name(const char *path, int flags, ...) {                                                                      \
        va_list rest;                                                                                                 \
        va_start(rest, flags);                                                                                        \
        mode_t mode = mode_of(flags, rest);                                                                           \
        va_end(rest);                                                                                                 \
        return opened(path, flags, mode, 0, 0);                                                                       \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                                                  \
    int name(int at, const char *path, int flags, ...) {                                                              \
        va_list rest;                                                                                                 \
        va_start(rest, flags);                                                                                        \
        mode_t mode = mode_of(flags, rest);                                                                           \
        va_end(rest);                                                                                                 \
        return opened(path, flags, mode, 1, at);                                                                      \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
    if (path_of(fd)) {
        pthread_mutex_lock(&mutex);
        free(paths[fd]);
        paths[fd] = NULL;
        tell('C', fd, 0, NULL, 0);
        pthread_mutex_unlock(&mutex);
    }
    return REAL(close)(fd);
}

static ssize_t written(int fd, const void *data, size_t length, off_t at, int here) {
    if (!path_of(fd)) return here ? REAL(write)(fd, data, length) : REAL(pwrite64)(fd, data, length, at);
    pthread_mutex_lock(&mutex);
    if (here) {
        struct stat status;
        at = lseek(fd, 0, SEEK_CUR);
        if (fcntl(fd, F_GETFL) & O_APPEND && !fstat(fd, &status)) at = status.st_size;
    }
    ssize_t done = -1;
    if (!due(fd, data, length, at)) {
        done = here ? REAL(write)(fd, data, length) : REAL(pwrite64)(fd, data, length, at);
        if (done > 0) tell('W', fd, at, data, done);
    }
    pthread_mutex_unlock(&mutex);
    return done;
}

ssize_t write(int fd, const void *data, size_t length) { return written(fd, data, length, 0, 1); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return written(fd, data, length, at, 0); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) { return written(fd, data, length, at, 0); }

static int read_fails(int fd) {
    if (!with_reads || !path_of(fd)) return 0;
    pthread_mutex_lock(&mutex);
    int fails = due(-1, NULL, 0, 0);
    pthread_mutex_unlock(&mutex);
    return fails;
}

ssize_t read(int fd, void *data, size_t length) { return read_fails(fd) ? -1 : REAL(read)(fd, data, length); }
ssize_t pread(int fd, void *data, size_t length, off_t at) {
    return read_fails(fd) ? -1 : REAL(pread64)(fd, data, length, at);
}
ssize_t pread64(int fd, void *data, size_t length, off64_t at) {
    return read_fails(fd) ? -1 : REAL(pread64)(fd, data, length, at);
}

static int cut(int fd, off_t length) {
    if (!path_of(fd)) return REAL(ftruncate64)(fd, length);
    pthread_mutex_lock(&mutex);
    int done = -1;
    if (!due(-1, NULL, 0, 0)) {
        done = REAL(ftruncate64)(fd, length);
        if (!done) tell('T', fd, length, NULL, 0);
    }
    pthread_mutex_unlock(&mutex);
    return done;
}

int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off64_t length) { return cut(fd, length); }

static int synced(int fd, int whole) {
    if (!path_of(fd)) return whole ? REAL(fsync)(fd) : REAL(fdatasync)(fd);
    pthread_mutex_lock(&mutex);
    int done = -1;
    if (!due(-1, NULL, 0, 0)) {
        syncs++;
        /* While a power cut is recorded nothing needs to reach a real disk. */
        done = record >= 0 ? 0 : whole ? REAL(fsync)(fd) : REAL(fdatasync)(fd);
        if (sync_ms) {
            struct timespec wait = {sync_ms / 1000, (sync_ms % 1000) * 1000000L};
            nanosleep(&wait, NULL);
        }
        if (!done) tell('S', fd, 0, NULL, 0);
    }
    pthread_mutex_unlock(&mutex);
    return done;
}

int fsync(int fd) { return synced(fd, 1); }
int fdatasync(int fd) { return synced(fd, 0); }

static int moved(const char *from, const char *to) {
    pthread_mutex_lock(&mutex);
    int done = -1;
    if (!due(-1, NULL, 0, 0)) {
        done = REAL(rename)(from, to);
        if (!done) {
            char both[8192];
            int length = snprintf(both, sizeof both, "%s%c%s", from, 0, to);
            tell('R', -1, 0, both, length);
        }
    }
    pthread_mutex_unlock(&mutex);
    return done;
}

int rename(const char *from, const char *to) {
    return ours(from) || ours(to) ? moved(from, to) : REAL(rename)(from, to);
}
int renameat(int from_at, const char *from, int to_at, const char *to) {
    return ours(from) && ours(to) ? moved(from, to) : REAL(renameat)(from_at, from, to_at, to);
}

static int removed(const char *path) {
    pthread_mutex_lock(&mutex);
    int done = -1;
    if (access(path, F_OK) != 0) {
        errno = ENOENT;
    } else if (!due(-1, NULL, 0, 0)) {
        done = REAL(unlink)(path);
        if (!done) tell('U', -1, 0, path, strlen(path));
    }
    pthread_mutex_unlock(&mutex);
    return done;
}

int unlink(const char *path) { return ours(path) ? removed(path) : REAL(unlink)(path); }
int unlinkat(int at, const char *path, int flags) {
    return ours(path) && !flags ? removed(path) : REAL(unlinkat)(at, path, flags);
}
