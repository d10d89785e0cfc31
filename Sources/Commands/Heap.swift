import Synchronization

#if canImport(Glibc)
  import CAllocator
  import Glibc
#endif

/// The memory of the process.
enum Heap {
  /// Readies the heap for reading a text of so many bytes and for the work on it, which takes several times as many.
  ///
  /// The kernel takes some 10,000 cycles for each page of 4 KiB that is first touched: up to a quarter of those that comparing two
  /// long texts takes. So what is freed is kept for the next array, and most of the heap grows by huge pages (2 MiB) where
  /// the kernel gives them. Only the C library of GNU is told so, for the first long text; elsewhere, and for texts of less than
  /// 1 MiB or more than 128 MiB, this does nothing.
  static func prepare(forBytes bytes: Int) {
    guard bytes >= 1 << 20, bytes < 1 << 27 else { return }
    if !isReady.exchange(true, ordering: .relaxed) { ready(for: bytes) }
  }

  private static let isReady = Atomic(false)

  private static func ready(for bytes: Int) {
    #if canImport(Glibc)
      let page = 1 << 21
      let room = min((bytes * 10 / page + 1) * page, 1 << 28)
      let huge = min(bytes * 6 / page * page, room - 2 * page)
      mallopt(M_MMAP_THRESHOLD, 1 << 22)
      mallopt(M_TRIM_THRESHOLD, .max)
      mallopt(M_TOP_PAD, Int32(truncatingIfNeeded: room))
      let first = malloc(page)
      mallopt(M_TOP_PAD, Int32(truncatingIfNeeded: page))
      guard let first, let end = sbrk(0) else { return }
      let start = (Int(bitPattern: first) + page - 1) / page * page
      if start + huge <= Int(bitPattern: end) {
        madvise(UnsafeMutableRawPointer(bitPattern: start), huge, MADV_HUGEPAGE)
      }
      free(first)
    #endif
  }
}
