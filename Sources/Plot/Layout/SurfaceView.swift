import Text

extension PanelLayout {
  /// Appends a surface in a box with three axes, and the panel's paths on it.
  func draw(_ surface: Figure.Layer.Surface, into scene: inout Scene) {
    guard let view = SurfaceView(of: surface, in: self) else { return }
    view.drawWalls(into: &scene)
    view.drawFacets(into: &scene)
    view.drawTexts(into: &scene)
    for case .trajectory(let path) in panel.layers { view.draw(path, into: &scene) }
  }
}

/// A surface in its box, seen from a direction.
///
/// The box is a cuboid about the origin; each direction of the data takes one of its sides.
struct SurfaceView {
  struct Place {
    var x: Double
    var y: Double
    var z: Double
  }

  /// One direction of the data: the values at the two ends of a side.
  struct Side {
    let axis: Axis
    let domain: ClosedRange<Double>
    let label: String?
    let ticks: [Ticks.Tick]
    let half: Double

    /// The place of a value from -half to half; NaN for what cannot be shown.
    func place(_ value: Double) -> Double {
      let low = axis.position(domain.lowerBound)
      let high = axis.position(domain.upperBound)
      let fraction = (axis.position(value) - low) / (high - low)
      return half * (2 * min(max(fraction, 0), 1) - 1) * (axis.isReversed ? -1 : 1)
    }
  }

  let surface: Figure.Layer.Surface
  let rows: Int
  let x: Side
  let y: Side
  let z: Side
  let colors: ColorScale
  let camera: Place
  let right: Place
  let up: Place
  private var scale = 1.0
  private var middle = Scene.Point(0, 0)

  /// How far the eye is from the middle of the box, whose sides are 2 long.
  ///
  /// It is near enough that distant things look smaller, and far enough that the box still looks
  /// like a box.
  static let eyeDistance = 9.0
  static let halfHeight = 0.62
  /// About the number of mesh lines in each direction.
  static let meshLines = 16

  init?(of surface: Figure.Layer.Surface, in panel: PanelLayout) {
    var extent = Extent(axis: .linear())
    extent.add(surface.values)
    guard surface.columns > 1, surface.values.count >= 2 * surface.columns,
      let heights = extent.range
    else { return nil }
    self.surface = surface
    colors = ColorScale(map: .sequential, domain: surface.domain ?? heights)
    rows = surface.values.count / surface.columns
    x = Self.side(panel.panel.x, panel.domains.x, panel.panel.x.label, half: 1)
    y = Self.side(panel.panel.y, panel.domains.y, panel.panel.y.label, half: 1)
    z = Self.heightSide(surface, heights)
    let (sine, cosine) = sineAndCosine(degrees: surface.azimuth)
    let (rise, run) = sineAndCosine(degrees: min(max(surface.elevation, 0), 90))
    camera = Place(x: sine * run, y: -cosine * run, z: rise)
    right = Place(x: cosine, y: sine, z: 0)
    up = Place(x: -sine * rise, y: cosine * rise, z: run)
    fit(into: panel.frame)
  }

  private static func side(
    _ axis: Axis, _ domain: ClosedRange<Double>, _ label: String?, half: Double
  ) -> Side {
    let ticks: Ticks = axis.kind == .log ? .log(domain, count: 5) : .linear(domain, count: 5)
    return Side(axis: axis, domain: domain, label: label, ticks: ticks.labelled, half: half)
  }

  /// The upright side, which runs from one round number to another.
  private static func heightSide(
    _ surface: Figure.Layer.Surface, _ heights: ClosedRange<Double>
  ) -> Side {
    var domain = surface.domain ?? heights
    if !Axis.linear().canShow(domain) {
      let half = domain.lowerBound == 0 ? 1 : domain.lowerBound.magnitude * 0.1
      domain = domain.lowerBound - half...domain.lowerBound + half
    } else if surface.domain == nil {
      let round = ExtendedWilkinson(domain.lowerBound, domain.upperBound, count: 5)
      domain = min(domain.lowerBound, round.low)...max(domain.upperBound, round.high)
    }
    return side(.linear(), domain, surface.label, half: halfHeight)
  }

  // MARK: Projection

  func depth(_ place: Place) -> Double {
    place.x * camera.x + place.y * camera.y + place.z * camera.z
  }

  func flat(_ place: Place) -> Scene.Point {
    let nearness = Self.eyeDistance / (Self.eyeDistance - depth(place))
    return Scene.Point(
      (place.x * right.x + place.y * right.y) * nearness,
      -(place.x * up.x + place.y * up.y + place.z * up.z) * nearness)
  }

  func point(_ place: Place) -> Scene.Point {
    let flat = flat(place)
    return Scene.Point(middle.x + flat.x * scale, middle.y + flat.y * scale)
  }

  var corners: [Place] {
    [-1.0, 1].flatMap { x in
      [-1.0, 1].flatMap { y in
        [-Self.halfHeight, Self.halfHeight].map { Place(x: x, y: y, z: $0) }
      }
    }
  }

  /// Makes the box and its labels as large as the frame allows.
  private mutating func fit(into frame: Scene.Rectangle) {
    let flats = corners.map { flat($0) }
    let (xs, ys) = (flats.map { $0.x }, flats.map { $0.y })
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return }
    let widest = z.ticks.reduce(0) {
      max($0, RichText($1.label, size: Sizes.tickLabelSize).width)
    }
    let line = Sizes.tickLabelSize * FontMetrics.lineHeight
    let room = (left: widest + 14 + line, right: 44.0, top: 6.0, bottom: 2 * line + 12)
    let width = max(frame.width - room.left - room.right, 20)
    let height = max(frame.height - room.top - room.bottom, 20)
    scale = min(width / (right - left), height / (bottom - top))
    middle = Scene.Point(
      frame.x + room.left + width / 2 - (left + right) / 2 * scale,
      frame.y + room.top + height / 2 - (top + bottom) / 2 * scale)
  }
}
