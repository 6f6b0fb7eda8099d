import Lessons
import Testing

@Suite struct VaryingCodeTests {
  private func names(_ code: String) -> [String] { varyingCode(in: code).map(\.name) }

  /// The code with the edits that are offered for it.
  private func mended(_ code: String) -> String {
    var bytes = Array(code.utf8)
    for case .randomNumber(_, let edit?) in varyingCode(in: code).map(\.kind).reversed() {
      bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("xs.shuffled()", "xs.shuffled(using: &random)"),
    ("xs.shuffle()", "xs.shuffle(using: &random)"),
    ("xs.randomElement()!", "xs.randomElement(using: &random)!"),
    ("Double.random(in: 0..<1)", "Double.random(in: 0..<1, using: &random)"),
    ("Int.random(in: f(a, b)...9)", "Int.random(in: f(a, b)...9, using: &random)"),
    ("Bool.random()", "Bool.random(using: &random)"),
    ("x.map { _ in .random(in: 0...1) }", "x.map { _ in .random(in: 0...1, using: &random) }"),
  ])
  func drawsFromTheSystemsGeneratorAreFoundAndMended(code: String, edited: String) {
    #expect(varyingCode(in: code).count == 1)
    #expect(mended(code) == edited)
    #expect(varyingCode(in: edited) == [])
  }

  @Test(arguments: [
    ("let t = Date()", "Date()"), ("Date.now", "Date.now"),
    ("ContinuousClock().measure { }", "ContinuousClock"),
    ("UUID().uuidString", "UUID()"), ("getpid()", "getpid()"), ("NSLog(\"logged\")", "NSLog"),
    ("ProcessInfo.processInfo.processIdentifier", "processIdentifier"),
    ("Task { print(1) }", "Task"), ("async let a = f()", "async let"),
    ("var g = SystemRandomNumberGenerator()", "SystemRandomNumberGenerator"),
  ])
  func clocksAndIdentitiesAreFound(code: String, name: String) { #expect(names(code) == [name]) }

  @Test(arguments: [
    "// Date() and xs.shuffled()", "\"UUID()\"", "Date(timeIntervalSince1970: 0)",
    "UUID(uuidString: s)",
    "xs.shuffled(using: &random)", "func random() {}", "random.next()",
    "let task: Task<Int, Never>",
    "Tensor.normal([3], using: &random)",
  ])
  func otherCodeDoesNotVary(code: String) { #expect(varyingCode(in: code) == []) }

  @Test func codeInInterpolationsIsFound() {
    #expect(names(#"print("at \(Date())")"#) == ["Date()"])
  }
}
