#include <errno.h>
#include <linux/keyctl.h>
#include <malloc.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Swift cannot call functions with a variable list of arguments. */
static inline int secaudit_forbid_dumps(void) {
    struct rlimit none = {0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0) return -1;
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

/* Memory grows by so many bytes at a time; what is not used costs nothing. */
static inline void secaudit_grow_memory_by(int bytes) {
    (void)mallopt(M_TOP_PAD, bytes);
}

/* In glibc, yet hidden from Swift because its declaration asks for _GNU_SOURCE. */
extern int pipe2(int ends[2], int flags);

/* The kernel's key store has no functions in glibc. A negative answer is an errno. */

/*
 * Whoever calls the key store must first be shown the user's session keyring: a login may have given the process
 * another one, through which the user's own cannot be reached.
 */
static inline long secaudit_keyring_reach(void) {
    long done = syscall(SYS_keyctl, KEYCTL_LINK, KEY_SPEC_USER_SESSION_KEYRING, KEY_SPEC_PROCESS_KEYRING);
    return done < 0 ? -errno : 0;
}

/* Adds or replaces a key that goes after so many seconds; the key's number. */
static inline long secaudit_keyring_add(const char *name, const void *content, size_t count, unsigned seconds) {
    long key = syscall(SYS_add_key, "user", name, content, count, KEY_SPEC_USER_SESSION_KEYRING);
    if (key < 0) return -errno;
    if (syscall(SYS_keyctl, KEYCTL_SET_TIMEOUT, key, seconds) < 0) {
        int code = errno;
        syscall(SYS_keyctl, KEYCTL_UNLINK, key, KEY_SPEC_USER_SESSION_KEYRING);
        return -code;
    }
    return key;
}

/* The number of a key that is there and has not run out. */
static inline long secaudit_keyring_find(const char *name) {
    long key = syscall(SYS_keyctl, KEYCTL_SEARCH, KEY_SPEC_USER_SESSION_KEYRING, "user", name, 0);
    return key < 0 ? -errno : key;
}

/* Reads a key into `content`; its whole length, which may be more than `count`. */
static inline long secaudit_keyring_read(long key, void *content, size_t count) {
    long length = syscall(SYS_keyctl, KEYCTL_READ, key, content, count);
    return length < 0 ? -errno : length;
}

/* Takes a key away, for every process at once. */
static inline long secaudit_keyring_remove(long key) {
    long done = syscall(SYS_keyctl, KEYCTL_REVOKE, key);
    if (done < 0) return -errno;
    syscall(SYS_keyctl, KEYCTL_UNLINK, key, KEY_SPEC_USER_SESSION_KEYRING);
    return 0;
}
