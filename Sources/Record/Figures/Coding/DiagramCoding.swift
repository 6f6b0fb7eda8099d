import Plot
import Text

extension Graph {
  /// The nodes as objects, and the edges as pairs of indices of nodes.
  var members: [(String, JSON?)] {
    var places: [String: Int] = [:]
    for (place, node) in nodes.enumerated() where places[node.name] == nil {
      places[node.name] = place
    }
    return [
      ("nodes", .array(nodes.map { $0.json })),
      (
        "edges",
        .array(
          edges.compactMap { edge in
            guard let from = places[edge.from], let to = places[edge.to] else { return nil }
            return .array([.integer(from), .integer(to)])
          })
      ),
    ]
  }

  init(reader: RecordReader) throws(RecordError) {
    let nodes = try reader.list("nodes") { member throws(RecordError) in
      try Node(reader: member)
    }
    let edges = try reader.required("edges", "pairs of places of nodes") { json in
      json.elements { pair -> Edge? in
        guard let places = pair.elements({ $0.integer }), places.count == 2,
          places.allSatisfy({ nodes.indices.contains($0) })
        else { return nil }
        return Edge(from: nodes[places[0]].name, to: nodes[places[1]].name)
      }
    }
    self.init(nodes: nodes, edges: edges)
  }
}

extension Graph.Node {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("name", .string(name)),
      ("label", label == name ? nil : .string(label)),
      ("operation", isOperation ? true : nil),
      ("shape", shape.map { .array($0.map { .integer($0) }) }),
      ("value", value.map { .number($0) }),
      ("gradient", gradient.map { .number($0) }),
    ])
  }

  fileprivate init(reader: RecordReader) throws(RecordError) {
    self.init(
      try reader.text("name"),
      label: try reader.optionalText("label"),
      isOperation: try reader.flag("operation"),
      shape: try reader.optional("shape", "a list of whole numbers") { json in
        json.elements { $0.integer }
      },
      value: try reader.optionalNumber("value"),
      gradient: try reader.optionalNumber("gradient"))
  }
}

extension Figure.Layer.Network {
  var members: [(String, JSON?)] {
    [
      ("sizes", .array(sizes.map { .integer($0) })),
      ("weights", weights.isEmpty ? nil : .array(weights.map { .numbers($0) })),
      ("inputs", inputs.isEmpty ? nil : .strings(inputs)),
      ("outputs", outputs.isEmpty ? nil : .strings(outputs)),
      ("labels", labels.isEmpty ? nil : .strings(labels)),
    ]
  }

  init(reader: RecordReader) throws(RecordError) {
    self.init(
      sizes: try reader.required("sizes", "a list of whole numbers above 0") { json in
        json.elements { $0.integer.flatMap { $0 > 0 && $0 < 1_000_000_000 ? $0 : nil } }
      },
      weights: try reader.optional("weights", "lists of numbers") { json in
        json.elements { $0.numbers }
      } ?? [],
      inputs: try reader.optionalTexts("inputs"),
      outputs: try reader.optionalTexts("outputs"),
      labels: try reader.optionalTexts("labels"))
  }
}
