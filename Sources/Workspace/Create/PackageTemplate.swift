/// The files of a Swift package with a library for the lessons of a course.
struct PackageTemplate {
  /// What the package, its library and the module of that are called.
  var name: String
  /// The module of the tool that it is built on, and that lessons import with it.
  var kit: String

  /// - Parameters:
  ///   - folder: The name of the course's folder, after which it is called.
  ///   - kit: The module of the tool that it is built on.
  init(nameOf folder: String, kit: String) {
    let words = folder.asFileName(language: "en").split(separator: "-")
    var name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    if name.first?.isLetter != true || Self.takenNames.contains(name) { name = "Course" + name }
    self.name = name
    self.kit = kit
  }

  /// Modules that there are already, of the tool and of Swift.
  private static let takenNames: Set<String> = [
    "Calculus", "Dispatch", "Foundation", "Glibc", "Lesson", "LessonKit", "NN", "Plot", "Prelude",
    "Record", "Swift", "Testing", "Text", "XCTest",
  ]

  /// Where SwiftPM puts the library, in the course's folder.
  static let libraryFolder = ".build/release"

  /// What the first lesson is about.
  static let function = """
    /// The values of Heron's method for the square root of a number, from 1 on.
    func heron(_ a: Double, steps: Int) -> [Double] {
      var values = [1.0]
      for _ in 0..<steps {
        let x = values[values.count - 1]
        values.append((x + a / x) / 2)
      }
      return values
    }
    """

  var files: [(path: String, text: String)] {
    [
      ("Package.swift", manifest),
      (sourceFile, source),
      ("Tests/\(name)Tests/HeronTests.swift", tests),
    ]
  }

  private var sourceFile: String { "Sources/\(name)/Heron.swift" }

  private var manifest: String {
    #"""
    // swift-tools-version: 6.2
    import Foundation
    import PackageDescription

    // The library is built with the lesson kit of the tool, which is in the folder of the tool itself.
    let folders = (Context.environment["PATH"] ?? "").split(separator: ":")
    guard let tool = folders.map({ "\($0)/lessons" }).first(where: FileManager.default.isExecutableFile) else {
      fatalError("there is no 'lessons' on the PATH: add its folder")
    }
    let kit = URL(fileURLWithPath: tool).resolvingSymlinksInPath().deletingLastPathComponent().path
    let settings: [SwiftSetting] = [.unsafeFlags(["-I", "\(kit)/Modules"])]

    let package = Package(
      name: "NAME",
      products: [
        // What cells import.
        .library(name: "NAME", type: .dynamic, targets: ["NAME"])
      ],
      targets: [
        .target(
          name: "NAME", swiftSettings: settings,
          linkerSettings: [
            .unsafeFlags(["-L", kit, "-lKIT", "-Xlinker", "-rpath", "-Xlinker", kit])
          ]),
        .testTarget(name: "NAMETests", dependencies: ["NAME"], swiftSettings: settings),
      ]
    )

    """#.replacing("NAME", with: name).replacing("KIT", with: kit)
  }

  private var source: String {
    """
    // What cells import with this module: claims, figures, and all else that the guide tells of.
    @_exported import \(kit)

    \(Self.function.replacing("func heron", with: "public func heron"))

    """
  }

  private var tests: String {
    """
    import \(name)
    import Testing

    @Test func fiveStepsGiveTheRootOfTwo() {
      let values = heron(2, steps: 5)
      #expect(values.count == 6)
      #expect(abs(values[5] * values[5] - 2) < 1e-12)
    }

    """
  }

  /// The first cell of the first lesson.
  var firstCell: String {
    """
    Functions that several lessons use are in the course's package: `heron` is in `\(sourceFile)`, with tests in `Tests`. Cells see what is `public` there.

    ```swift
    heron(2, steps: 5)
    ```
    """
  }

  /// What the README says of it, between two of its paragraphs.
  var readMe: String {
    """

    Functions that several lessons use are in a Swift package, `Sources/\(name)`, which is built before them:

        swift build -c release        the library, after each change of its sources
        swift test                    the tests of its functions

    Then:

    """
  }

  /// What the workflow does before it runs lessons.
  var workflowSteps: String {
    """
          - run: swift build -c release
          - run: swift test

    """
  }
}
