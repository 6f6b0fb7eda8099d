import Text

/// A place at which a value is not as approved.
package struct ValueChange: Equatable, Sendable {
  /// Such as `[3, 1]` or `.slope`; empty for the value itself.
  package var place: String
  /// `0.88 is now 0.87`.
  package var change: String
  /// The difference as a fraction of the larger number, zero where only the digits are others that are
  /// shown; nil for what is not finite or not a number.
  package var extent: Double?
  /// How many steps between neighbouring numbers of type `Double` they are apart; nil beyond 1000.
  package var ulps: Int?
  /// The two numbers; nil if texts or shapes differ.
  package var numbers: NumberChange?
}

extension Value {
  /// How the value differs, such as `0.88 is now 0.87` or
  /// `differs at 3 places, most at [1, 2], by 18 %: 0.88 is now 0.72`; nil if both agree.
  func difference(
    from approved: Value, tolerance: Double, hasChosenDigits: Bool = false
  ) -> String? {
    let changes = changes(
      from: approved, tolerance: tolerance, hasChosenDigits: hasChosenDigits)
    guard let most = changes.widest else { return nil }
    if changes.count == 1, most.place.isEmpty {
      return most.change + (isWhole ? "" : most.extentText)
    }
    let places =
      changes.count == 1
      ? "at \(most.place)" : "at \(changes.count) places, most at \(most.place)"
    return "differs \(places)\(most.extentText)\(changes.medianText): \(most.change)"
  }

  /// All places at which the value is not as approved.
  ///
  /// - Parameters:
  ///   - approved: The value as it should be.
  ///   - tolerance: The relative difference up to which numbers agree that count nothing.
  ///   - place: What leads to the value.
  ///   - hasChosenDigits: Whether the digits that are shown are part of what was approved, as in a column of a
  ///     table.
  /// - Returns: The places; none if both agree.
  package func changes(
    from approved: Value, tolerance: Double, at place: String = "", hasChosenDigits: Bool = false
  ) -> [ValueChange] {
    if !parts.isEmpty, parts.map({ $0.name }) == approved.parts.map({ $0.name }) {
      return parts.indices.flatMap { index in
        parts[index].value.changes(
          from: approved.parts[index].value, tolerance: tolerance,
          at: place + self.place(ofPart: index), hasChosenDigits: hasChosenDigits)
      }
    }
    if parts.isEmpty != approved.parts.isEmpty {
      return withoutParts.changes(from: approved.withoutParts, tolerance: tolerance, at: place)
    }
    if numbers.isEmpty || approved.numbers.isEmpty {
      return textsAgree(approved.text, text, tolerance: tolerance)
        ? [] : [ValueChange(place: place, change: change(from: approved.text, to: text))]
    }
    if shape != approved.shape || numbers.count != approved.numbers.count {
      return [
        ValueChange(
          place: place, change: "of shape \(approved.shape) is now of shape \(shape)")
      ]
    }
    let isWhole = isWhole || approved.isWhole
    let tolerance = isWhole ? 0 : tolerance
    let floor =
      numbers.count > 1 ? roundingError(beside: approved.numbers, tolerance: tolerance) : 0
    let changes = numbers.indices.compactMap { index -> ValueChange? in
      let (old, new) = (approved.numbers[index], numbers[index])
      if numbersAgree(old, new, tolerance: tolerance) || abs(old - new) <= floor { return nil }
      let extent = abs(old - new) / max(old.magnitude, new.magnitude)
      let numberPlace = isNumber ? place : place + "\(indices(ofNumber: index))"
      return ValueChange(
        place: numberPlace,
        change: "\(JSON.text(of: old)) is now \(JSON.text(of: new))",
        extent: extent.isFinite ? extent : nil, ulps: fewULPs(between: old, new),
        numbers: NumberChange(place: numberPlace, old: old, new: new))
    }
    if !changes.isEmpty || isShown(as: approved, hasChosenDigits: hasChosenDigits) {
      return changes
    }
    // A long whole number has more digits than its Double.
    if isWhole { return [ValueChange(place: place, change: change(from: approved.text, to: text))] }
    let (before, now) = quotedAtDifference(approved.text, text)
    return [ValueChange(place: place, change: "\(before) is now shown as \(now)", extent: 0)]
  }

