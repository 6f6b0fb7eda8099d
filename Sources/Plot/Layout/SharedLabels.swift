// Labels of axes that stand once for all panels of a grid.

extension GridLayout {
  /// Whether one label below the grid serves all panels.
  var sharesXLabel: Bool { sharesLabel { $0.x } && panels.count % columns == 0 }

  /// Whether one label beside the grid serves all panels.
  var sharesYLabel: Bool { sharesLabel { $0.y } }

  private func sharesLabel(_ axis: (Panel) -> Axis) -> Bool {
    guard figure.sharesAxes, panels.count > 1, panels.allSatisfy({ $0.hasAxes }),
      let first = figure.panels.first
    else { return false }
    return figure.panels.allSatisfy { axis($0).label == axis(first).label }
  }

  /// Appends the labels that serve all panels.
  func drawSharedLabels(into scene: inout Scene) {
    guard let first = panels.first, let last = panels.last else { return }
    let bottom = panels.reduce(0) { max($0, $1.frame.maxY) }
    let right = panels.reduce(0) { max($0, $1.frame.maxX) }
    if sharesXLabel {
      let middle = (first.frame.x + right) / 2
      last.drawXLabel(
        centredAt: middle, maximumWidth: 2 * (min(middle, width - middle) - Sizes.margin),
        into: &scene)
    }
    if sharesYLabel {
      let left = stride(from: 0, to: panels.count, by: columns).reduce(first.yLabelPlace) {
        min($0, panels[$1].yLabelPlace)
      }
      first.drawUprightYLabel(
        at: Scene.Point(left, (first.frame.y + bottom) / 2),
        maximumWidth: bottom - first.frame.y + Sizes.panelGap, into: &scene)
    }
  }
}
