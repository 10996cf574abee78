#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/statfs.h>

/* Swift cannot call functions with a variable list of arguments. */
static inline int secaudit_forbid_dumps(void) {
    struct rlimit none = {0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0) return -1;
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

/* In glibc, yet hidden from Swift because its declaration asks for _GNU_SOURCE. */
extern int pipe2(int ends[2], int flags);
