// swift-tools-version: 6.2
import PackageDescription

/// The house's rules for every Swift target; the release build carries its own Swift runtime, which
/// halves start-up time and memory. lld links it without the C library's advice about `mktemp`.
let swift: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
]
let linker: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib", "-use-ld=lld"], .when(configuration: .release))
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
        "Assets", "Canvas", "EventStore", "Forecast", "HallCore", "Screens", "Terminal",
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
      name: "onedoorTests", dependencies: ["onedoor", "HallCore", "EventStore"],
      swiftSettings: swift),
    .testTarget(
      name: "EndToEndTests", dependencies: ["onedoor", "Canvas", "HallCore", "EventStore"],
      swiftSettings: swift),
  ],
  swiftLanguageModes: [.v6]
)
