/// An option as an author wrote it, whether or not there is such an option.
struct WrittenOption {
  /// Where an option can be written.
  enum Form {
    /// In the braces after the fence: `caption="…"`.
    case fence
    /// In a line at the top of the cell: `//| caption: …`.
    case line
  }

  var form: Form
  /// The name; `#` for an id.
  var name: SourcedText
  /// The value without quotes; nil if there is none.
  var value: SourcedText?
  var isQuoted = false
  /// The whole option.
  var range: SourceRange
  /// The value with its quotes; where it would be if it is empty.
  var valueRange: SourceRange?
  /// The option and the space before it, to be taken out; nil where that is not so easy.
  var removal: SourceRange?
}

extension WrittenOption {
  /// An option in the form of this one.
  func spelled(_ option: CellOption, _ value: String? = nil) -> String {
    if option == .id { return "#" + (value ?? "") }
    guard let value else { return option.rawValue }
    switch form {
    case .line: return "\(option.rawValue): \(value)"
    case .fence: return "\(option.rawValue)=\(option.isText ? value.quotedForFence : value)"
    }
  }

  /// The edit that writes another option in place of this one.
  func replaced(by option: CellOption, _ value: String? = nil) -> SourceEdit {
    SourceEdit(range, replaceWith: spelled(option, value))
  }

  /// How an option is written with a value, in the form of this one.
  func example(of option: CellOption) -> String {
    guard form == .line, option != .id else { return option.example }
    return option.example.replacing("=", with: ": ").replacing("\"", with: "")
  }
}

extension CellOption {
  var isText: Bool { value == .text || value == .optionalText }
}

extension String {
  /// The text in quotes, as a value in a fence.
  var quotedForFence: String { "\"" + replacing("\"", with: "\\\"") + "\"" }
}
