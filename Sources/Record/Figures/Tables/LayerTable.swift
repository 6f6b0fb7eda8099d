import Plot
import Text

/// The columns of a layer, as in its record, so that every kind of layer has a table.
struct LayerTable {
  private(set) var names: [String] = []
  private(set) var rows: [[String: String]] = []

  init(_ layer: Figure.Layer) {
    switch layer {
    case .quartiles(let quartiles): addBoxes(quartiles)
    case .graph(let graph): addGraph(graph)
    case .network(let network): addWeights(network)
    case .pictures(let pictures): add(pictures)
    case .raster(let raster): addCells(of: raster)
    case .surface(let surface): addPoints(of: surface)
    case .boxes(let boxes): addBins(boxes)
    default: addMembers(of: layer)
    }
  }

  private mutating func addMembers(of layer: Figure.Layer) {
    guard case .object(let members) = layer.json else { return }
    var constants: [(name: String, text: String)] = []
    for member in members where !Self.isLook(member.name) {
      let (name, value) = (member.name, member.value)
      if let column = JSON.column(value) {
        add(name, column.map(Self.text))
      } else if let strings = value.strings {
        add(name, strings)
      } else if let string = value.string {
        constants.append((name, string))
      } else if let number = value.number {
        constants.append((name, Self.text(number)))
      } else if case .object(let parts) = value {
        for part in parts {
          if let column = JSON.column(part.value) {
            add("\(name) \(part.name)", column.map(Self.text))
          }
        }
      }
      if Self.hasPaths(value) { addPaths(value, name) }
    }
    // What a layer has only one of, such as the number of its stack, is repeated in each row.
    for (name, text) in constants {
      add(name, [String](repeating: text, count: max(rows.count, 1)))
    }
  }

  // MARK: Layers over a plane

  /// Adds a row for each cell, with its middle.
  private mutating func addCells(of raster: Figure.Layer.Raster) {
    let lines = raster.columns > 0 ? raster.values.count / raster.columns : 0
    names = ["row", "column", "x", "y", "value"] + (raster.numbers.isEmpty ? [] : ["number"])
    for (place, value) in roundedToRange(raster.values, digits: FigureDigits.written).enumerated() {
      let (line, column) = (place / raster.columns, place % raster.columns)
      var row = ["row": "\(line)", "column": "\(column)", "value": Self.text(value)]
      row["x"] = Self.text(mostDigits(raster.x.part(Double(column) + 0.5, of: raster.columns)))
      row["y"] = Self.text(mostDigits(raster.y.part(Double(line) + 0.5, of: lines)))
      if raster.numbers.indices.contains(place) {
        row["number"] = Self.text(raster.numbers[place])
      }
      rows.append(row)
    }
  }

  /// Adds a row for each point of the grid.
  private mutating func addPoints(of surface: Figure.Layer.Surface) {
    let lines = surface.columns > 0 ? surface.values.count / surface.columns : 0
    names = ["x", "y", "value"]
    for (place, value) in surface.values.enumerated() {
      let (line, column) = (Double(place / surface.columns), Double(place % surface.columns))
      rows.append([
        "x": Self.text(mostDigits(surface.x.part(column, of: surface.columns - 1))),
        "y": Self.text(mostDigits(surface.y.part(line, of: lines - 1))),
        "value": Self.text(value),
      ])
    }
  }

  /// Adds a row for each bin.
  private mutating func addBins(_ boxes: Figure.Layer.Boxes) {
    names = ["from", "to", "height"]
    for (place, height) in boxes.heights.enumerated() {
      rows.append([
        "from": Self.text(boxes.edges[place]),
        "to": Self.text(boxes.edges[place + 1]), "height": Self.text(height),
      ])
    }
  }

  // MARK: Layers without columns

  /// Adds a row for each box with its five numbers, and one for each outlier.
  private mutating func addBoxes(_ quartiles: Figure.Layer.Quartiles) {
    let numbers = ["lower whisker", "lower quartile", "median", "upper quartile", "upper whisker"]
    names = ["category"] + numbers + ["omitted", "outlier"]
    for summary in quartiles.summaries {
      var row = ["category": summary.category, "omitted": "\(summary.omitted)"]
      for (name, number) in zip(numbers, summary.numbers) { row[name] = Self.text(number) }
      rows.append(row)
      for outlier in summary.outliers {
        rows.append(["category": summary.category, "outlier": Self.text(outlier)])
      }
    }
  }

