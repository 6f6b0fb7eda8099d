import Text

/// A network's layers as columns of circles.
struct NetworkLayout {
  let network: Figure.Layer.Network

  /// One place in a column: a unit, or the dots that stand for those left out.
  private enum Slot: Equatable {
    case unit(Int)
    case dots
  }

  /// A layer with more units than this shows only the first and last of them.
  private static let mostUnits = 12
  private static let shownAtEnds = 5
  private static let labelRoom = 30.0
  private static let legendRoom = 24.0
  /// The radius of the circles where there is room.
  private static let radius = 16.0

  private func slots(_ layer: Int) -> [Slot] {
    let size = network.sizes[layer]
    guard size > Self.mostUnits else { return (0..<max(size, 0)).map { .unit($0) } }
    return (0..<Self.shownAtEnds).map { .unit($0) } + [.dots]
      + (size - Self.shownAtEnds..<size).map { .unit($0) }
  }

  private var mostSlots: Int { network.sizes.indices.map { slots($0).count }.max() ?? 1 }

  private var hasWeights: Bool { network.weights.contains { !$0.isEmpty } }

  var naturalHeight: Double {
    let rows = Double(min(max(mostSlots, 2), Self.mostUnits))
    return rows * 46 + 16 + Self.labelRoom + (hasWeights ? Self.legendRoom : 0)
  }

  /// The places of units in a frame.
  private struct Columns {
    var xs: [Double]
    var middle: Double
    var spacing: Double
    var radius: Double
    var counts: [Int]

    func point(_ layer: Int, _ slot: Int) -> Scene.Point {
      Scene.Point(xs[layer], middle + (Double(slot) - Double(counts[layer] - 1) / 2) * spacing)
    }
  }

  private func columns(in frame: Scene.Rectangle) -> Columns {
    let bottom = Self.labelRoom + (hasWeights ? Self.legendRoom : 0)
    let height = max(frame.height - bottom, 10)
    let spacing = min(height / Double(max(mostSlots, 1)), 54)
    let count = network.sizes.count
    let side = max(
      40, nameWidth(network.inputs, spacing), nameWidth(network.outputs, spacing))
    let width = max(frame.width - 2 * side, 10)
    // Columns too far apart would be joined by lines too flat to be followed.
    let step = count > 1 ? min(width / Double(count - 1), 190) : 0
    let start = frame.x + frame.width / 2 - step * Double(count - 1) / 2
    return Columns(
      xs: (0..<count).map { start + step * Double($0) }, middle: frame.y + height / 2,
      spacing: spacing, radius: min(Self.radius, spacing * 0.38),
      counts: network.sizes.indices.map { slots($0).count })
  }

  /// How far names that do not fit into circles reach.
  private func nameWidth(_ names: [String], _ spacing: Double) -> Double {
    let widest = names.reduce(0) { max($0, RichText($1, size: Sizes.annotationSize).width) }
    return widest + Self.radius + 12
  }

  func draw(in frame: Scene.Rectangle, into scene: inout Scene) {
    guard !network.sizes.isEmpty else { return }
    let columns = columns(in: frame)
    drawWeights(columns, into: &scene)
    for layer in network.sizes.indices { drawUnits(layer, columns, into: &scene) }
    drawLabels(columns, frame, into: &scene)
  }

  private func drawWeights(_ columns: Columns, into scene: inout Scene) {
    let largest = network.weights.joined().reduce(0) {
      $1.magnitude < 1e300 ? max($0, $1.magnitude) : $0
    }
    var plain: [[Scene.Point]] = []
    var weighted: [(line: [Scene.Point], weight: Double)] = []
    for layer in network.sizes.indices.dropLast() {
      let values = network.weights.indices.contains(layer) ? network.weights[layer] : []
      let (here, next) = (slots(layer), slots(layer + 1))
      for (i, a) in here.enumerated() {
        for (j, b) in next.enumerated() {
          guard case .unit(let from) = a, case .unit(let to) = b else { continue }
          let line = [columns.point(layer, i), columns.point(layer + 1, j)]
          let index = from * network.sizes[layer + 1] + to
          if values.isEmpty || largest == 0 {
            plain.append(line)
          } else if values.indices.contains(index), values[index].magnitude < 1e300 {
            weighted.append((line, values[index]))
          }
        }
      }
    }
    if !plain.isEmpty {
      scene.commands.append(
        .lines(plain, Scene.Stroke(Scene.Paint(.neutral, opacity: 0.55), width: 1)))
    }
    // The strongest weights are drawn last.
    weighted.sort { $0.weight.magnitude < $1.weight.magnitude }
    for (line, weight) in weighted {
      scene.commands.append(.lines([line], stroke(weight, largest)))
    }
    if largest > 0 { drawLegend(largest, columns, into: &scene) }
  }

