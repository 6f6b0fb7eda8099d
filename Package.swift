// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Lessons",
  products: [
    // What cells import. Dynamic, so that a lesson links in milliseconds.
    .library(name: "Prelude", type: .dynamic, targets: ["Prelude"]),
    // The same without the neural-network library, for other courses: `module: LessonKit`.
    .library(name: "LessonKit", type: .dynamic, targets: ["LessonKit", "Calculus"]),
    .executable(name: "lessons", targets: ["Command"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The neural-network library that the course teaches with.
    .target(name: "NN", dependencies: ["CBLAS"]),

    // JSON, numbers as text, digests. No dependencies.
    .target(name: "Text"),

    // From a figure's description to drawing commands, and what a run produced.
    .target(name: "Plot", dependencies: ["Text"]),
    .target(name: "Record", dependencies: ["Plot", "Text"]),

    // What a lesson's program is linked with.
    .target(name: "LessonKit", dependencies: ["Plot", "Record", "Text", "CFileWatch"]),
    .target(name: "CFileWatch", path: "Sources/System/CFileWatch"),
    // The functions of calculus, for lessons that do not import Foundation.
    .target(name: "Calculus"),
    .target(name: "Prelude", dependencies: ["Calculus", "LessonKit", "NN", "Text"]),

    // The language of lessons: from Markdown to lesson and index. No process, no file.
    .target(
      name: "Lessons",
      dependencies: ["Text", "CCmark", .product(name: "Yams", package: "Yams")]),

    // Files that are read, stamped, locked and replaced as a whole; caches and stores of facts made of them.
    .target(name: "Files", dependencies: ["Text"]),

    // From lesson to record.
    .target(
      name: "Runner",
      dependencies: [
        "CProcess", "Files", "Lessons", "Plot", "Record", "Text",
      ]),

    // From scene to shapes and colours.
    .target(name: "Drawing", dependencies: ["Plot", "Text"]),

    // From record to reader.
    .target(
      name: "Render",
      dependencies: [
        "Drawing", "Files", "Lessons", "Plot", "Record", "Text", "CCairo", "CPNG", "CDuktape",
      ],
      resources: [.copy("Theme")]),

    // A course's folder, its approved records, and what is done with them.
    .target(
      name: "Workspace", dependencies: ["Files", "Lessons", "Record", "Render", "Runner", "Text"]),

    .executableTarget(
      name: "Command",
      dependencies: [
        "Files", "Lessons", "Render", "Runner", "Text", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .executableTarget(
      name: "FigureBenchmark", dependencies: ["Render"], path: "Benchmarks/figures/ours"),

    .systemLibrary(name: "CProcess", path: "Sources/System/CProcess"),
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

    // Random numbers, folders and the tool, for tests.
    .target(
      name: "TestSupport", dependencies: ["Files", "Lessons"], path: "Tests/TestSupport"),
    .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"]),
    .testTarget(name: "TextTests", dependencies: ["Text", "TestSupport"]),
    .testTarget(name: "NNTests", dependencies: ["Calculus", "NN"], resources: [.copy("Fixtures")]),
    .testTarget(name: "PlotTests", dependencies: ["Plot", "TestSupport"], exclude: ["Golden"]),
    .testTarget(name: "RecordTests", dependencies: ["Record", "TestSupport"]),
    .testTarget(name: "LessonKitTests", dependencies: ["LessonKit", "Record", "Text"]),
    .testTarget(name: "PreludeTests", dependencies: ["Prelude", "TestSupport"]),
    .testTarget(name: "LessonsTests", dependencies: ["Lessons", "TestSupport"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(name: "RunnerTests", dependencies: ["Runner", "TestSupport"]),
    .testTarget(
      name: "DrawingTests", dependencies: ["Drawing", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "RenderTests", dependencies: ["Files", "Render", "TestSupport"],
      exclude: ["Specification/Fixtures"]),
    .testTarget(name: "WorkspaceTests", dependencies: ["Files", "Workspace", "TestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Command", "Files", "Runner", "TestSupport", "Workspace"]),
    .testTarget(name: "CourseTests", dependencies: ["Workspace", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// What reads texts that libFuzzer makes up is built only for that: `make fuzz`.
if Context.environment["LESSONS_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(name: "Fuzzing", dependencies: ["Lessons"], path: "Tests/Fuzzing"))
}
