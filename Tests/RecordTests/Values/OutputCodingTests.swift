import Plot
import Record
import Testing
import Text

@Suite struct OutputCodingTests {
  @Test(
    arguments: [
      (.text("step 1\n\tdone\n"), #"{"text":"step 1\n\tdone\n"}"#),
      // The text says the number: nothing else is kept.
      (.value(Value(text: "0.88", numbers: [0.88])), #"{"value":"0.88"}"#),
      (.value(Value(text: "3", numbers: [3])), #"{"value":"3"}"#),
      (.value(Value(text: "inf", numbers: [.infinity])), #"{"value":"inf"}"#),
      (
        .value(Value(text: "0.8808", numbers: [0.8807970779778823])),
        #"{"value":"0.8808","numbers":[0.8807970779778823]}"#
      ),
      (.value(Value(text: "hello")), #"{"value":"hello"}"#),
      (.value(Value(text: "")), #"{"value":""}"#),
      // A text that only looks like a number.
      (.value(Value(text: "3")), #"{"value":"3","numbers":[]}"#),
      (.value(Value(text: "nan")), #"{"value":"nan","numbers":[]}"#),
      (
        .value(Value(text: "[1, 2]", numbers: [1, 2], shape: [2])),
        #"{"value":"[1, 2]","numbers":[1,2],"shape":[2]}"#
      ),
      (
        .value(Value(text: "[[1],\n [2]]", numbers: [1, 2], shape: [2, 1])),
        #"{"value":"[[1],\n [2]]","numbers":[1,2],"shape":[2,1]}"#
      ),
      (
        .value(Value(text: "[3]", numbers: [3], shape: [1])),
        #"{"value":"[3]","numbers":[3],"shape":[1]}"#
      ),
      (.value(Value(text: "[]", shape: [0])), #"{"value":"[]","shape":[0]}"#),
      (
        .table(
          Table(
            columns: ["T", "entropy"],
            rows: [
              [Value(text: "low"), Value(text: "0.02", numbers: [0.0198])],
              [Value(text: "1", numbers: [1]), Value(text: "[]", shape: [0])],
            ])),
        #"{"table":{"columns":["T","entropy"],"rows":["#
          + #"["low",{"value":"0.02","numbers":[0.0198]}],"#
          + #"[{"value":"1"},{"value":"[]","shape":[0]}]]}}"#
      ),
      (.table(Table(columns: [], rows: [])), #"{"table":{"columns":[],"rows":[]}}"#),
      (
        .claim(
          Claim(
            statement: "a is small", relation: .less, measured: Value(text: "1", numbers: [1]),
            expected: Value(text: "2", numbers: [2]), holds: true)),
        #"{"claim":"a is small","measured":{"value":"1"},"relation":"<","expected":{"value":"2"},"#
          + #""holds":true}"#
      ),
      (
        .claim(
          Claim(
            statement: "b", relation: .close, measured: Value(text: "1", numbers: [1]),
            expected: Value(text: "2", numbers: [2]), tolerance: 1e-3, holds: false)),
        #"{"claim":"b","measured":{"value":"1"},"relation":"≈","expected":{"value":"2"},"#
          + #""tolerance":0.001,"holds":false}"#
      ),
      (
        .claim(Claim(statement: "c", relation: .holds, holds: true)),
        #"{"claim":"c","relation":"holds","holds":true}"#
      ),
    ] as [(Output, String)])
  func outputsAreWrittenAndReadBack(output: Output, text: String) throws {
    #expect(output.json.text(.compact) == text)
    #expect(try Output(json: try JSON(parsing: text)) == output)
  }

  @Test func valuesMadeOfValuesAreWrittenAndReadBack() throws {
    let output = Output.value(
      Value(
        text: "(slope: 3.14, [1, 2], \"a\")",
        parts: [
          .init("slope", Value(text: "3.14", numbers: [3.1388])),
          .init("", Value(text: "[1, 2]", numbers: [1, 2], shape: [2])),
          .init("", Value(text: "\"a\"")),
          .init("inner", Value(text: "(1)", parts: [.init("", Value(text: "1", numbers: [1]))])),
        ]))
    let text =
      #"{"value":"(slope: 3.14, [1, 2], \"a\")","parts":[{"name":"slope","value":"3.14","#
      + #""numbers":[3.1388]},{"value":"[1, 2]","numbers":[1,2],"shape":[2]},"\"a\"","#
      + #"{"name":"inner","value":"(1)","parts":[{"value":"1"}]}]}"#
    #expect(output.json.text(.compact) == text)
    #expect(try Output(json: try JSON(parsing: text)) == output)
  }

  @Test func digitsOfTheAuthorsChoiceAreReadBack() throws {
    var value = Value(text: "0.03", numbers: [0.0277])
    value.isFormatted = true
    let text = #"{"value":"0.03","numbers":[0.0277],"formatted":true}"#
    #expect(value.json.text(.compact) == text)
    #expect(try Value(json: try JSON(parsing: text)) == value)
  }

  @Test func claimsAreReadBackWithAllThatTheySay() throws {
    var claim = Claim(
      statement: "s", id: "accuracy", relation: .close,
      measured: Value(text: "many"), expected: Value(text: "many"), tolerance: 0.1,
      isRelative: true, holds: false, isMeantToFail: true)
    claim.keptDeviation =
      Claim(
        statement: "", relation: .equal, measured: Value(text: "", numbers: [1, 2], shape: [2]),
        expected: Value(text: "", numbers: [1, 3], shape: [2]), holds: false
      ).deviation
    let text =
      #"{"claim":"s","id":"accuracy","measured":{"value":"many"},"relation":"≈","#
      + #""expected":{"value":"many"},"tolerance":0.1,"relative":true,"#
      + #""deviation":{"at":"[1]","measured":{"value":"2"},"expected":{"value":"3"},"count":1},"#
      + #""holds":false,"meantToFail":true}"#
    #expect(claim.json.text(.compact) == text)
    #expect(try Claim(json: try JSON(parsing: text)) == claim)
  }

  @Test func figuresAreReadBack() throws {
    let output = Output.figure(Figure(alt: "a line") { Line(x: [0, 1], y: [2, 3]) })
    let json = try JSON(parsing: output.json.text())
    #expect(json["figure"] != nil)
    #expect(try Output(json: json) == output)
  }

  /// NaN equals nothing, so the texts are compared.
  @Test func numbersThatAreNoneAreReadBack() throws {
    let values = [
      Value(text: "nan", numbers: [.nan]),
      Value(text: "[nan, -inf]", numbers: [.nan, -.infinity], shape: [2]),
    ]
    for value in values {
      let text = value.json.text(.compact)
      #expect(try Value(json: JSON(parsing: text)).json.text(.compact) == text)
    }
    #expect(try Value(json: values[0].json).numbers.first?.isNaN == true)
  }

  @Test(arguments: Claim.Relation.allCases)
  func relationsAreReadBack(relation: Claim.Relation) throws {
    let claim = Claim(statement: "s", relation: relation, holds: false)
    #expect(try Claim(json: claim.json) == claim)
  }

  @Test(arguments: [
    (
      Failure(kind: .compileError, message: "cannot find 'x' in scope", line: 2, column: 5),
      #"{"kind":"compileError","message":"cannot find 'x' in scope","line":2,"column":5}"#
    ),
    (Failure(kind: .trap, message: "a\nb", line: 1), #"{"kind":"trap","message":"a\nb","line":1}"#),
    (Failure(kind: .thrownError, message: ""), #"{"kind":"thrownError","message":""}"#),
    (Failure(kind: .timeout, message: "m"), #"{"kind":"timeout","message":"m"}"#),
    (Failure(kind: .exit, message: "m"), #"{"kind":"exit","message":"m"}"#),
  ])
  func failuresAreWrittenAndReadBack(failure: Failure, text: String) throws {
    #expect(failure.json.text(.compact) == text)
    #expect(try Failure(json: try JSON(parsing: text)) == failure)
  }

  @Test func recordsAreWrittenAndReadBack() throws {
    let record = LessonRecord(cells: [
      CellRecord(outputs: [.text("a"), .value(Value(text: "1", numbers: [1]))]),
      CellRecord(),
      CellRecord(outputs: [], failure: Failure(kind: .trap, message: "m")),
    ])
    let text =
      #"{"cells":[{"outputs":[{"text":"a"},{"value":"1"}]},{"outputs":[]},"#
      + #"{"outputs":[],"failure":{"kind":"trap","message":"m"}}]}"#
    #expect(record.json.text(.compact) == text)
    #expect(try LessonRecord(json: try JSON(parsing: text)) == record)
  }

  @Test(arguments: [
    ("[]", "cells is missing: expected a list"),
    (#"{"cells":{}}"#, "cells has an unknown format: expected a list"),
    (#"{"cells":[{}]}"#, "cells[0].outputs is missing: expected a list"),
    (
      #"{"cells":[{"outputs":[{"colour":"red"}]}]}"#,
      "cells[0].outputs[0] has an unknown format: "
        + "expected an object with text, stderr, value, table, figure or claim"
    ),
    (
      #"{"cells":[{"outputs":[{"value":3}]}]}"#,
      "cells[0].outputs[0].value has an unknown format: expected a string"
    ),
    (
      #"{"cells":[{"outputs":[{"text":null}]}]}"#,
      "cells[0].outputs[0].text has an unknown format: expected a string"
    ),
    (
      #"{"cells":[{"outputs":[{"value":"3","numbers":["three"]}]}]}"#,
      "cells[0].outputs[0].numbers has an unknown format: expected a list of numbers"
    ),
    (
      #"{"cells":[{"outputs":[{"value":"3","shape":[0.5]}]}]}"#,
      "cells[0].outputs[0].shape has an unknown format: expected a list of whole numbers"
    ),
    (
      #"{"cells":[{"outputs":[],"failure":{"kind":"bad luck","message":"m"}}]}"#,
      "cells[0].failure.kind is 'bad luck': "
        + "expected compileError, trap, thrownError, timeout, outputLimit, memoryLimit, processLimit or exit"
    ),
    (
      #"{"cells":[{"outputs":[]},{"outputs":[{"claim":"c","relation":"~","holds":true}]}]}"#,
      "cells[1].outputs[0].relation is '~': expected <, <=, >, >=, ==, !=, ≈ or holds"
    ),
    (
      #"{"cells":[{"outputs":[{"claim":"c","relation":"<","measured":1,"holds":true}]}]}"#,
      "cells[0].outputs[0].measured.value is missing: expected a string"
    ),
    (
      #"{"cells":[{"outputs":[{"table":{"columns":["a"]}}]}]}"#,
      "cells[0].outputs[0].table.rows is missing: expected a list"
    ),
    (
      #"{"cells":[{"outputs":[{"table":{"columns":["a"],"rows":[["1"],[2]]}}]}]}"#,
      "cells[0].outputs[0].table.rows[1][0].value is missing: expected a string"
    ),
    (
      #"{"cells":[{"outputs":[{"figure":{}}]}]}"#,
      "cells[0].outputs[0].figure.panels is missing: expected a list"
    ),
  ])
  func otherFormatsAreNamedWithTheirPlace(text: String, message: String) throws {
    let json = try JSON(parsing: text)
    let error = #expect(throws: RecordError.self) { try LessonRecord(json: json) }
    #expect(error?.description == message)
  }

  @Test func tablesKnowTheirUnevenRows() {
    let one = Value(text: "1", numbers: [1])
    let table = Table(columns: ["a", "b"], rows: [[one, one], [one], [one, one, one]])
    #expect(
      table.problems == [
        "table row 2 has 1 entry under 2 columns", "table row 3 has 3 entries under 2 columns",
      ])
    #expect(Table(columns: ["a"], rows: [[one]]).problems.isEmpty)
  }
}
