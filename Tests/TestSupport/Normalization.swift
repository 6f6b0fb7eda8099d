import Foundation

// What differs from run to run in what the tool prints; nothing else does.

/// The text with the folder's path made `COURSE`.
package func withoutPath(of folder: TemporaryFolder, _ text: String) -> String {
  text.replacing(folder.path, with: "COURSE")
}

/// The text with each time, such as `0.31 s`, made `TIME`, where the tool tells how long something
/// took: after `compiled in`, `ran`, and at the end of what a build says of its site.
package func withoutTimes(_ text: String) -> String {
  text.replacing(/(compiled in|ran) \d+(?:\.\d+)? s\b/) { "\($0.1) TIME" }
    .replacing(/(index\.html: .*), \d+(?:\.\d+)? s$/.anchorsMatchLineEndings()) { "\($0.1), TIME" }
}

/// The text with neighbouring lines that say that a lesson has run in the order of the lessons,
/// which run side by side.
package func withSortedProgress(_ text: String) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  var start = lines.startIndex
  while start < lines.endIndex {
    let end =
      lines[start...].firstIndex { !$0.hasPrefix("✓ ") && !$0.hasPrefix("✗ ") }
      ?? lines.endIndex
    lines[start..<end].sort { $0.dropFirst(2) < $1.dropFirst(2) }
    start = end + 1
  }
  return lines.joined(separator: "\n")
}
