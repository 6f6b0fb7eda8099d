// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Lessons",
  products: [
    // What cells import. Dynamic, so that a lesson links in milliseconds.
    .library(name: "Prelude", type: .dynamic, targets: ["Prelude"]),
    .executable(name: "lessons", targets: ["Command"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // The neural-network library that the course teaches with.
    .target(name: "NN", dependencies: ["CBLAS"]),

    // From a figure's description to drawing commands, and what a run produced. No dependencies.
    .target(name: "Plot"),
    .target(name: "Record", dependencies: ["Plot"]),

    // What a lesson's program is linked with.
    .target(name: "LessonKit", dependencies: ["Plot", "Record"]),
    .target(name: "Prelude", dependencies: ["LessonKit", "NN"]),

    // From Markdown to record.
    .target(
      name: "Lessons",
      dependencies: [
        "Record", "CCmark",
        .product(name: "Yams", package: "Yams"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),

    // From record to reader.
    .target(
      name: "Render",
      dependencies: [
        "Lessons", "Plot", "CCairo", "CPNG", "CDuktape",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.copy("Theme")]),

    .executableTarget(
      name: "Command",
      dependencies: [
        "Render",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .executableTarget(
      name: "FigureBenchmark", dependencies: ["Render"], path: "Benchmarks/figures/ours"),

    .systemLibrary(
      name: "CCmark", path: "Sources/System/CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CPNG", path: "Sources/System/CPNG", pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"])]),
    .systemLibrary(
      name: "CCairo", path: "Sources/System/CCairo", pkgConfig: "cairo",
      providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CDuktape", path: "Sources/System/CDuktape", pkgConfig: "duktape",
      providers: [.apt(["duktape-dev"])]),
    .systemLibrary(
      name: "CBLAS", path: "Sources/System/CBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev"])]),

    .testTarget(
      name: "NNTests", dependencies: ["NN"], resources: [.copy("Fixtures")]),
    .testTarget(name: "PlotTests", dependencies: ["Plot"], exclude: ["Golden"]),
    .testTarget(name: "RecordTests", dependencies: ["Record"]),
    .testTarget(name: "LessonKitTests", dependencies: ["LessonKit"]),
    .testTarget(name: "PreludeTests", dependencies: ["Prelude"]),
    .testTarget(name: "LessonsTests", dependencies: ["Lessons"]),
    .testTarget(name: "RenderTests", dependencies: ["Render"]),
    .testTarget(name: "CommandTests", dependencies: ["Command"]),
    .testTarget(name: "CourseTests", dependencies: ["Render"]),
  ],
  swiftLanguageModes: [.v6]
)
