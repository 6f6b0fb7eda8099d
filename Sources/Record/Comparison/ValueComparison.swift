import Text

/// A place at which a value is not as approved.
struct ValueChange: Equatable {
  /// Such as `[3, 1]` or `.slope`; empty for the value itself.
  var place: String
  /// `0.88 is now 0.87`.
  var change: String
  /// The difference as a fraction of the larger number; nil for what is not finite or not a number.
  var extent: Double?
}

extension Value {
  /// How the value differs, such as `0.88 is now 0.87` or
  /// `differs at 3 places, most at [1, 2], by 18 %: 0.88 is now 0.72`; nil if both agree.
  func difference(from approved: Value, tolerance: Double) -> String? {
    let changes = changes(from: approved, tolerance: tolerance)
    guard let most = changes.widest else { return nil }
    if changes.count == 1, most.place.isEmpty { return most.change }
    let places =
      changes.count == 1
      ? "at \(most.place)" : "at \(changes.count) places, most at \(most.place)"
    return "differs \(places)\(most.extentText): \(most.change)"
  }

  /// All places at which the value is not as approved.
  func changes(from approved: Value, tolerance: Double, at place: String = "") -> [ValueChange] {
    if !parts.isEmpty, parts.map({ $0.name }) == approved.parts.map({ $0.name }) {
      return parts.indices.flatMap { index in
        parts[index].value.changes(
          from: approved.parts[index].value, tolerance: tolerance,
          at: place + self.place(ofPart: index))
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
    // A number much smaller than the others is mostly rounding error.
    let magnitude = approved.numbers.filter { $0.isFinite }.map { $0.magnitude }.max() ?? 0
    let floor = numbers.count > 1 ? magnitude * tolerance : 0
    return numbers.indices.compactMap { index in
      let (old, new) = (approved.numbers[index], numbers[index])
      if numbersAgree(old, new, tolerance: tolerance) || abs(old - new) <= floor { return nil }
      let extent = abs(old - new) / max(old.magnitude, new.magnitude)
      return ValueChange(
        place: isNumber ? place : place + "\(indices(ofNumber: index))",
        change: "\(JSON.text(of: old)) is now \(JSON.text(of: new))",
        extent: extent.isFinite ? extent : nil)
    }
  }
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

extension [ValueChange] {
  /// The change that is largest; one that has no size counts as larger than any other.
  var widest: ValueChange? {
    var widest: ValueChange?
    for change in self where widest.map({ change.size > $0.size }) ?? true { widest = change }
    return widest
  }
}

extension ValueChange {
  fileprivate var size: Double { extent ?? .infinity }

  /// `, by 18 %`.
  var extentText: String {
    extent.map { ", by \(($0 * 100).text(significantDigits: 2)) %" } ?? ""
  }
}
