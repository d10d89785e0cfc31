#if canImport(Glibc)
  import CAllocator
  import Glibc
#endif

/// The memory of the process.
enum Heap {
  /// Readies the heap for work on texts of so many bytes, which takes several times as many.
  ///
  /// A page of 4 KiB costs the kernel about 2 µs when it is first touched: up to a quarter of the time that comparing two
  /// long texts takes. So what is freed is kept for the next array, and a part of the heap grows by huge pages (2 MiB) where
  /// the kernel gives them; a small part where texts are short, of whose last page much is never used. Only the C library of GNU
  /// is told so; elsewhere, and for texts of less than 2 MiB, this does nothing.
  static func prepare(forBytes bytes: Int) {
    #if canImport(Glibc)
      guard bytes >= 1 << 21, bytes < 1 << 28 else { return }
      let page = 1 << 21
      let room = (bytes * 5 / page + 1) * page
      let huge = bytes * (bytes < 1 << 23 ? 1 : 4) / page * page
      mallopt(M_MMAP_THRESHOLD, 1 << 22)
      mallopt(M_TRIM_THRESHOLD, .max)
      mallopt(M_TOP_PAD, Int32(truncatingIfNeeded: room))
      guard let first = malloc(page), let end = sbrk(0) else { return }
      let start = (Int(bitPattern: first) + page - 1) / page * page
      if start + huge <= Int(bitPattern: end) {
        madvise(UnsafeMutableRawPointer(bitPattern: start), huge, MADV_HUGEPAGE)
      }
      free(first)
    #endif
  }
}
