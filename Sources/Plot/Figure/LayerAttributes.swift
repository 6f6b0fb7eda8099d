// What all kinds of layers have.

extension Figure.Layer {
  /// What an author calls a layer of this kind.
  package var kindName: String {
    switch self {
    case .curve(let curve): curve.isStepped ? "steps" : "line"
    case .symbols: "points"
    case .ribbon: "band"
    case .bars: "bars"
    case .boxes: "histogram"
    case .rule: "rule"
    case .span: "span"
    case .raster: "heat map"
    case .note(let note): note.text.isEmpty ? "arrow" : "label"
    case .contours: "contours"
    case .regions: "decision regions"
    case .vectors: "vector field"
    case .trajectory: "trajectory"
    case .surface: "surface"
    case .errorBars: "error bars"
    case .quartiles: "box plot"
    case .graph: "graph"
    case .network: "network"
    case .pictures(let pictures): pictures.pictures.count == 1 ? "image" : "image grid"
    }
  }

  package var label: String? {
    switch self {
    case .curve(let curve): curve.label
    case .symbols(let symbols): symbols.label
    case .ribbon(let ribbon): ribbon.label
    case .bars(let bars): bars.label
    case .boxes(let boxes): boxes.label
    case .rule(let rule): rule.label
    case .span(let span): span.label
    case .raster(let raster): raster.label
    case .note(let note): note.text.isEmpty ? nil : note.text
    case .contours(let contours): contours.label
    case .regions, .graph, .network: nil
    case .pictures(let pictures): pictures.label
    case .vectors(let vectors): vectors.label
    case .trajectory(let trajectory): trajectory.label
    case .surface(let surface): surface.label
    case .errorBars(let bars): bars.label
    case .quartiles(let quartiles): quartiles.label
    }
  }

  package var style: Figure.Style {
    get {
      switch self {
      case .curve(let curve): curve.style
      case .symbols(let symbols): symbols.style
      case .ribbon(let ribbon): ribbon.style
      case .bars(let bars): bars.style
      case .boxes(let boxes): boxes.style
      case .rule(let rule): rule.style
      case .span(let span): span.style
      case .raster, .regions, .surface, .graph, .network, .pictures: Figure.Style()
      case .note(let note): note.style
      case .contours(let contours): contours.style
      case .vectors(let vectors): vectors.style
      case .trajectory(let trajectory): trajectory.style
      case .errorBars(let bars): bars.style
      case .quartiles(let quartiles): quartiles.style
      }
    }
    set {
      switch self {
      case .curve(var curve):
        curve.style = newValue
        self = .curve(curve)
      case .symbols(var symbols):
        symbols.style = newValue
        self = .symbols(symbols)
      case .ribbon(var ribbon):
        ribbon.style = newValue
        self = .ribbon(ribbon)
      case .bars(var bars):
        bars.style = newValue
        self = .bars(bars)
      case .boxes(var boxes):
        boxes.style = newValue
        self = .boxes(boxes)
      case .rule(var rule):
        rule.style = newValue
        self = .rule(rule)
      case .span(var span):
        span.style = newValue
        self = .span(span)
      case .raster, .regions, .surface, .graph, .network, .pictures: break
      case .note(var note):
        note.style = newValue
        self = .note(note)
      case .contours(var contours):
        contours.style = newValue
        self = .contours(contours)
      case .vectors(var vectors):
        vectors.style = newValue
        self = .vectors(vectors)
      case .trajectory(var trajectory):
        trajectory.style = newValue
        self = .trajectory(trajectory)
      case .errorBars(var bars):
        bars.style = newValue
        self = .errorBars(bars)
      case .quartiles(var quartiles):
        quartiles.style = newValue
        self = .quartiles(quartiles)
      }
    }
  }

  /// Whether the layer has no data at all.
  package var isEmpty: Bool {
    switch self {
    case .curve(let curve): curve.x.isEmpty
    case .symbols(let symbols): symbols.x.isEmpty
    case .ribbon(let ribbon): ribbon.x.isEmpty
    case .bars(let bars): bars.values.isEmpty
    case .boxes(let boxes): boxes.heights.isEmpty
    case .errorBars(let bars): bars.values.isEmpty
    case .quartiles(let quartiles): quartiles.summaries.isEmpty
    case .vectors(let vectors): vectors.x.isEmpty
    case .trajectory(let trajectory): trajectory.x.isEmpty
    case .rule, .span, .raster, .note, .contours, .regions, .surface, .graph, .network, .pictures:
      false
    }
  }
}
