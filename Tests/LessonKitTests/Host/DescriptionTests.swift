import Foundation
import LessonKit
import Testing

/// A test runs as a program of its own, as a lesson that is run by hand, and prints its outputs.
@Suite struct DescriptionTests {
  @Test func tuplesKeepTheirLabelsAndRoundTheirNumbers() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      show((intercept: 2.270454545454548, slope: 3.1388548951048945))
      show((1, "a", 2.5, true))
      show(Optional((1, (a: 2.0 / 3, b: [1.0 / 3, nil]))))
    }
    #expect(
      result.printed == """
        (intercept: 2.27045, slope: 3.13885)
        (1, "a", 2.5, true)
        (1, (a: 0.666667, b: [0.333333, nil]))

        """)
  }

  @Test func whatHasNoValueShowsNothing() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      var log: [String]? = []
      show(log?.append("start"))
      log = nil
      show(log?.append("start"))
      show(())
      show(Void??.none)
      show(Int?.none)
      show(Int??.some(.some(3)))
    }
    #expect(result.printed == "nil\n3\n")
  }

  @Test func dictionariesAndSetsAreSorted() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      show(["fox": 4, "cat": 3, "dog": 1])
      show([10: 1.0 / 3, 9: 2.5, 100: 12.125])
      show(Set(["b", "a", "c"]))
      show(Set([10, 9, 100]))
      show([2: "two", 10: "ten"].keys)
      show(["z": 1, "a": 2] as KeyValuePairs)
      show([String: Int]())
      show(["b": ["y": 1, "x": 2], "a": [:]])
    }
    #expect(
      result.printed == """
        ["cat": 3, "dog": 1, "fox": 4]
        [9: 2.5, 10: 0.333333, 100: 12.125]
        ["a", "b", "c"]
        [9, 10, 100]
        [2, 10]
        ["z": 1, "a": 2]
        [:]
        ["a": [:], "b": ["x": 2, "y": 1]]

        """)
  }

  @Test func aLongDictionaryIsATable() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      show(Dictionary(uniqueKeysWithValues: (1...12).map { ($0 * $0, 1 / Double($0)) }))
    }
    #expect(result.printed.split(separator: "\n", omittingEmptySubsequences: false).count == 14)
    #expect(result.printed.hasPrefix("     \n1    1.00000\n4    0.50000\n9    0.33333\n"))
  }

  @Test func lazyPropertiesHaveTheirNamesOnceTheyHaveValues() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      struct Square {
        var side: Int
        lazy var area = side * side
      }
      var square = Square(side: 3)
      show(square)
      _ = square.area
      show(square)
    }
    #expect(result.printed == "Square(side: 3)\nSquare(side: 3, area: 9)\n")
  }

  @Test func arraysOfTuplesAndStructuresAreTables() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      struct Run {
        var rate: Double
        var loss: Double?
        var tags: [String]
      }
      show([(name: "relu", slope: 1.0), (name: "tanh", slope: 0.41997)])
      show([Run(rate: 0.1, loss: 0.25, tags: ["a"]), Run(rate: 0.01, loss: nil, tags: [])])
      // A property too long for a table.
      show([Run(rate: 0.1, loss: 1, tags: ["a long text", "another long text", "and more"])])
      show((0..<101).map { (id: $0, square: $0 * $0) })
      show(zip([1, 2], ["a", "b"]))
    }
    #expect(
      result.printed == """
        name  slope
        relu  1.00
        tanh  0.42
        rate  loss  tags
        0.10  0.25  ["a"]
        0.01        []
        [Run(rate: 0.1, loss: 1, tags: ["a long text", "another long text", "and more"])]
        [(id: 0, square: 0), (id: 1, square: 1), (id: 2, square: 4), …,
         (id: 98, square: 9604), (id: 99, square: 9801), (id: 100, square: 10000)] count 101
        \u{20}\u{20}\u{20}
        1  a
        2  b

        """)
  }

  @Test func otherTypesAreTakenApart() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      enum Shape { case circle(radius: Double), square(Double), line(Int, Int), point }
      enum Mistake: Error { case tooLarge(limit: Double), other }
      struct Point { var x = 1.0 / 3, y = 2 }
      struct Named: CustomStringConvertible { var description: String { "by name" } }
      final class Node {}
      show([Shape.circle(radius: 1.0 / 3), .square(2), .line(1, 2), .point])
      show(Shape.point)
      show(Mistake.tooLarge(limit: 1.0 / 3))
      show(Mistake.other)
      show(Point())
      show(Named())
      show([Named(), Named()])
      show(Node())
      show(Int.self)
      show(stride(from: 0.0, to: 1, by: 0.25))
      show("abc".reversed())
      show([1, 2, 3][1...])
      show(["a": Point()])
      show((0..<200_000).lazy.map { Optional($0) })
    }
    #expect(
      result.printed == """
        [circle(radius: 0.333333), square(2), line(1, 2), point]
        point
        tooLarge(limit: 0.333333)
        other
        Point(x: 0.333333, y: 2)
        by name
        [by name, by name]
        Node
        Int
        [0, 0.25, 0.5, 0.75]
        ["c", "b", "a"]
        [2, 3]
        ["a": Point(x: 0.333333, y: 2)]
        [0, 1, 2, …, 199997, 199998, 199999] count 200000

        """)
  }

  @Test func datesAndErrorsOfFoundationAreShownWithoutIt() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      let day = Date(timeIntervalSince1970: 1_000_000_000)
      show(day)
      show([day, day.addingTimeInterval(0.25)])
      show(day...day.addingTimeInterval(1))
      show(Table(columns: ["when"], rows: [[day], [nil]]))
      do { _ = try String(contentsOfFile: "/none", encoding: .utf8) } catch { show(error) }
      show(NSError(domain: "Domain", code: 7))
    }
    #expect(
      result.printed == """
        2001-09-09T01:46:40Z
        [2001-09-09T01:46:40Z, 2001-09-09T01:46:40.250Z]
        2001-09-09T01:46:40Z...2001-09-09T01:46:41Z
        when
        2001-09-09T01:46:40Z

        The file doesn’t exist. (NSCocoaErrorDomain 260)
        Domain 7

        """)
  }

  @Test func figuresInAnArrayAreShownEach() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      show(["a", "b"].map { name in Figure(alt: name) { Line(x: [0, 1], y: [2, 3]) } })
    }
    #expect(result.printed == "[figure: a]\n[figure: b]\n")
  }
}
