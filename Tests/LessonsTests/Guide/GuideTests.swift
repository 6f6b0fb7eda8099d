import Foundation
import Lessons
import TestSupport
import Testing

/// The authoring guide, `docs/guide`: its tables leave nothing out, and what it shows as source is
/// what stands beside it.
@Suite struct GuideTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../docs/guide/lessons").standardizedFileURL

  static let pages = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") && $0 != "index.md" }.sorted()

  @Test func allPagesAreFound() { #expect(Self.pages.count >= 11) }

  private static func source(_ page: String) throws -> String {
    try String(contentsOf: folder.appending(path: page), encoding: .utf8)
  }

  private static func lesson(_ page: String) throws -> Lesson {
    Lesson.parse(try source(page), file: "lessons/" + page).lesson
  }

  /// The code in the first column of the table with this id, without what follows `=`.
  private static func names(inTable id: String, of page: String) throws -> [String] {
    let tables = try lesson(page).blocks.compactMap { block -> TableBlock? in
      if case .table(let table) = block, table.caption?.id == id { table } else { nil }
    }
    return try #require(tables.first).rows.flatMap { row in
      row[0].compactMap { inline -> String? in
        if case .code(let code) = inline { String(code.prefix { $0 != "=" }) } else { nil }
      }
    }
  }

  @Test func everyOptionOfCellsIsInTheTable() throws {
    let names = try Self.names(inTable: "tab-options", of: "03-options.md")
    #expect(Set(names) == Set(CellOption.allCases.map { $0 == .id ? "#id" : $0.rawValue }))
  }

  @Test func everyKeyOfSettingsIsInATable() throws {
    let course = try Self.keys(of: SettingsSchema.course)
    let part = try #require(
      ((course["parts"] as? [String: Any])?["items"] as? [String: Any])?["properties"])
    let sibling = try #require(
      ((course["siblings"] as? [String: Any])?["items"] as? [String: Any])?["properties"])
    let tables = [
      "tab-course": course, "tab-part": try #require(part as? [String: Any]),
      "tab-sibling": try #require(sibling as? [String: Any]),
      "tab-lesson": try Self.keys(of: SettingsSchema.lesson),
    ]
    for (id, keys) in tables {
      #expect(try Self.names(inTable: id, of: "11-course.md").sorted() == keys.keys.sorted())
    }
  }

  private static func keys(of schema: String) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
    return try #require(json?["properties"] as? [String: Any])
  }

  /// A fence in Markdown without a caption is a source whose result stands beside it: the same lines
  /// occur in the page outside of the fence.
  @Test(arguments: pages) func sourcesAreFollowedByWhatTheyBecome(page: String) throws {
    let source = try Self.source(page)
    for case .code(let code) in try Self.lesson(page).blocks
    where code.language == "markdown" && code.caption == nil {
      let lines = code.text.hasSuffix("\n") ? String(code.text.dropLast()) : code.text
      if source.contains("markdown {rendered}\n\(lines)\n") { continue }
      #expect(source.components(separatedBy: "\n\(lines)\n").count > 2, "\(lines)")
    }
  }
}
