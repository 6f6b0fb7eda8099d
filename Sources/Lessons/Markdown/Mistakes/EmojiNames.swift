// Names of emoji in colons, `:smile:`, which some tools replace by what they name.

extension StrayMarkup {
  /// A name that is known; others may be anything, such as a slice, `a[:n:2]`.
  func emoji(at index: Int) -> Named? {
    let name = bytes[(index + 1)...].prefix(30).prefix {
      $0.isLetter || $0.isDigit || "_+-".utf8.contains($0)
    }
    let colon = UInt8(ascii: ":")
    guard let emoji = Self.emojiByName[name.text], byte(name.endIndex) == colon,
      !before(index).isWordByte, before(index) != colon, !byte(name.endIndex + 1).isWordByte,
      byte(name.endIndex + 1) != colon
    else { return nil }
    let range = index..<name.endIndex + 1
    let place = text.sourceRange(range)
    return (
      range,
      Diagnostic(
        .warning, at: place, "'\(text[range].text)' is shown as it is written",
        help: "write '\(emoji)', or put backticks around code",
        fix: SourceEdit(place, replaceWith: emoji))
    )
  }

  private static let emojiByName = [
    "smile": "😄", "smiley": "😃", "grin": "😁", "grinning": "😀", "joy": "😂", "laughing": "😆",
    "blush": "😊", "wink": "😉", "thinking": "🤔", "sunglasses": "😎", "cry": "😢", "sob": "😭",
    "heart": "❤️", "thumbsup": "👍", "+1": "👍", "thumbsdown": "👎", "-1": "👎", "clap": "👏",
    "wave": "👋", "pray": "🙏", "muscle": "💪", "eyes": "👀", "point_right": "👉", "tada": "🎉",
    "rocket": "🚀", "fire": "🔥", "sparkles": "✨", "star": "⭐", "zap": "⚡", "boom": "💥",
    "bulb": "💡", "memo": "📝", "pencil2": "✏️", "book": "📖", "books": "📚", "mortar_board": "🎓",
    "warning": "⚠️", "information_source": "ℹ️", "exclamation": "❗", "construction": "🚧",
    "no_entry": "⛔", "white_check_mark": "✅", "heavy_check_mark": "✔️", "bug": "🐛",
    "wrench": "🔧", "hammer": "🔨", "gear": "⚙️", "dart": "🎯", "trophy": "🏆", "coffee": "☕",
    "snake": "🐍", "robot": "🤖", "brain": "🧠",
  ]
}
