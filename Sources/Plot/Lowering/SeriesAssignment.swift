extension Figure {
  /// Gives every mark that shows data and has no colour the series to which it belongs.
  ///
  /// A label stands for the same series throughout the figure. A mark without a label takes the
  /// first series that nothing else in its panel has; this includes bands and points that follow a
  /// line, so that nothing is guessed.
  mutating func assignSeries() {
    var seriesOfLabel: [String: Int] = [:]
    var taken: Set<Int> = []
    for panel in panels {
      for layer in panel.layers where layer.showsData {
        guard let label = layer.label, let series = layer.style.series else { continue }
        seriesOfLabel[label] = series
        taken.insert(series)
      }
    }
    for panel in panels {
      for layer in panel.layers where layer.takesSeries(in: panel) {
        guard let label = layer.label, seriesOfLabel[label] == nil else { continue }
        let series = Self.first(notIn: taken)
        seriesOfLabel[label] = series
        taken.insert(series)
      }
    }
    for panel in panels.indices {
      var taken = taken
      for layer in panels[panel].layers where layer.showsData {
        if let series = layer.style.series { taken.insert(series) }
      }
      for index in panels[panel].layers.indices
      where panels[panel].layers[index].takesSeries(in: panels[panel]) {
        let label = panels[panel].layers[index].label
        let series = label.flatMap { seriesOfLabel[$0] } ?? Self.first(notIn: taken)
        panels[panel].layers[index].style.series = series
        taken.insert(series)
      }
    }
  }

  private static func first(notIn taken: Set<Int>) -> Int {
    var series = 0
    while taken.contains(series) { series += 1 }
    return series
  }
}

extension Figure.Layer {
  /// Whether this layer shows data rather than a remark on it.
  package var showsData: Bool {
    switch self {
    case .curve, .symbols, .ribbon, .bars, .boxes, .trajectory, .errorBars, .quartiles: true
    case .vectors(let vectors): vectors.label != nil
    case .rule, .span, .raster, .note, .contours, .regions, .surface, .graph, .network, .pictures:
      false
    }
  }

  /// Whether this layer still needs a series colour.
  fileprivate func takesSeries(in panel: Panel) -> Bool {
    // Error bars on bars are drawn over their colours.
    if case .errorBars(let bars) = self, bars.standOnBars(of: panel) { return false }
    return showsData && style.series == nil && !style.isMuted && colors == nil
  }
}
