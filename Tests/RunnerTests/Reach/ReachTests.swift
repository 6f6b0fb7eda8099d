import Testing

/// Changes of a library, and whether they concern a program that uses a part of it.
@Suite struct ReachTests {
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: String
    var new: String

    init(_ description: String, _ old: String, _ new: String) {
      testDescription = description
      self.old = old
      self.new = new
    }
  }

  /// Each of them changes what the program prints, or might.
  private static let concerning = [
    Change("a private helper", "sum * 1.25", "sum * 1.5"),
    Change("a loop of a private helper", "0..<9", "0..<8"),
    Change("a default argument", "factor: Double = 3", "factor: Double = 4"),
    Change("the body of an inlinable function", "{ x * 2 }", "{ x * 2.5 }"),
    Change("a table of constants", "[0.5, 1.5, 2.5, 3.5]", "[0.5, 1.5, 2.75, 3.5]"),
    Change("a table of a C kernel", "3.5, 4.5};", "3.5, 4.75};"),
    Change("a C kernel", "weights[i] * x", "weights[i] / x"),
    Change("a global's initial value", "0.125", "0.25"),
    Change("a text", "the third message is", "the 3rd message was"),
    Change(
      "the order of cases", "case 2: x.squareRoot()\n  case 3: -x",
      "case 2: -x\n  case 3: x.squareRoot()"),
    Change(
      "two texts that change places",
      "case 2: \"the second message is longer than fifteen letters\"\n  case 3:",
      "case 3: \"the second message is longer than fifteen letters\"\n  case 2:"),
    Change("an override", "x * x + bias", "x * x - bias"),
    Change("the initial value of a property", "bias = 0.5", "bias = 0.75"),
    Change("the class that is made", "Layer { Square() }", "Layer { Cube() }"),
    Change("a method of a protocol's extension", "with an area of", "and its area is"),
    Change("a default of a requirement", "without a name of its own", "of no name whatever"),
    Change("a requirement's witness", "{ 3 * radius * radius }", "{ 3.14 * radius * radius }"),
    Change("a conformance that printing finds", "a disk, as only", "a disc, as only"),
    Change("a conformance that a cast finds", "an integer with a tag", "a whole number with a tag"),
    Change("a helper of a generic function", "{ a * 2 + b }", "{ a * 3 + b }"),
    Change("the cases of an enumeration", "case round, square", "case square, round"),
    Change(
      "a method that is new and better", "public var area: Double { 3 *",
      "public func name() -> String { \"a disk\" }\n  public var area: Double { 3 *"),
  ]

  @Test(arguments: concerning)
  func whatAProgramReachesChangesIt(change: Change) throws {
    let before = try Self.unchanged.get()
    let after = try SampleLibrary(change: (change.old, change.new)).build()
    #expect(after.output != before.output, "the change shows")
    #expect(after.reach != before.reach)
  }

  /// None of them can change what the program does.
  private static let unconcerning = [
    Change("an unrelated function", "x / Double(step + 1)", "x / Double(step + 2)"),
    Change("an unrelated function's helper", "sum += x /", "sum -= x /"),
    Change("an unrelated text", "nobody reads this message", "nobody ever sees this text"),
    Change(
      "a new function", "public func entry",
      "public func added(_ x: Double) -> Double { x * 19.75 }\npublic func entry"),
    Change(
      "a new private helper", "public func entry",
      "@inline(never) private func extra(_ x: Double) -> Double { x * 19.75 }\npublic func added(_ x: Double) -> Double { extra(x) - 1 }\npublic func entry"
    ),
    Change(
      "a new class", "// Protocols",
      "public final class Added: Layer { public override func apply(_ x: Double) -> Double { x - 99.5 } }\n// Protocols"
    ),
    Change(
      "a new type with conformances", "// Generics",
      "public struct Added: Shape, CustomStringConvertible { public var area: Double { 1 }; public var description: String { \"added\" } }\n// Generics"
    ),
    Change("an override of another class", "x * x * x", "x * x - x"),
    Change("another type's witness", "\"a box\"", "\"a crate\""),
    Change("a conformance of another type", "a box, as only", "a crate, as only"),
    Change("a comment", "public func used", "/// What it says.\npublic func used"),
    Change("spaces", "{ helper(x) + helper(x + 1) }", "{\nhelper(x)\n    + helper(x + 1)\n}"),
    Change("a C kernel that nobody calls", "77.25", "78.25"),
  ]

  @Test(arguments: unconcerning)
  func whatAProgramDoesNotReachLeavesIt(change: Change) throws {
    let before = try Self.unchanged.get()
    let after = try SampleLibrary(change: (change.old, change.new)).build()
    #expect(after.output == before.output)
    #expect(after.reach == before.reach)
  }

  @Test func theReachIsAPartOfTheLibrary() throws {
    let names = try Self.unchanged.get().reached
    #expect(names.contains("$s7Library4usedyS2dF"))
    #expect(names.contains("kernel"))
    #expect(!names.contains("$s7Library9unrelatedyS2dF"))
    #expect(!names.contains("unused_kernel"))
  }

  private static let unchanged = Result { try SampleLibrary().build() }
}
