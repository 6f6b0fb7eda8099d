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
