/// A number of megabytes that is written with its unit, `5MB` or `2 GB`, where settings want the number
/// alone.
struct Megabytes {
  var count: Int

  /// The units, each with the megabytes that it is.
  static let units: [String: Double] = ["MB": 1, "GB": 1000]
  /// The most that can be written.
  static let most = 1_000_000_000

  /// Nil for a text that is no positive whole number of megabytes.
  init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.uppercased()
    guard let factor = Self.units[unit], let number = Double(digits).map({ $0 * factor }),
      number > 0, number <= Double(Self.most), number == number.rounded()
    else { return nil }
    count = Int(number)
  }
}
