import Foundation
import Plot
import Testing

/// Compares a figure's scene as text with the file of this name in `Golden`.
func expectGolden(_ name: String, _ figure: Figure) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")
  let golden = folder.appending(path: "\(name).txt")
  let changed = folder.appending(path: "\(name).changed.txt")
  let text = figure.scene().text
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try text.write(to: golden, atomically: true, encoding: .utf8)
  }
  let expected = (try? String(contentsOf: golden, encoding: .utf8)) ?? ""
  if text == expected {
    try? FileManager.default.removeItem(at: changed)
    return
  }
  try text.write(to: changed, atomically: true, encoding: .utf8)
  let difference = text.split(separator: "\n").difference(from: expected.split(separator: "\n"))
  let lines = difference.prefix(12).map { change in
    switch change {
    case .remove(let line, let text, _): "\(line + 1): - \(text.prefix(100))"
    case .insert(let line, let text, _): "\(line + 1): + \(text.prefix(100))"
    }
  }
  Issue.record(
    """
    the scene '\(name)' is not as it was; see \(changed.lastPathComponent) beside the golden \
    file, and accept it with UPDATE_GOLDEN=1
    \(lines.joined(separator: "\n"))
    """)
}
