extension PrintedText {
  /// How the text differs from the approved one, such as `printed line 3: 'a' is now 'b'`; nil if
  /// both agree.
  func difference(from approved: PrintedText, tolerance: Double) -> String? {
    if let lines = lineDifference(from: approved, tolerance: tolerance) { return lines }
    if look == approved.look { return nil }
    let name = stream == .output ? "printed text" : "text on standard error"
    return switch (approved.look, look) {
    case (nil, _): "\(name) has colours now"
    case (_, nil): "\(name) no longer has colours"
    default: "\(name) has other colours"
    }
  }

  private func lineDifference(from approved: PrintedText, tolerance: Double) -> String? {
    let name = stream == .output ? "printed line" : "standard error, line"
    func difference(_ old: String, _ new: String, after lineCount: Int) -> String? {
      if textsAgree(old, new, tolerance: tolerance) { return nil }
      return textDifference(old, new, tolerance: tolerance, in: (name, lineCount))
    }
    // A record that keeps all of a long text was written by an earlier version.
    guard let old = approved.omission, let new = abbreviated.omission else {
      if approved.omission == nil { return difference(approved.text, text, after: 0) }
      return countDifference(from: approved)
    }
    if let first = difference(approved.text, abbreviated.text, after: 0) { return first }
    if approved.lineCount != lineCount {
      return countDifference(from: approved)
    }
    let firstCount = PrintedText(abbreviated.text).lineCount
    if let last = difference(old.end, new.end, after: firstCount + new.lineCount) { return last }
    if old.digest == new.digest { return nil }
    return
      "\(name)s \(firstCount + 1) to \(firstCount + new.lineCount), which records do not keep, "
      + "have changed"
  }

  private func countDifference(from approved: PrintedText) -> String {
    let name = stream == .output ? "printed lines" : "lines on standard error"
    return "\(approved.lineCount) \(name) are now \(lineCount)"
  }
}
