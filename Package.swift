// swift-tools-version: 6.2
// No package dependencies, ever: the supply chain is the Swift toolchain, the system's libsqlite3 and, for whereas-convert
// alone, zlib.
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func module(
  _ name: String, uses dependencies: [Target.Dependency] = [], notes: [String] = [],
  excluding folders: [String] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, exclude: notes, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, exclude: folders,
      swiftSettings: settings),
  ]
}

let package = Package(
  name: "whereas",
  products: [
    .executable(name: "whereas", targets: ["whereas"]),
    .executable(name: "whereas-convert", targets: ["whereas-convert"]),
  ],
  targets: [
    .systemLibrary(name: "CAllocator"),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .executableTarget(name: "whereas", dependencies: ["Commands"], swiftSettings: settings),
    .executableTarget(name: "whereas-convert", dependencies: ["Imports"], swiftSettings: settings),
    .executableTarget(
      name: "benchmarks", dependencies: ["Archives", "Documents", "Policies", "Redlines"],
      swiftSettings: settings),
  ]
    + module("Documents")
    + module("Arguments")
    + module("SQLite", uses: ["CSQLite"])
    + module("Redlines", uses: ["Documents"], notes: ["README.md"])
    + module("Archives", uses: ["Documents", "Redlines", "SQLite"], excluding: ["Golden"])
    + module("Resolutions", uses: ["Documents"])
    + module("Enumerations", uses: ["Documents"])
    + module(
      "Policies", uses: ["Documents", "Enumerations"], excluding: ["forty-enumerations.json"])
    + module("Syllabi", uses: ["Documents"])
    + module("Meetings", uses: ["Documents"])
    + module("Formats", uses: ["Documents", "Redlines"])
    + module("Imports", uses: ["CZlib", "Documents", "Formats", "Redlines"], excluding: ["Files"])
    + module(
      "Commands",
      uses: [
        "Archives", "Arguments", "CAllocator", "Documents", "Redlines", "SQLite", "Resolutions", "Policies",
        "Syllabi", "Meetings", "Formats",
      ], excluding: ["Transcripts"])
)
