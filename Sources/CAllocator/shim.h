// What the C library of GNU lets a program say about its heap; other systems have no such header.
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif
