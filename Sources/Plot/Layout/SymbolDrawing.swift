extension PanelLayout {
  func draw(
    _ symbols: Figure.Layer.Symbols, _ colors: ColorScale?, into scene: inout Scene
  ) {
    let places = places(of: symbols)
    guard !places.isEmpty else { return }
    let look = look(ofMany: places.count)
    let symbol = symbols.symbol ?? symbols.style.symbol
    let isColored = colors != nil && symbols.colors != nil
    // A ring separates symbols from colours under them and large symbols from each other, and
    // outlines those whose colour is close to the background's.
    let outline: SymbolGroup.Outline? =
      if hasGround {
        .init(width: 1.2, role: .background)
      } else if isColored {
        .init(width: look.radius > 2 ? 0.6 : 0.3, role: .neutral)
      } else {
        symbols.sizes.isEmpty ? nil : .init(width: 0.8, role: .background)
      }
    var group = SymbolGroup(symbol: symbol, outline: outline)
    for place in places {
      let role: Scene.Role =
        if let colors, let values = symbols.colors?.values, values.indices.contains(place.index) {
          colors.role(of: values[place.index])
        } else {
          symbols.style.strokeRole
        }
      group.add(
        place.point, radius: place.radius ?? (isColored ? look.radius * 1.2 : look.radius),
        Scene.Paint(role, opacity: isColored ? 1 : place.radius == nil ? look.opacity : 0.8),
        to: &scene)
    }
    group.flush(to: &scene)
  }

  /// The points inside the panel; where they differ in size, the largest come first so that none
  /// hides another.
  private func places(
    of symbols: Figure.Layer.Symbols
  ) -> [(index: Int, point: Scene.Point, radius: Double?)] {
    let frame = frame.insetBy(-0.5)
    let shift = Dodge(of: self).shift(label: symbols.label, x: symbols.x)
    var places: [(index: Int, point: Scene.Point, radius: Double?)] = []
    for index in 0..<min(symbols.x.count, symbols.y.count) {
      guard var point = point(symbols.x[index], symbols.y[index]), frame.contains(point) else {
        continue
      }
      point.x += shift
      var radius: Double?
      if symbols.sizes.indices.contains(index) {
        let size = symbols.sizes[index]
        guard size >= 0, size.isFinite else { continue }
        radius = sizes?.radius(of: size)
      }
      places.append((index, point, radius))
    }
    if !symbols.sizes.isEmpty {
      places.sort { ($1.radius ?? 0, $0.index) < ($0.radius ?? 0, $1.index) }
    }
    return places
  }

  /// The size and opacity of many points, which are smaller and let what they cover show through.
  private func look(ofMany count: Int) -> (radius: Double, opacity: Double) {
    switch count {
    case ..<150: (Sizes.symbolRadius, 0.9)
    case ..<1000: (2.6, 0.75)
    case ..<5000: (2, 0.55)
    default: (1.4, 0.4)
    }
  }
}

/// Collects neighbours that look alike, so that a command draws them all.
private struct SymbolGroup {
  let symbol: Figure.Symbol
  let outline: Outline?
  private var points: [Scene.Point] = []
  private var radius = 0.0
  private var paint = Scene.Paint(.text)

  struct Outline {
    /// The distance that it reaches beyond the symbol.
    var width: Double
    var role: Scene.Role
  }

  init(symbol: Figure.Symbol, outline: Outline?) {
    self.symbol = symbol
    self.outline = outline
  }

  mutating func add(
    _ point: Scene.Point, radius: Double, _ paint: Scene.Paint, to scene: inout Scene
  ) {
    if radius != self.radius || paint != self.paint { flush(to: &scene) }
    self.radius = radius
    self.paint = paint
    points.append(point)
  }

  mutating func flush(to scene: inout Scene) {
    guard !points.isEmpty else { return }
    if let outline {
      scene.commands.append(
        .symbols(points, symbol, radius: radius + outline.width, Scene.Paint(outline.role)))
    }
    scene.commands.append(.symbols(points, symbol, radius: radius, paint))
    points = []
  }
}

extension Figure.Style {
  /// The symbol of a series; the first series have different ones, so that not only colour tells
  /// them apart.
  var symbol: Figure.Symbol {
    Figure.Symbol.allCases[(series ?? 0) % Figure.Symbol.allCases.count]
  }
}
