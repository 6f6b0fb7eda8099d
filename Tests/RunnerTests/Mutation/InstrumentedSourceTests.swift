import Lessons
import Runner
import Testing

/// What a source file is changed to.
@Suite struct InstrumentedSourceTests {
  private func choosing(_ code: String) -> String {
    let bodies = FunctionBodies(code)
    let sites = bodies.mutationSites(file: "A.swift")
    return InstrumentedSource(
      choosingIn: bodies, path: "/A.swift",
      Array(sites.enumerated()).map { ($0.offset, $0.element) }
    ).text
  }

  private func marking(_ code: String) -> String {
    let bodies = FunctionBodies(code)
    let numbers = Dictionary(uniqueKeysWithValues: bodies.blocks.indices.map { ($0, $0) })
    return InstrumentedSource(marking: bodies, path: "/A.swift", numbers).text
  }

  @Test func eachFormOfCodeHasItsVariants() {
    #expect(
      choosing(
        """
        func f(_ x: Int) -> Int {
          let y = x + z
          if y < x, let x { g(x - z) }
          return y / x
        }
        """) == """
          #sourceLocation(file: "/A.swift", line: 1)
          func f(_ x: Int) -> Int {
            let y = if _lessonMutant(0) {
          #sourceLocation(file: "/A.swift", line: 2)
          x - z
          } else {
          #sourceLocation(file: "/A.swift", line: 2)
          x + z
          }
          #sourceLocation(file: "/A.swift", line: 2)

            if (_lessonMutant(1) ? (y <= x) : (y < x)), let x { if _lessonMutant(2) {
          #sourceLocation(file: "/A.swift", line: 3)
          g(x + z)
          } else {
          #sourceLocation(file: "/A.swift", line: 3)
          g(x - z)
          }
          #sourceLocation(file: "/A.swift", line: 3)
           }
            if _lessonMutant(3) {
          #sourceLocation(file: "/A.swift", line: 4)
          return y * x
          }
          #sourceLocation(file: "/A.swift", line: 4)
          return y / x
          }
          """)
  }

  @Test func severalMutantsOfOneStatementAreBranches() {
    #expect(
      choosing("func f() -> Int { a + b - c }") == """
        #sourceLocation(file: "/A.swift", line: 1)
        func f() -> Int { if _lessonMutant(0) {
        #sourceLocation(file: "/A.swift", line: 1)
        a - b - c
        } else if _lessonMutant(1) {
        #sourceLocation(file: "/A.swift", line: 1)
        a + b + c
        } else {
        #sourceLocation(file: "/A.swift", line: 1)
        a + b - c
        }
        #sourceLocation(file: "/A.swift", line: 1)
         }
        """)
  }

  @Test func blocksAreMarked() {
    #expect(
      marking(
        """
        func f(_ x: Int) -> Int { x + 1 }
        func g() -> Int { if a { 1 } else { 2 } }
        func h() {
          switch a {
          case 1: return
          default:
            for x in xs { j(x) }
          }
          p()
          k { x in
            l(x)
            l(x)
          }
          m { $0 + 1 }
        }
        var n: Int { get { 1 } set { o() } }
        """) == """
          #sourceLocation(file: "/A.swift", line: 1)
          func f(_ x: Int) -> Int { _lessonMark(0); return x + 1 }
          func g() -> Int { _lessonMark(1); return if a { 1 } else { 2 } }
          func h() {
            _lessonMark(4); switch a {
            case 1: _lessonMark(5); return
            default:
              _lessonMark(6); for x in xs { _lessonMark(7); j(x) }
            }
            _lessonMark(8); p()
            k { x in
              _lessonMark(9); l(x)
              l(x)
            }
            m { $0 + 1 }
          }
          var n: Int { get { _lessonMark(10); return 1 } set { _lessonMark(11); o() } }
          """)
  }

  @Test func codeIsNotInlinedWhereItCouldNotAskWhichMutantItIs() {
    #expect(
      marking("@inlinable @inline(__always) public func f() { g() }") == """
        #sourceLocation(file: "/A.swift", line: 1)
                   @inline(__always) public func f() { _lessonMark(0); g() }
        """)
  }

  @Test func theCompilersErrorsHavePlaces() {
    #expect(
      InstrumentedLibrary.rejections(
        """
        /a/b.swift:31:14: error: cannot convert value
         31 | x
            |   `- error: cannot convert value
        /a/b.swift:32:1: warning: unused
        error: fatal
        /a/c d.swift:7:2: error: no
        """) == [.init(path: "/a/b.swift", line: 31), .init(path: "/a/c d.swift", line: 7)])
  }
}

