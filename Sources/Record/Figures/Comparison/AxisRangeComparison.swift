import Plot
import Text

// What axes show where the author has left that to the layout.

extension Figure {
  /// The axes that now show something else, such as `panel 2, y axis range 0…1 is now 0…2`; an axis
  /// that panels share is named once, with the first of them.
  func changedRanges(from approved: Figure, tolerance: Double) -> [String] {
    var found: [String] = []
    let (before, after) = (approved.resolvedDomains(), resolvedDomains())
    let resolutions = approved.resolutions
    for index in 0..<min(panels.count, approved.panels.count) {
      let (old, new) = (approved.panels[index], panels[index])
      let prefix = panels.count > 1 ? "panel \(index + 1), " : ""
      let comparison = PanelComparison(
        approved: old, current: new, tolerance: tolerance, resolution: resolutions[index])
      func isShared(_ axis: (Panel) -> Axis) -> Bool {
        sharesAxes && approved.sharesAxes
          && (0..<index).contains {
            axis(approved.panels[$0]) == axis(old) && axis(panels[$0]) == axis(new)
          }
      }
      let x = comparison.changedRange("x", (old.x, new.x), before[index].x, after[index].x)
      let y = comparison.changedRange("y", (old.y, new.y), before[index].y, after[index].y)
      found += [isShared { $0.x } ? nil : x, isShared { $0.y } ? nil : y]
        .compactMap { $0.map { prefix + $0 } }
    }
    return found
  }
}

extension PanelComparison {
  fileprivate func changedRange(
    _ name: String, _ axes: (old: Axis, new: Axis), _ old: ClosedRange<Double>,
    _ new: ClosedRange<Double>
  ) -> String? {
    // A given range, another kind of axis and other names are differences of their own.
    guard axes.old.kind == axes.new.kind, axes.old.kind != .categorical, axes.old.domain == nil,
      axes.new.domain == nil, !areAlike(old, new, (name == "x" ? x : y).onAxis)
    else { return nil }
    let texts = messageTexts(old, new, leastDigits: 3)
    return "\(name) axis range \(texts.old) is now \(texts.new)"
  }

  /// Whether nobody would see a difference: axes and insets follow the data, which may be off a little, and
  /// leave some room beyond; a quarter of a percent is one pixel in a panel of 400.
  func areAlike(
    _ old: ClosedRange<Double>, _ new: ClosedRange<Double>, _ direction: DirectionComparison
  ) -> Bool {
    direction.areClose(old, new, slack: max(1.25 * direction.tolerance, 2.5e-3))
  }
}
