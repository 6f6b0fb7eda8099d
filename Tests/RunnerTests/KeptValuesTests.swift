import Files
import Lessons
import Record
import TestSupport
import Testing

import Runner

/// What calls of `cached` keep from run to run, and what they refuse.
@Suite struct KeptValuesTests {
  /// A lesson whose second cell shows another number each time it is computed.
  private func course() async throws -> SampleCourse {
    try await SampleCourse(
      """
      /lessons/01.md
      # A

      ```swift
      import Foundation
      func scaled(_ x: Double) -> Double { x * 2 }
      let data = [1.0, 2.0]
      let sizes = [3, 4]
      ```

      ```swift
      let (time, count) = cached("time") {
        let text = try! String(contentsOfFile: "data/a.txt", encoding: .utf8)
        return (Date().timeIntervalSince1970 + scaled(data[0]), text.count)
      }
      show(time)
      ```

      ```swift
      print(count, "later")
      ```
      /data/a.txt
      abc
      """)
  }

  private func shown(_ course: SampleCourse, _ freshness: LessonRunner.Freshness = .cached) async
    -> [Output]
  {
    let run = await course.run(freshness).runs[0]
    #expect(run.messages == [])
    return run.record.cells[1].outputs
  }

  @Test func aValueIsKeptUntilTheCellsBeforeItChange() async throws {
    let course = try await course()
    var known = await shown(course)
    #expect(known.count == 1)
    func expectKept(_ comment: Comment) async {
      #expect(await shown(course) == known, comment)
    }
    func expectComputed(_ comment: Comment) async {
      let now = await shown(course)
      #expect(now != known, comment)
      known = now
    }
    let file = "lessons/01.md"
    try course.folder.replace("later", with: "much later", in: file)
    await expectKept("a later cell has changed")
    try course.folder.replace("# A", with: "# A\n\nProse.", in: file)
    await expectKept("prose has changed")
    try course.folder.write(
      (course.folder.read(file) ?? "") + "\n```swift\nlet text = \"new\"\nprint(text)\n```\n",
      to: file)
    await expectKept("there is a new cell, with a name that the closure has for its own")
    try course.folder.replace("x * 2", with: "x * 3", in: file)
    await expectComputed("a function has changed")
    try course.folder.replace("[3, 4]", with: "[3, 5]", in: file)
    await expectComputed("an earlier cell has changed")
    try course.folder.write("abcd\n", to: "data/a.txt")
    await expectComputed("a file has changed that the closure reads")
    await expectKept("nothing has changed")
    try course.folder.replace("\"time\"", with: "\"seconds\"", in: file)
    await expectComputed("the name has changed")
    try course.folder.replace(
      "let text = \"new\"", with: "func scaled(_ x: Float) -> Float { x }\nlet text = \"\"",
      in: file)
    await expectComputed("a later cell declares what the closure might call")
    known = await shown(course, .afresh)
    await expectKept("a run afresh has computed it")
  }

  /// The files of a value that is taken are inputs of the run.
  @Test func aFileThatAClosureReadsIsAnInputOfRunsThatDoNotReadIt() async throws {
    let course = try await course()
    _ = await shown(course)
    try course.folder.replace("later", with: "now", in: "lessons/01.md")
    let taken = await shown(course)
    try course.folder.write("abcdef\n", to: "data/a.txt")
    let run = await course.run()
    #expect(run.ran == 1)
    #expect(run.runs[0].record.cells[1].outputs != taken)
    #expect(run.runs[0].record.cells[2].outputs == [.text("7 now\n")])
  }