/// How a library was built, from the manifest of a build.
@Suite struct PackageBuildTests {
  private let manifest = """
    client:
      name: basic
    commands:
      "<Optics.module>":
        tool: phony
        inputs: ["/p/b/release/Optics.build/a.swift.o"]
        outputs: ["<Optics.module>"]

      "C.Optics.module":
        tool: shell
        inputs: ["/p/Sources/Optics/a.swift","/p/b/release/Modules/Lens.swiftmodule","/p/b/release/Modules/LessonKit.swiftmodule"]
        outputs: ["/p/b/release/Optics.build/a.swift.o"]
        description: "Compiling"
        args: ["swiftc","-module-name","Optics","-emit-module"]

      "C.LessonKit.module":
        tool: shell
        inputs: ["/p/k.swift","/p/b/release/Modules/Plot.swiftmodule"]
        outputs: ["/p/b/release/LessonKit.build/k.swift.o"]
        args: ["swiftc","-module-name","LessonKit","-emit-module"]

      "C.Lens.module":
        tool: shell
        inputs: ["/p/Sources/Lens/l.swift"]
        outputs: ["/p/b/release/Lens.build/l.swift.o"]
        args: ["swiftc","-module-name","Lens","-emit-module"]

      "C.Plot.module":
        tool: shell
        inputs: ["/p/plot.swift"]
        outputs: ["/p/b/release/Plot.build/plot.swift.o"]
        args: ["swiftc","-module-name","Plot","-emit-module"]

      "C.Optics.dylib":
        tool: shell
        inputs: ["/p/b/release/Optics.build/a.swift.o"]
        outputs: ["/p/b/release/libOptics.so"]
        args: ["swiftc","-emit-library","-o","/p/b/release/libOptics.so"]
    """

  private func build(_ names: [String]) throws -> PackageBuild {
    try PackageBuild(
      of: "Optics", in: "/p/b/release", manifest: manifest,
      objects: names.map { "/p/b/release/\($0).swift.o" })
  }

  @Test func modulesFollowThoseThatTheyImport() throws {
    let build = try build([
      "Optics.build/a", "LessonKit.build/k", "Lens.build/l", "Plot.build/plot",
    ])
    let names = build.modules.map(\.name)
    #expect(Set(names) == ["Optics", "LessonKit", "Lens", "Plot"] && names.last == "Optics")
    #expect(build.modules.last?.sources == ["/p/Sources/Optics/a.swift"])
    #expect(build.modules(reaching: ["Lens"]).map(\.name) == ["Lens", "Optics"])
    #expect(build.modules(reaching: ["Plot"]).map(\.name) == ["Plot", "LessonKit", "Optics"])
  }

  @Test func aCourseTeachesWithItsOwnModules() throws {
    #expect(
      try build(["Optics.build/a", "LessonKit.build/k", "Lens.build/l", "Plot.build/plot"])
        .taughtModules.map(\.name) == ["Lens"])
    #expect(
      try build(["Optics.build/a", "LessonKit.build/k"]).taughtModules.map(\.name) == ["Optics"])
    #expect(try build(["LessonKit.build/k"]).taughtModules.isEmpty)
  }

  @Test func aLibraryThatNothingLinksIsAnError() {
    #expect(throws: Diagnostic.self) {
      try PackageBuild(of: "Lens", in: "/p/b/release", manifest: manifest, objects: [])
    }
  }
}
