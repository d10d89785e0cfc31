// What the C library of GNU lets a program say about its heap; not every system has this header.
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif
