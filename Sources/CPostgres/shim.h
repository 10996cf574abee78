/*
 * What the program uses of libpq's interface (PostgreSQL's documentation, "libpq - C Library"), written down here so that
 * neither building nor starting needs the library: it is looked for when a vault on a server is opened.
 */

/* A word of an address and what stands for it; the order and types of PQconninfoOption. */
struct secaudit_pq_option {
    char *keyword;
    char *envvar;
    char *compiled;
    char *val;
    char *label;
    char *dispchar;
    int dispsize;
};

/* ConnStatusType */
enum { SECAUDIT_PQ_CONNECTED = 0 };

/* ExecStatusType */
enum {
    SECAUDIT_PQ_COMMAND_DONE = 1,
    SECAUDIT_PQ_ROWS = 2,
    SECAUDIT_PQ_SYNC = 10,
    SECAUDIT_PQ_ABORTED = 11
};

/* Fields of an error: its SQLSTATE and the table it is about. */
enum { SECAUDIT_PQ_SQLSTATE = 'C', SECAUDIT_PQ_TABLE = 't' };

/* What the server says beside the answers ("notices") is nobody's to read: by default libpq prints it. */
static inline void secaudit_pq_ignore(void *context, const void *notice) {
    (void)context;
    (void)notice;
}
