import Commands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

exit(Whereas.run(Array(CommandLine.arguments.dropFirst()), on: .process))
