import LessonKit
import Testing

@Suite struct CSVTests {
  @Test(
    arguments: [
      ("a,b\n1,2\n", [["1", "2"]]),
      // Line ends of all systems, and none at the end.
      ("a,b\r\n1,2\r\n3,4", [["1", "2"], ["3", "4"]]), ("a,b\r1,2\r", [["1", "2"]]),
      ("\u{FEFF}a,b\n1,2", [["1", "2"]]),
      // RFC 4180, section 2, rules 6 and 7.
      ("a,b\n\"x,\"\"y\"\"\",\"two\r\nlines\"\n", [["x,\"y\"", "two\nlines"]]),
      ("a,b\n,\n", [["", ""]]), ("a,b\n\n1,2\n\n", [["1", "2"]]), ("a,b\n", []),
      ("a,b\n\"\",é\n", [["", "é"]]), ("a,b\n 1 , 2\n", [[" 1 ", " 2"]]),
    ] as [(String, [[String]])])
  func rowsAreReadAsTheStandardSays(text: String, rows: [[String]]) throws {
    let csv = try CSV(parsing: text)
    #expect(csv.columns == ["a", "b"] && csv.rows == rows)
  }

  @Test func namesMayBeGivenAndFieldsSeparatedByOthers() throws {
    let csv = try CSV(parsing: "1;2,5\n3;4", columns: ["x", "y"], separator: ";")
    #expect(csv.rows == [["1", "2,5"], ["3", "4"]] && csv.columns == ["x", "y"])
  }

  @Test(
    arguments: [
      ("a,b\n1,\"2\n3,4\n", "data.csv:2:3: a quote is not closed"),
      (
        "a,b\né\"1,2\n",
        "data.csv:2:2: a quote stands within a field; put the field in quotes, and write it twice"
      ),
      ("a,b\n\"1\"x,2\n", "data.csv:2:4: there is text after the closing quote"),
      ("a,b\n\"1\n\n\",2\n3\n", "data.csv:5: the row has 1 field under 2 columns"),
      ("a,b\n1,2,3\n", "data.csv:2: the row has 3 fields under 2 columns"),
      ("a,b,a\n", "data.csv:1: two columns are named 'a'"),
      ("", "data.csv:1: there is no row that names the columns"),
      (
        "a;b\n1;2\n",
        "data.csv:1: there is one column, but every line has a ';': write separator: \";\""
      ),
      (
        "a\tb\n1\t2\n",
        "data.csv:1: there is one column, but every line has a tab: write separator: \"\\t\""
      ),
    ])
  func whatIsWrongIsPlaced(text: String, message: String) {
    let error = #expect(throws: CSVError.self) { try CSV(parsing: text, name: "data.csv") }
    #expect(error?.description == message)
  }

  @Test(arguments: ["note\na; b\nc\n", "a;b\n", "a\n1\n2\n"])
  func oneColumnMayHaveAnySigns(text: String) throws {
    #expect(try CSV(parsing: text).columns.count == 1)
  }

  /// Any table of texts is read back as it was written.
  @Test(arguments: 0..<100)
  func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet = ["a", "\"", ",", "\n", "é", " ", "1", "👩‍🔬"]
    let columns = next(4) + 2
    let rows = (0..<next(6)).map { _ in
      (0..<columns).map { _ in (0..<next(5)).map { _ in alphabet[next(alphabet.count)] }.joined() }
    }
    let names = (0..<columns).map { "c\($0)" }
    let text = ([names] + rows).map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
    }.joined()
    #expect(try CSV(parsing: text).rows == rows)
  }

  @Test func columnsAreNumbersOrTexts() throws {
    let csv = try CSV(parsing: "x,name\n1.5,a\n-2e3,NA\n,b\n")
    let numbers = csv.numbers("x", missing: 0)
    #expect(numbers == [1.5, -2000, 0])
    #expect(csv.texts("name") == ["a", "", "b"])
  }

  @Test(arguments: ["1,5", "inf", "0x10", "1e", "a"])
  func whatIsNoDecimalNumberIsNone(field: String) { #expect(CSV.number(field) == nil) }

  @Test func whatCannotBeReadStopsTheLesson() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = CSV(contentsOf: "/none.csv")
    }
    #expect(missing.errors.contains("CSV: cannot read /none.csv: No such file or directory"))
    let text = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try CSV(parsing: "x\n1\ntwo\n", name: "data.csv").numbers("x")
    }
    #expect(text.errors.contains("data.csv:3: 'x' is 'two', which is not a number"))
    let empty = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try CSV(parsing: "x,y\n1,2\n,3\n", name: "data.csv").numbers("x")
    }
    #expect(empty.errors.contains("data.csv:3: 'x' is missing; say what stands for it"))
    let name = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try CSV(parsing: "x,y\n1,2\n", name: "data.csv").texts("z")
    }
    #expect(name.errors.contains(#"data.csv: there is no column 'z' among ["x", "y"]"#))
  }
}

extension ExitTest.Result? {
  /// What the program wrote to standard error.
  var errors: String { String(decoding: self?.standardErrorContent ?? [], as: UTF8.self) }
}
