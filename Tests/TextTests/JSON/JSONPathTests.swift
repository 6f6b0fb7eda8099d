import Testing
import Text

@Suite struct JSONPathTests {
  private let path = JSONPath().member("cells").element(3).member("outputs").element(0)

  @Test func pathsReadLikeCode() {
    #expect(path.description == "cells[3].outputs[0]")
    #expect(JSONPath([.element(1), .element(2)]).description == "[1][2]")
    #expect(JSONPath().description == "")
  }

  private let text = """
    {
      "a": [1, {"b": 2},
        {"b": [
          "x\\n\\"]}", 4
        ]}
      ],
      "c": {}, "a": 0,
      "d e":
        [5, 6]
    }
    """

  @Test(
    arguments: [
      ([], 1), ([.member("a")], 2), ([.member("a"), .element(0)], 2),
      ([.member("a"), .element(1), .member("b")], 2), ([.member("a"), .element(2)], 3),
      ([.member("a"), .element(2), .member("b"), .element(0)], 4),
      ([.member("a"), .element(2), .member("b"), .element(1)], 4), ([.member("c")], 7),
      ([.member("d e")], 9), ([.member("d e"), .element(1)], 9),
      // What is not there is where it would be.
      ([.member("f")], 1), ([.member("a"), .element(9)], 2),
      ([.member("a"), .element(2), .member("c")], 3), ([.member("d e"), .member("f")], 9),
      ([.element(0)], 1),
    ] as [([JSONPath.Step], Int)])
  func partsHaveLines(steps: [JSONPath.Step], line: Int) {
    #expect(JSONPath(steps).line(in: text) == line)
  }

  @Test func textThatIsNotJSONHasLinesToo() {
    #expect(JSONPath([.member("b")]).line(in: "{\n\"a\": 1,\n<<<<<<<") == 3)
    #expect(JSONPath([.member("b")]).line(in: "") == 1)
  }

  @Test func elementsAndNamesHaveTheirBytes() {
    #expect(JSON.rangesOfElements(in: #" [1, {"a": [2]} ,"b"]"#) == [2..<3, 5..<15, 17..<20])
    #expect(JSON.rangesOfNames(in: #"{ "a": [{"b": 1}], "é" : 2}"#) == [2..<5, 19..<23])
    // Up to where the text stops being JSON, and none of another value.
    #expect(JSON.rangesOfElements(in: "[1, x, 2]") == [1..<2])
    #expect(JSON.rangesOfElements(in: "{}") == [] && JSON.rangesOfNames(in: "[]") == [])
  }
}