  @Test func anEntryThatIsDamagedOrOfAnotherTypeIsMadeAnew() async throws {
    let course = try await course()
    let first = await shown(course)
    let names = course.folder.files(in: ".cache/kept/values").keys.sorted()
    #expect(names.count == 1)
    let key = CacheFolder.Key("values", names[0])
    let entry = try #require(course.runner.cache.content(of: key))
    for bytes in [
      StoredValue(inputs: [], value: []).bytes, StoredValue(inputs: [], value: [1, 2, 3]).bytes,
      [], entry.dropLast(3),
    ] {
      course.runner.cache.keep(Array(bytes), as: key)
      try course.folder.replace("later", with: "later, ", in: "lessons/01.md")
      #expect(await shown(course) != first)
      #expect(course.runner.cache.content(of: key).map { $0.count } == entry.count)
    }
    try course.folder.writeBytes([1, 2, 3], to: ".cache/kept/values/\(names[0])")
    try course.folder.replace("later", with: "later, ", in: "lessons/01.md")
    #expect(await shown(course) != first)
  }

  @Test func aValueIsNotKeptIfTheRunFails() async throws {
    let course = try await course()
    try course.folder.replace("\"later\")", with: "[1][count])", in: "lessons/01.md")
    #expect(await course.run().runs[0].messages.count == 1)
    #expect(course.folder.files(in: ".cache/kept/values").isEmpty)
  }

  /// Numbers that are drawn after the call do not depend on whether it has computed.
  @Test func outputsAreTheSameWithAndWithoutTheCache() async throws {
    let course = try await SampleCourse(
      """
      /lessons/01.md
      ```swift
      let a = Int.random(in: 0..<1_000_000, using: &random)
      var model = Linear(4, 3, using: &random)
      let drawn = cached("drawn", &model) { model in
        model.weight = Tensor.normal([4, 3], using: &random)
        return Tensor.normal([3], using: &random)
      }
      let numbers = cached("numbers") {
        Dictionary(uniqueKeysWithValues: (1...20).map { ("key \\($0)", Float.nan * Float($0)) })
      }
      show(a)
      show(drawn)
      show(model.weight)
      show(Int.random(in: 0..<1_000_000, using: &random))
      show(numbers.map(\\.key))
      ```

      ```swift
      print("later")
      ```
      """)
    let computed = await course.run().runs[0]
    #expect(computed.messages == [])
    try course.folder.replace("later", with: "now", in: "lessons/01.md")
    let taken = await course.run().runs[0]
    #expect(taken.messages == [])
    #expect(taken.record.cells[0] == computed.record.cells[0])
    #expect(computed.record.cells[0].outputs.count == 5)
    let afresh = await course.run(.afresh).runs[0]
    #expect(afresh.record == taken.record)
  }

  @Test func cellsThatNeedLaterOnesAreKeptWithThem() async throws {
    let course = try await SampleCourse(
      """
      /lessons/01.md
      ```swift
      import Foundation
      let time = cached("time") { Date().timeIntervalSince1970 + later(1) }
      time
      ```

      ```swift
      func later(_ x: Double) -> Double { x }
      ```
      """)
    let first = await course.run().runs[0]
    #expect(first.messages == [])
    try course.folder.replace("{ x }", with: "{ x * 2 }", in: "lessons/01.md")
    let second = await course.run().runs[0]
    #expect(second.record.cells[0] != first.record.cells[0])
  }

