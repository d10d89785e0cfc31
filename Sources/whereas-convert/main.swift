import Imports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

exit(Conversion.run(Array(CommandLine.arguments.dropFirst())))
