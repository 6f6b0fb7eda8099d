import Lessons
import Testing

@Suite struct ImportedModulesTests {
  @Test(
    arguments: [
      ("import Foundation\nlet a = 1", ["Foundation"]),
      ("@testable import A; import struct Foundation.Date", ["A", "Foundation"]),
      ("import A.B // import C\n/* import D */ let text = \"import E\"", ["A"]),
      ("import func\n  Glibc.exp\n@preconcurrency import B", ["Glibc", "B"]),
      ("let x = important", []), ("import", []), ("`import`(2)", []),
    ] as [(String, [String])])
  func modulesAreRead(code: String, modules: [String]) {
    #expect(importedModules(in: code) == modules)
  }

  @Test(
    arguments: [
      ("import Foundation", true), ("import FoundationEssentials", true), ("import Glibc", true),
      ("import Dispatch", false), ("print(1)", false),
    ])
  func theSystemIsFoundationAndTheCLibrary(code: String, expected: Bool) {
    #expect(importsSystem(code) == expected)
  }
}