  /// What would be missing when the value comes from the cache.
  @Test(arguments: [
    (
      "let a = cached(\"a\") {\n  show(1)\n  return 2\n}",
      "2:3: error: what is shown within 'cached' would be missing when its value comes from the cache\n"
        + "  return it, and show it after 'cached'"
    ),
    (
      "let a = cached(\"a\") {\n  claim(\"so\", 1, <, 2)\n  return 2\n}",
      "2:3: error: what is shown within 'cached' would be missing when its value comes from the cache\n"
        + "  return it, and show it after 'cached'"
    ),
    (
      "let a = cached(\"a\") {\n  print(1)\n  return 2\n}",
      "2:3: error: what is printed within 'cached' would be missing when its value comes from the cache\n"
        + "  return it, and print it after 'cached'"
    ),
    (
      "import Foundation\nlet a = cached(\"a\") {\n"
        + "  try! \"x\".write(toFile: NSTemporaryDirectory() + \"/b.txt\", atomically: false, encoding: .utf8)\n"
        + "  return 2\n}",
      "2:9: error: the file 'b.txt', written within 'cached', would be missing when its value comes from "
        + "the cache\n  write it after 'cached', or remove it within"
    ),
    (
      "final class Counter { var n = 0 }\nlet counter = Counter()\n"
        + "let a = cached(\"a\") { counter.n += 1; return counter.n }",
      "3:23: error: 'counter' is an object from outside 'cached': what changes in it is lost when the value "
        + "comes from the cache\n  make it within the braces, and return what you need of it"
    ),
    (
      "var list = [1]\nlet a = cached(\"a\") { list.append(2); return list.count }",
      "2:28: error: cannot use mutating member on immutable value: 'list' is an immutable capture\n"
        + "  a change of 'list' would be lost when the value of 'cached' comes from the cache: change a copy, "
        + "'var list = list', and return it"
    ),
    (
      "struct S { var x = 1 }\nlet a = cached(\"a\") { S() }",
      "2:9: error: 'cached' cannot keep a value of type 'S', which is not 'Codable'\n"
        + "  declare the type with ': Codable', or return the numbers and texts that it consists of"
    ),
    (
      "cached(\"a\") { }",
      "1:1: error: 'cached' has nothing to keep: its closure returns no value that is 'Codable'\n"
        + "  return what is to be kept from the braces"
    ),
  ])
  func whatWouldBeLostIsAnError(code: String, message: String) async throws {
    let course = try await SampleCourse("/lessons/01.md\n```swift\n\(code)\n```\n")
    let run = await course.run().runs[0]
    let place = message.prefix { $0 != ":" }
    let line = (Int(place) ?? 0) + 1
    #expect(run.messages == ["lessons/01.md:\(line)\(message.dropFirst(place.count))"])
    #expect(course.folder.files(in: ".cache/kept/values").isEmpty)
  }

  @Test func honestCodeIsLeftAlone() async throws {
    let course = try await SampleCourse(
      """
      /lessons/01.md
      ```swift
      var rate = 0.5
      var points = [1.0, 2]
      struct Step: Codable, Equatable { var loss: Double; var names: [String: Int]? }
      func loss(_ x: Double) -> Double { x * x }
      let steps = cached("steps") { [points] in
        var rate = rate
        var result: [Step] = []
        for point in points {
          rate *= 0.9
          result.append(Step(loss: loss(point) * rate, names: point > 1 ? ["a": 1] : nil))
        }
        return result
      }
      func fallible() throws -> Int { 3 }
      let three = try cached("three", { try fallible() })
      let sum: Double = cached("sum") { () -> Double in points.reduce(0, +) }
      print(steps.count, three, sum, rate, cached("name") { "text" })
      ```
      """)
    let run = await course.run().runs[0]
    #expect(run.messages == [])
    #expect(run.record.cells[0].outputs == [.text("2 3 3.0 0.5 text\n")])
  }

  /// A plan compiles what it has to, and runs nothing.
  @Test func aPlanSaysWhichValuesWouldBeComputed() async throws {
    let course = try await course()
    func plan() async -> [String] {
      await course.runner.plan(SampleCourse.lessons(in: course.folder)).map(\.reasonText)
    }
    #expect(await plan() == ["has not run yet; computes 'time'"])
    _ = await shown(course)
    #expect(await plan() == [])
    try course.folder.replace("later", with: "now", in: "lessons/01.md")
    #expect(await plan() == ["the cell at line 18 changed"])
    try course.folder.replace("[3, 4]", with: "[3, 5]", in: "lessons/01.md")
    #expect(
      await plan() == ["the cell at line 3 and the cell at line 18 changed; computes 'time'"])
  }
}