  /// Whether a value with numbers that agree shows them as the approved one does.
  private func isShown(as approved: Value, hasChosenDigits: Bool) -> Bool {
    if text == approved.text || approved.hasLostParts { return true }
    // The same numbers look the same, unless their digits have been chosen anew.
    if zip(numbers, approved.numbers).allSatisfy({ $0 == $1 || $0.isNaN && $1.isNaN }) {
      return false
    }
    guard isNumber, isFormatted || approved.isFormatted || hasChosenDigits else { return true }
    return decimals(of: text) == decimals(of: approved.text)
  }

  /// Whether the numbers are those of parts, whose text is laid out in another way.
  private var hasLostParts: Bool { shape.isEmpty && numbers.count > 1 }
}

extension Value {
  /// The value as records had it before there were parts: as text in one line, or rows of different
  /// lengths as their numbers.
  private var withoutParts: Value {
    if parts.isEmpty { return self }
    let areRows = parts.allSatisfy { $0.name.isEmpty && $0.value.shape.count == 1 }
    return areRows
      ? Value(text: text, numbers: parts.flatMap { $0.value.numbers }) : Value(text: unbrokenText)
  }

  /// The text with all parts, none left out, and without line breaks between them.
  private var unbrokenText: String {
    guard let first = parts.first?.name.isEmpty == false ? parts[0].name : parts.first?.value.text,
      let start = text.utf8.indices.first(where: { text[$0...].hasPrefix(first) })
    else { return text }
    let open = text[..<start]
    let close = open.last == "[" ? "]" : open.last == "(" ? ")" : ""
    let texts = parts.map { part in
      (part.name.isEmpty ? "" : part.name + ": ") + part.value.unbrokenText
    }
    return open + texts.joined(separator: ", ") + close
  }
}

/// How many steps between neighbouring Doubles they are apart; nil beyond 1000, for numbers of different signs, and
/// for what is not finite.
private func fewULPs(between a: Double, _ b: Double) -> Int? {
  guard (a < 0) == (b < 0), let ulps = ulps(between: a, b) else { return nil }
  return ulps <= 1000 ? Int(ulps) : nil
}

/// The number of digits after the point in the text of a number.
func decimals(of text: String) -> Int {
  let digits = text.utf8.drop { $0 != UInt8(ascii: ".") }.dropFirst()
  return digits.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
}

/// `18 %`, with as few digits as tell the size.
func percent(_ share: Double) -> String { (share * 100).text(significantDigits: 2) + " %" }

/// `, median 0.4 %`, what is typical of at least three differences; nothing of fewer.
func medianText(_ shares: [Double]) -> String {
  guard shares.count > 2 else { return "" }
  return ", median " + percent(shares.sorted()[shares.count / 2])
}

extension [ValueChange] {
  /// `, median 0.4 %`.
  var medianText: String { Record.medianText(compactMap { $0.extent }.filter { $0 > 0 }) }

  /// The change that is largest; one that has no size counts as larger than any other.
  var widest: ValueChange? {
    var widest: ValueChange?
    for change in self where widest.map({ change.size > $0.size }) ?? true { widest = change }
    return widest
  }
}

extension ValueChange {
  fileprivate var size: Double { extent ?? .infinity }

  /// `, by 18 %`, or of the last bits `, by 3 ULPs`.
  var extentText: String {
    guard let extent, extent > 0 else { return "" }
    if let ulps { return ulps == 1 ? ", by 1 ULP" : ", by \(ulps) ULPs" }
    return ", by \(percent(extent))"
  }
}