  /// Adds a row for each node, and one for each edge.
  private mutating func addGraph(_ graph: Graph) {
    names = ["node", "value", "gradient", "from", "to"]
    for node in graph.nodes {
      var row = ["node": node.name]
      row["value"] = node.value.map { Self.text($0) }
      row["gradient"] = node.gradient.map { Self.text($0) }
      rows.append(row)
    }
    for edge in graph.edges { rows.append(["from": edge.from, "to": edge.to]) }
  }

  /// Adds a row for each weight.
  private mutating func addWeights(_ network: Figure.Layer.Network) {
    names = ["layer", "from", "to", "weight"]
    for (layer, weights) in network.weights.enumerated() {
      let outputs = network.sizes.indices.contains(layer + 1) ? network.sizes[layer + 1] : 1
      for (place, weight) in weights.enumerated() {
        rows.append([
          "layer": "\(layer)", "from": "\(place / max(outputs, 1))",
          "to": "\(place % max(outputs, 1))", "weight": Self.text(weight),
        ])
      }
    }
  }

  /// Whether a member is about a mark's look rather than its data.
  private static func isLook(_ name: String) -> Bool {
    ["kind", "label", "series", "dashed", "muted", "symbol", "sizeLabel"]
      .contains(name)
  }

  private mutating func add(_ name: String, _ column: [String]) {
    if !names.contains(name) { names.append(name) }
    while rows.count < column.count { rows.append([:]) }
    for (index, cell) in column.enumerated() { rows[index][name] = cell }
  }

  // MARK: Pictures

  /// Adds a row for each pixel.
  private mutating func add(_ pictures: Figure.Layer.Pictures) {
    let count = pictures.width * pictures.height
    names = ["picture", "row", "column"]
    names += pictures.channels == 3 ? ["red", "green", "blue"] : ["value"]
    let channels = names.dropFirst(3)
    if pictures.pictures.contains(where: { $0.title != nil }) { names.append("title") }
    for (number, picture) in pictures.pictures.enumerated() {
      let values = roundedToRange(picture.values, digits: FigureDigits.written)
      for pixel in 0..<count {
        var row = [
          "picture": "\(number)", "row": "\(pixel / pictures.width)",
          "column": "\(pixel % pictures.width)",
        ]
        row["title"] = picture.title
        for (channel, name) in channels.enumerated() {
          row[name] = Self.text(values[channel * count + pixel])
        }
        rows.append(row)
      }
    }
  }

  // MARK: Lines over a plane

  /// Whether a list holds lists or objects that contain lines, which are flat lists of x and y.
  private static func hasPaths(_ json: JSON) -> Bool {
    guard let elements = json.array, let first = elements.first else { return false }
    return first.array != nil || first["outlines"] != nil
  }

  private mutating func addPaths(_ json: JSON, _ path: String) {
    for name in ["path", "x", "y"] where !names.contains(name) { names.append(name) }
    if let numbers = json.numbers {
      for index in stride(from: 0, to: numbers.count - 1, by: 2) {
        rows.append([
          "path": path, "x": Self.text(numbers[index]), "y": Self.text(numbers[index + 1]),
        ])
      }
      return
    }
    let elements = json["outlines"]?.array ?? json.array ?? []
    for (index, element) in elements.enumerated() { addPaths(element, "\(path) \(index)") }
  }

  private static func text(_ value: Double) -> String {
    value.isNaN ? "NaN" : value.isFinite ? JSON.text(of: value) : value > 0 ? "Inf" : "-Inf"
  }
}

extension ClosedRange<Double> {
  /// The place this many of `count` equal parts above the lower bound.
  fileprivate func part(_ number: Double, of count: Int) -> Double {
    lowerBound + (upperBound - lowerBound) * number / Double(Swift.max(count, 1))
  }
}
