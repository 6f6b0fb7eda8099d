extension Unicode.Scalar {
  /// How many columns of a terminal the scalar takes: none for what combines with the character before
  /// it, two for East Asian characters and emoji, else one (Unicode Standard Annex 11).
  var columnCount: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // The vowels and final consonants of Korean syllables combine with what precedes them.
    if 0x1160...0x11FF ~= value { return 0 }
    if properties.isEmojiPresentation, !(0x1F1E6...0x1F1FF ~= value) { return 2 }
    return Self.wide.contains { $0 ~= value } ? 2 : 1
  }

  /// The blocks whose characters are wide or full-width, in their order.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18DFF, 0x1AFF0...0x1B2FF,
    0x1F200...0x1F265, 0x1F300...0x1F320, 0x20000...0x3FFFD,
  ]
}
