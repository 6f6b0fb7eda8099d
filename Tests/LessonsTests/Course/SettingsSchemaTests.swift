import Foundation
import Lessons
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
}
