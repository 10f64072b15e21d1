// swift-tools-version: 6.2
import Glibc
import PackageDescription

/// The house's rules for every Swift target; the release build carries its own Swift runtime, which
/// halves start-up time and memory.
let swift: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
]

/// The release build has no plug-ins, so nobody looks its functions up by name. Where the C library can
/// unpack it (glibc 2.36 or newer), the table of what a process has to fix at its start is packed: else
/// every face reads a megabyte of it, and keeps it. lld links without advice about `mktemp`.
let canUnpackRelocations: Bool = {
  var name = [CChar](repeating: 0, count: 64)
  confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count)
  let version = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  let numbers = String(decoding: version, as: UTF8.self).split { !$0.isNumber }.compactMap {
    Int($0)
  }
  return !numbers.lexicographicallyPrecedes([2, 36])
}()

/// What Swift's runtime needs of the C++ library and its unwinder goes into the release build too: each
/// face would load them whole, which costs it more than a megabyte.
let cxxRuntime = [
  "--remap-inputs=*/libstdc++.so=/dev/null", "--remap-inputs=*/libgcc_s.so*=/dev/null",
  "-l:libstdc++.a", "-l:libgcc_eh.a",
]
let linker: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-stdlib", "-use-ld=lld"]
      + (["--no-export-dynamic"] + cxxRuntime
      + (canUnpackRelocations ? ["-z", "pack-relative-relocs"] : []))
      .flatMap { ["-Xlinker", $0] },
    .when(configuration: .release))
]

let package = Package(
  name: "onedoor",
  targets: [
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CSQLite"),
    .target(
      name: "Assets", path: "Assets",
      exclude: [
        "catalogue.tsv", "life-events.tsv", "aliases.tsv", "holidays.tsv", "pictures", "setup.sh",
      ],
      cSettings: [.unsafeFlags(["-std=c2x", "-Wall", "-Wextra", "-Werror"])]),
    .target(name: "Canvas", swiftSettings: swift),
    .target(
      name: "CNcurses", cSettings: [.unsafeFlags(["-std=c2x", "-Wall", "-Wextra", "-Werror"])]),
    .target(name: "HallCore", dependencies: ["Assets"], swiftSettings: swift),
    .target(name: "Forecast", dependencies: ["HallCore"], swiftSettings: swift),
    .target(
      name: "EventStore", dependencies: ["HallCore", "CLinux", "CSQLite"], swiftSettings: swift),
    .target(
      name: "Screens", dependencies: ["Canvas", "Forecast", "HallCore"], swiftSettings: swift),
    .target(name: "Terminal", dependencies: ["Canvas", "CNcurses"], swiftSettings: swift),
    .executableTarget(
      name: "onedoor",
      dependencies: [
        "Assets", "CLinux", "Canvas", "EventStore", "Forecast", "HallCore", "Screens", "Terminal",
      ],
      swiftSettings: swift,
      linkerSettings: linker),
    .executableTarget(
      name: "onedoor-bench",
      dependencies: [
        "Assets", "CLinux", "CSQLite", "Canvas", "EventStore", "Forecast", "HallCore", "Screens",
      ],
      swiftSettings: swift, linkerSettings: linker),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: swift),
    .testTarget(name: "HallCoreTests", dependencies: ["HallCore", "Assets"], swiftSettings: swift),
    .testTarget(
      name: "ForecastTests", dependencies: ["Assets", "Forecast", "HallCore"],
      swiftSettings: swift),
    .testTarget(
      name: "EventStoreTests", dependencies: ["EventStore", "HallCore"], swiftSettings: swift),
    .testTarget(name: "HouseRulesTests", dependencies: ["onedoor"], swiftSettings: swift),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["Assets", "Canvas", "EventStore", "Forecast", "HallCore", "Screens"],
      exclude: ["Goldens"], swiftSettings: swift),
    .testTarget(name: "TerminalTests", dependencies: ["Canvas", "Terminal"], swiftSettings: swift),
    .testTarget(
      name: "onedoorTests",
      dependencies: ["onedoor", "Forecast", "HallCore", "EventStore", "Screens"],
      swiftSettings: swift),
    .testTarget(
      name: "EndToEndTests", dependencies: ["onedoor", "Canvas", "HallCore", "EventStore"],
      swiftSettings: swift),
  ],
  swiftLanguageModes: [.v6]
)
