import Foundation
import Lessons
import TestSupport
import Testing

@Suite struct SettingsSchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../docs/schema").standardizedFileURL.path

  /// `WRITE_SCHEMAS=1 swift test --filter SettingsSchemaTests` writes the files anew.
  @Test(arguments: [
    ("course.schema.json", SettingsSchema.course), ("lesson.schema.json", SettingsSchema.lesson),
  ])
  func theFilesAreWhatTheReadersAccept(file: String, schema: String) throws {
    let path = Self.folder + "/" + file
    if ProcessInfo.processInfo.environment["WRITE_SCHEMAS"] != nil {
      try FileManager.default.createDirectory(
        atPath: Self.folder, withIntermediateDirectories: true)
      try schema.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == schema)
  }

  @Test func aKeyIsDescribedWithItsValues() throws {
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(SettingsSchema.lesson.utf8)) as? NSDictionary)
    #expect(json["additionalProperties"] as? Bool == false)
    let properties = try #require(json["properties"] as? NSDictionary)
    #expect(
      properties["draft"] as? NSDictionary == [
        "type": "boolean",
        "description": "Whether only 'lessons build --drafts' builds the lesson.",
      ])
    #expect(
      properties["time"] as? NSDictionary == [
        "type": "integer", "minimum": 1,
        "description": "How many minutes a reader needs, instead of an estimate.",
      ])
  }

  /// A pattern of the schema allows what the reader does.
  @Test(arguments: ["language", "module", "id"])
  func patternsAreTheRulesOfTheReaders(key: String) throws {
    let isLesson = key == "id"
    let schema = isLesson ? SettingsSchema.lesson : SettingsSchema.course
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(schema.utf8)) as? NSDictionary)
    let properties = try #require(json["properties"] as? NSDictionary)
    let pattern = try #require((properties[key] as? NSDictionary)?["pattern"] as? String)
    let expression = try NSRegularExpression(pattern: pattern)
    var random = SplitMix(seed: 3)
    let written = [
      "en", "pt-BR", "x", "a-b", "deu-1996", "engl", "NN", "_a", "1a", "a1", "a_b", "en-",
    ]
    let made = (0..<500).map { _ in
      String(
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
          "abZ19-_é.".randomElement(using: &random) ?? "a"
        })
    }
    for text in written + made {
      let whole = NSRange(text.startIndex..., in: text)
      let isAllowed = expression.firstMatch(in: text, range: whole)?.range == whole
      let yaml = "\(key): '\(text)'\n"
      let diagnostics =
        isLesson
        ? Lesson.parse(SourceText("---\n\(yaml)---\n# T\n", file: "lessons/a.md")).diagnostics
        : Course.parse(SourceText(yaml, file: "course.yml"), defaultTitle: "C").diagnostics
      #expect(diagnostics.isEmpty == isAllowed, "\(key): \(text)")
    }
  }
}
