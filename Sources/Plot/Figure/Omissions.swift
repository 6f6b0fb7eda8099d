extension Figure {
  /// What a reader who cannot see the figure is told: its alternative text and, in brackets, what
  /// is left out.
  package var alternativeText: String {
    let omissions = omissions
    return omissions.isEmpty ? alt : "\(alt) (\(omissions.joined(separator: "; ")))"
  }

  /// What was given to the figure but is not drawn, which nobody could see: points, samples and
  /// bars without a finite number, points that were left out of a cloud, and marks without data.
  ///
  /// Gaps in lines can be seen and are not named.
  package var omissions: [String] {
    panels.enumerated().flatMap { index, panel in
      let prefix = panels.count > 1 ? "panel \(index + 1), " : ""
      return panel.layers.flatMap { layer in
        let name = layer.label.map { "\(layer.kindName) '\($0)'" } ?? layer.kindName
        let omissions = layer.isEmpty ? [": there are no data"] : layer.omissions
        return omissions.map { prefix + name + $0 }
      }
    }
  }
}

extension Figure.Layer {
  /// Predicates whose subject is the layer's name.
  fileprivate var omissions: [String] {
    switch self {
    case .symbols(let symbols):
      let indices = 0..<min(symbols.x.count, symbols.y.count)
      let missing =
        symbols.omitted
        + indices.count { !symbols.x[$0].isFinite || !symbols.y[$0].isFinite }
      let sample = symbols.total.map { [": \(symbols.x.count) of \($0) are shown"] } ?? []
      return sample + Self.omission(of: missing, "point")
    case .boxes(let boxes): return Self.omission(of: boxes.omitted, "sample")
    case .quartiles(let quartiles):
      return quartiles.summaries.flatMap { summary in
        Self.omission(of: summary.omitted, "sample").map { " of '\(summary.category)'\($0)" }
      }
    case .bars(let bars):
      return Self.omission(of: bars.ends.count { !$0.isFinite }, "value")
    case .errorBars(let bars):
      let indices = 0..<min(bars.values.count, bars.low.count, bars.high.count)
      return Self.omission(of: indices.count { !bars.hasRange(at: $0) }, "range")
    case .curve, .ribbon, .rule, .span, .raster, .note, .contours, .regions, .vectors, .trajectory,
      .surface, .graph, .network, .pictures:
      return []
    }
  }

  private static func omission(of count: Int, _ noun: String) -> [String] {
    switch count {
    case 0: []
    case 1: [": 1 \(noun) is not finite and left out"]
    default: [": \(count) \(noun)s are not finite and left out"]
    }
  }
}

extension Figure.Layer.ErrorBars {
  /// Whether a value has a line from its lower to its upper end; an infinite end reaches the edge.
  func hasRange(at index: Int) -> Bool {
    values[index].isFinite && !low[index].isNaN && !high[index].isNaN
  }
}
