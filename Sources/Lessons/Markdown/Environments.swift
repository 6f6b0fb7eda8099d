/// Where the environments of a text begin and end, `\begin{align}` and `\end{align}`.
struct Environments {
  /// The `\end{…}` with the same name that ends an environment, by where that begins.
  private(set) var ends: [Int: Range<Int>] = [:]
  /// The name at the next end of an environment that ends none begun in between, by where that begins.
  private(set) var names: [Int: Range<Int>] = [:]

  init(in bytes: [UInt8]) {
    var open: [Int] = []
    var openByName: [String: [Int]] = [:]
    var index = 0
    while let start = bytes[index...].firstIndex(of: .backslash) {
      index = min(start + 2, bytes.count)
      if bytes[start...].starts(with: #"\begin{"#.utf8) {
        guard let name = Self.name(in: bytes, from: start + #"\begin{"#.utf8.count) else {
          continue
        }
        open.append(start)
        openByName[bytes[name].text, default: []].append(start)
      } else if bytes[start...].starts(with: #"\end{"#.utf8) {
        guard let name = Self.name(in: bytes, from: start + #"\end{"#.utf8.count) else { continue }
        if let opening = openByName[bytes[name].text]?.popLast() {
          ends[opening] = start..<name.upperBound + 1
        }
        if let opening = open.popLast() { names[opening] = name }
      }
    }
  }

  /// The name of an environment that begins at an index and ends before a brace.
  static func name(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    let end = bytes[start...].firstIndex { !$0.isLetter && $0 != .asterisk }
    guard let end, end > start, bytes[end] == .closeBrace else { return nil }
    return start..<end
  }
}
