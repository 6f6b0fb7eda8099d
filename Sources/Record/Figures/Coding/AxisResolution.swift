import Plot
import Text

/// The digits that a reader of a panel can tell apart along one of its directions.
///
/// They follow from what the axis shows and not from the numbers themselves: on an axis from 1 795 000 000 to
/// 1 795 001 740 the last digits are all that is seen.
struct AxisResolution: Equatable {
  private enum Digits: Equatable {
    /// Numbers are multiples of this power of ten.
    case place(Int)
    /// Numbers have this many significant digits, as where equal ratios take equal lengths.
    case significant(Int)
  }

  private let digits: Digits

  /// - Parameters:
  ///   - axis: An axis.
  ///   - range: The shortest range that is drawn along it, which is longer than nothing.
  fileprivate init(_ axis: Axis, showing range: ClosedRange<Double>) {
    let length = axis.position(range.upperBound) - axis.position(range.lowerBound)
    // Zero and infinite lengths have no exponent; a single number is as good as any other there.
    let exponent = length > 0 ? DecimalDigits(length)?.exponent : nil
    switch (axis.isLogarithmic, exponent) {
    case (false, let exponent?): digits = .place(exponent - 5)
    case (true, let exponent?): digits = .significant(min(max(6 - exponent, 6), 15))
    case (_, nil): digits = .significant(7)
    }
  }

  private init(_ digits: Digits) { self.digits = digits }

  /// The nearest number that is kept; zero without a sign.
  func rounded(_ value: Double) -> Double {
    switch digits {
    case .place(let place): value.rounded(toPlace: place) + 0
    case .significant(let count): value.rounded(toSignificantDigits: count) + 0
    }
  }

  func rounded(_ values: [Double]) -> [Double] { values.map(rounded) }

  func rounded(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    rounded(range.lowerBound)...rounded(range.upperBound)
  }

  /// The distance of two neighbours in positions on the axis.
  var step: Double {
    switch digits {
    case .place(let place): 1.0.scaled(byPowerOfTen: place)
    // The digits of 1, whose neighbours are the farthest apart.
    case .significant(let count): 0.4343 * 1.0.scaled(byPowerOfTen: 1 - count)
    }
  }

  /// The resolution with a digit less.
  var coarser: AxisResolution {
    switch digits {
    case .place(let place): AxisResolution(.place(place + 1))
    case .significant(let count): AxisResolution(.significant(count - 1))
    }
  }

  /// Whether numbers with these digits may lose some at another resolution.
  fileprivate func isFiner(than other: AxisResolution) -> Bool {
    switch (digits, other.digits) {
    case (.place(let own), .place(let other)): own < other
    case (.significant(let own), .significant(let other)): own > other
    default: true
    }
  }
}

extension Double {
  fileprivate func scaled(byPowerOfTen power: Int) -> Double {
    DecimalDigits(significand: 1, lastPlace: power).value
  }
}

/// The resolutions of a panel.
struct PanelResolution: Equatable {
  var x: AxisResolution
  var y: AxisResolution

  func along(_ direction: Figure.Direction) -> AxisResolution { direction == .x ? x : y }

  fileprivate func isFiner(than other: PanelResolution) -> Bool {
    x.isFiner(than: other.x) || y.isFiner(than: other.y)
  }
}

extension Figure {
  /// The resolution of each panel: that of what its axes show or, where that is less, of what an inset
  /// magnifies.
  var resolutions: [PanelResolution] {
    zip(panels, resolvedDomains()).map { panel, shown in
      PanelResolution(
        x: AxisResolution(
          panel.x, showing: panel.x.shortest(of: [shown.x] + panel.insets.map { $0.x })),
        y: AxisResolution(
          panel.y, showing: panel.y.shortest(of: [shown.y] + panel.insets.map { $0.y })))
    }
  }

  /// The figure as records keep it, with no more digits than its axes show.
  ///
  /// A number is off by at most five millionths of what its axis shows, and a figure that has been rounded
  /// stays as it is when it is rounded again.
  var rounded: Figure {
    var resolutions = resolutions
    while true {
      var figure = self
      for (index, resolution) in resolutions.enumerated() {
        figure.panels[index] = panels[index].rounded(to: resolution)
      }
      let next = figure.resolutions
      // Rounding may widen a range to the next power of ten. What is written must not be rounded more
      // coarsely when it is written again.
      guard zip(resolutions, next).contains(where: { $0.isFiner(than: $1) }) else { return figure }
      resolutions = zip(resolutions, next).map { own, other in
        PanelResolution(
          x: own.x.isFiner(than: other.x) ? other.x : own.x,
          y: own.y.isFiner(than: other.y) ? other.y : own.y)
      }
    }
  }
}

extension Axis {
  fileprivate func shortest(of ranges: [ClosedRange<Double>]) -> ClosedRange<Double> {
    func length(_ range: ClosedRange<Double>) -> Double {
      position(range.upperBound) - position(range.lowerBound)
    }
    var shortest = ranges[0]
    for range in ranges.dropFirst() where length(range) > 0 && length(range) < length(shortest) {
      shortest = range
    }
    return shortest
  }
}
