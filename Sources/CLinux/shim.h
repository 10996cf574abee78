#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/statfs.h>
