extension Tensor: CustomStringConvertible {
  /// The elements in rows and aligned columns.
  ///
  ///     [[1.00, 2.25],
  ///      [3.50, 4.00]]
  ///
  /// All have the same number of decimals, as many as needed and at most four; if the greatest has
  /// more than five digits before the point or the least needs more than four after it, all are
  /// written with powers of ten. If an axis is longer than eight, its first and last three elements are
  /// shown; the shape follows if anything was left out.
  public var description: String {
    let shown = shownPlaces(axis: 0, offset: 0)
    let format = NumberFormat(shown.map { values[$0] })
    // The numbers of a vector have none above or below them to align with.
    let width = rank < 2 ? 0 : shown.map { format.text(values[$0]).utf8.count }.max() ?? 0
    var text = ""
    write(axis: 0, offset: 0, to: &text) { value in
      let number = format.text(value)
      return String(repeating: " ", count: Swift.max(width - number.utf8.count, 0)) + number
    }
    return shown.count == count && count > 0 ? text : "\(text) shape \(shape)"
  }

  /// The indices that are shown of an axis; `nil` where some are left out.
  private func shownIndices(axis: Int) -> [Int?] {
    let length = shape[axis]
    if length <= 8 { return (0..<length).map { Optional($0) } }
    return [0, 1, 2, nil, length - 3, length - 2, length - 1]
  }

  private func shownPlaces(axis: Int, offset: Int) -> [Int] {
    if axis == rank { return count > 0 ? [offset] : [] }
    return shownIndices(axis: axis).flatMap { index in
      index.map { shownPlaces(axis: axis + 1, offset: offset * shape[axis] + $0) } ?? []
    }
  }

  private func write(
    axis: Int, offset: Int, to text: inout String, _ number: (Float) -> String
  ) {
    if axis == rank { return text += number(values[offset]) }
    text += "["
    let indices = shownIndices(axis: axis)
    for position in indices.indices {
      if position > 0 {
        // Commas separate numbers, line breaks rows, and empty lines matrices.
        let depth = rank - 1 - axis
        text += depth == 0 ? ", " : "," + String(repeating: "\n", count: Swift.min(depth, 2))
        if depth > 0 { text += String(repeating: " ", count: axis + 1) }
      }
      if let index = indices[position] {
        write(axis: axis + 1, offset: offset * shape[axis] + index, to: &text, number)
      } else {
        text += "…"
      }
    }
    text += "]"
  }
}

/// Powers of ten, by the number of decimals.
private let scales = [1.0, 10, 100, 1000, 10_000]

/// The way to write numbers in one column.
private struct NumberFormat {
  private enum Style { case fixed(decimals: Int), scientific }

  private let style: Style

  init(_ numbers: [Float]) {
    let finite = numbers.filter { $0.isFinite && $0 != 0 }.map { $0.magnitude }
    let greatest = finite.max() ?? 0
    let least = finite.min() ?? 1
    if greatest >= 1e5 && !finite.allSatisfy({ $0 < 1e7 && $0.rounded() == $0 }) || least < 1e-4 {
      style = .scientific
      return
    }
    // The fewest decimals that show each number to within its own last digit, so that 0.1 takes one.
    let decimals = (0..<4).first { decimals in
      finite.allSatisfy {
        Float((Double($0) * scales[decimals]).rounded() / scales[decimals]) == $0
      }
    }
    style = .fixed(decimals: decimals ?? 4)
  }

  func text(_ number: Float) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    let sign = number < 0 ? "-" : ""
    switch style {
    case .fixed(let decimals):
      return sign + fixed(Double(number.magnitude), decimals: decimals)
    case .scientific:
      return sign + scientific(Double(number.magnitude))
    }
  }

  private func fixed(_ number: Double, decimals: Int) -> String {
    let scale = scales[decimals]
    let scaled = Int((number * scale).rounded(.toNearestOrEven))
    let whole = "\(scaled / Int(scale))"
    if decimals == 0 { return whole }
    let fraction = "\(scaled % Int(scale))"
    return whole + "." + String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
  }

  /// A digit, three decimals and a power of ten.
  private func scientific(_ number: Double) -> String {
    if number == 0 { return "0" }
    var exponent = 0
    var digits = number
    while digits >= 10 { (digits, exponent) = (digits / 10, exponent + 1) }
    while digits < 1 { (digits, exponent) = (digits * 10, exponent - 1) }
    if digits >= 9.9995 { (digits, exponent) = (1, exponent + 1) }
    return fixed(digits, decimals: 3) + (exponent < 0 ? "e-" : "e+")
      + (exponent.magnitude < 10 ? "0" : "") + "\(exponent.magnitude)"
  }
}
