/// The symbols of a text, numbered: characters become whole numbers and back.
///
///     let vocabulary = Vocabulary(of: "hello")   // e, h, l, o
///     vocabulary.encode("hole")                  // [1, 3, 2, 0]
///     vocabulary.decode([1, 0])                  // "he"
///
/// A symbol is a Unicode scalar, so that any text can be written with it.
public struct Vocabulary: Equatable, Sendable {
  /// The symbols in the order of their numbers, which is that of Unicode.
  public let symbols: [Unicode.Scalar]

  /// The number of symbols.
  public var count: Int { symbols.count }

  /// The symbols that occur in a text.
  public init(of text: String) {
    var symbols: [Unicode.Scalar] = []
    for symbol in text.unicodeScalars.sorted() where symbols.last != symbol {
      symbols.append(symbol)
    }
    self.symbols = symbols
  }

  /// The number of each symbol of a text.
  public func encode(_ text: String) -> [Int] {
    text.unicodeScalars.enumerated().map { place, symbol in
      // By bisection: the symbols are sorted.
      var (low, high) = (0, symbols.count)
      while low < high {
        let middle = (low + high) / 2
        if symbols[middle] < symbol { low = middle + 1 } else { high = middle }
      }
      require(
        low < symbols.count && symbols[low] == symbol,
        "encode: symbol '\(String(symbol))' at \(place) is not among the vocabulary's \(count)")
      return low
    }
  }

  /// The text of numbered symbols.
  public func decode(_ indices: [Int]) -> String {
    requireIndices(indices, below: count, "index", "decode")
    var text = String.UnicodeScalarView()
    for index in indices { text.append(symbols[index]) }
    return String(text)
  }
}

// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension Vocabulary: Codable {
    public func encode(to encoder: any Encoder) throws {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: symbols)
      var container = encoder.singleValueContainer()
      try container.encode(String(text))
    }

    public init(from decoder: any Decoder) throws {
      self.init(of: try decoder.singleValueContainer().decode(String.self))
    }
  }
#endif