  private func stroke(_ weight: Double, _ largest: Double) -> Scene.Stroke {
    let share = weight.magnitude / largest
    return Scene.Stroke(
      Scene.Paint(.series(weight < 0 ? 0 : 1), opacity: 0.35 + 0.6 * share),
      width: 0.4 + 3.6 * share)
  }

  private func drawUnits(_ layer: Int, _ columns: Columns, into scene: inout Scene) {
    let isFirst = layer == 0
    let isLast = layer == network.sizes.count - 1
    let names = isFirst ? network.inputs : isLast ? network.outputs : []
    var units: [Scene.Point] = []
    var dots: [Scene.Point] = []
    for (index, slot) in slots(layer).enumerated() {
      let point = columns.point(layer, index)
      switch slot {
      case .unit: units.append(point)
      case .dots:
        dots += [-7.0, 0, 7].map { Scene.Point(point.x, point.y + $0 * columns.spacing / 40) }
      }
    }
    let radius = columns.radius
    scene.commands.append(.symbols(units, .circle, radius: radius, Scene.Paint(.text)))
    let inside = isFirst || isLast ? Scene.Role.background : .tint(6, 0.18)
    scene.commands.append(
      .symbols(units, .circle, radius: max(radius - 1.5, radius * 0.7), Scene.Paint(inside)))
    if !dots.isEmpty {
      scene.commands.append(.symbols(dots, .circle, radius: 1.6, Scene.Paint(.mutedText)))
    }
    for (index, slot) in slots(layer).enumerated() {
      guard case .unit(let unit) = slot, names.indices.contains(unit) else { continue }
      let text = RichText(names[unit], size: Sizes.annotationSize)
      let point = columns.point(layer, index)
      let baseline = point.y + text.size * FontMetrics.xHeight / 2
      if text.width < 2 * radius - 5 {
        scene.append(text, at: Scene.Point(point.x, baseline), anchor: .middle)
      } else {
        let gap = radius + 7
        scene.append(
          text, at: Scene.Point(point.x + (isFirst ? -gap : gap), baseline),
          anchor: isFirst ? .end : .start)
      }
    }
  }

  private func drawLabels(
    _ columns: Columns, _ frame: Scene.Rectangle, into scene: inout Scene
  ) {
    let baseline =
      columns.middle + Double(mostSlots) / 2 * columns.spacing + Sizes.annotationSize + 4
    let step = columns.xs.count > 1 ? columns.xs[1] - columns.xs[0] : frame.width
    for layer in network.sizes.indices {
      let label =
        network.labels.indices.contains(layer)
        ? network.labels[layer]
        : "\(network.sizes[layer]) unit\(network.sizes[layer] == 1 ? "" : "s")"
      let text = RichText.truncated(label, size: Sizes.annotationSize, toWidth: step - 8)
      scene.append(
        text, at: Scene.Point(columns.xs[layer], baseline), anchor: .middle, role: .mutedText)
    }
  }

  /// What colours and widths of lines mean.
  private func drawLegend(_ largest: Double, _ columns: Columns, into scene: inout Scene) {
    let y = columns.middle + Double(mostSlots) / 2 * columns.spacing + Self.labelRoom + 4
    let entries = [(-largest, ""), (largest, "+")].map { weight, sign in
      let number = weight.text(.figure(significantDigits: 4, keepsWhole: false))
      return (weight, RichText("weight " + sign + number, size: Sizes.annotationSize))
    }
    let sample = 22.0
    let width = entries.reduce(0) { $0 + sample + 7 + $1.1.width } + 24
    let left = columns.xs.first ?? 0
    let right = columns.xs.last ?? 0
    var x = (left + right - width) / 2
    for (weight, text) in entries {
      scene.append(
        line: Scene.Point(x, y), Scene.Point(x + sample, y), stroke(weight, largest))
      scene.append(
        text,
        at: Scene.Point(x + sample + 7, y + text.size * FontMetrics.capHeight / 2))
      x += sample + 7 + text.width + 24
    }
  }
}

extension Panel {
  /// The height at which the panel's diagram has its natural size; nil if it has none.
  func diagramHeight(width: Double) -> Double? {
    for layer in layers {
      switch layer {
      case .graph(let graph):
        return max(GraphLayout.best(of: graph, width: width).naturalHeight(width: width), 40)
      case .network(let network): return NetworkLayout(network: network).naturalHeight
      case .pictures(let pictures): return PictureLayout(pictures, width: width).height
      default: continue
      }
    }
    return nil
  }
}

extension RichText {
  /// The same text larger or smaller.
  func scaled(by factor: Double) -> RichText {
    var text = self
    text.scale(by: factor)
    return text
  }
}
