import Text

/// Makes a layer of pictures from what an author has, and collects what is wrong with it.
struct PictureLowering {
  var titles: [String] = []
  var marked: [Bool] = []
  var columns: Int?
  var sharesScale = true

  private let name: String
  private let map: Figure.ColorMap
  private let label: String?
  private let domain: ClosedRange<Double>?
  /// Whether there is only one picture, so that messages need not say which.
  private let isAlone: Bool
  private var size: (channels: Int, height: Int, width: Int)?
  private var pictures: [[Double]] = []
  /// The number of pictures given, including those that are not drawn.
  private var count = 0
  private var problems: [String] = []

  /// The most pictures that are drawn: more cannot be looked at, and each makes the record larger.
  private static let mostPictures = 400
  private static let mostPixels = 1024

  init(
    name: String, map: Figure.ColorMap, label: String?, domain: ClosedRange<Double>?,
    isAlone: Bool = false
  ) {
    self.name = name
    self.map = map
    self.label = label
    self.domain = domain
    self.isAlone = isAlone
  }
}

// MARK: Shapes

extension PictureLowering {
  /// Appends one picture, `[height, width]` or `[channels, height, width]`, which may be a batch of
  /// one.
  mutating func append(_ grid: NumberGrid) {
    var shape = grid.shape
    while shape.count > 3, shape.first == 1 { shape.removeFirst() }
    guard hasAllValues(grid), shape.count == 2 || shape.count == 3 else {
      return reportShape(
        grid, expected: "[height, width] or [3, height, width]")
    }
    if shape.count == 2 { shape.insert(1, at: 0) }
    guard shape[0] == 1 || shape[0] == 3 else {
      let hint = shape[2] == 3 ? "; they come first, as in [3, height, width]" : ""
      problems.append(
        "\(name)\(numbered(count)) of shape \(grid.shape) has \(shape[0]) channels, which must be "
          + "1 or 3\(hint)")
      return
    }
    append(grid.values[...], channels: shape[0], height: shape[1], width: shape[2])
  }

  /// Appends pictures along the first axis of a grid.
  mutating func appendAll(_ grid: NumberGrid) {
    var shape = grid.shape
    guard hasAllValues(grid), shape.count == 3 || shape.count == 4 else {
      return reportShape(
        grid, expected: "[count, height, width] or [count, channels, height, width]")
    }
    if shape.count == 3 { shape.insert(1, at: 1) }
    if shape[1] != 1, shape[1] != 3 {
      if columns == nil { columns = shape[1] }
      shape = [shape[0] * shape[1], 1, shape[2], shape[3]]
    }
    let length = shape[1] * shape[2] * shape[3]
    for index in 0..<shape[0] {
      append(
        grid.values[index * length..<(index + 1) * length], channels: shape[1], height: shape[2],
        width: shape[3])
    }
  }

  private func hasAllValues(_ grid: NumberGrid) -> Bool {
    var count = 1
    for length in grid.shape {
      guard length >= 0 else { return false }
      let product = count.multipliedReportingOverflow(by: length)
      guard !product.overflow else { return false }
      count = product.partialValue
    }
    return count == grid.values.count
  }

  private mutating func reportShape(_ grid: NumberGrid, expected: String) {
    let values = hasAllValues(grid) ? "" : " and \(grid.values.count) values"
    problems.append("\(name) has shape \(grid.shape)\(values), which must be \(expected)")
  }

  private func numbered(_ index: Int) -> String { isAlone ? "" : "'s picture \(index)" }

  private mutating func append(
    _ values: ArraySlice<Double>, channels: Int, height: Int, width: Int
  ) {
    count += 1
    guard count <= Self.mostPictures else { return }
    guard width > 0, height > 0 else {
      problems.append("\(name)\(numbered(count - 1)) has \(height)×\(width) pixels")
      return
    }
    guard max(width, height) <= Self.mostPixels else {
      problems.append(
        "\(name)\(numbered(count - 1)) has \(height)×\(width) pixels; at most \(Self.mostPixels) "
          + "in each direction can be shown")
      return
    }
    let new = (channels, height, width)
    if let size, size != new {
      problems.append(
        "\(name)'s picture \(count - 1) is \(Self.text(new)), others are \(Self.text(size))")
      return
    }
    size = new
    pictures.append(Array(values))
  }

  private static func text(_ size: (channels: Int, height: Int, width: Int)) -> String {
    "\(size.height)×\(size.width)" + (size.channels == 3 ? " in colour" : "")
  }
}

// MARK: The layer

extension PictureLowering {
  /// The layer, if there is anything to draw, and what is wrong.
  func content() -> Sketch.Content {
    guard let size, !pictures.isEmpty else {
      return .group(
        (problems.isEmpty ? ["\(name) has no pictures"] : problems).map { .problem($0) })
    }
    var problems = problems
    if count > Self.mostPictures {
      problems.append(
        "\(name) has \(count) pictures, of which the first \(Self.mostPictures) are drawn")
    }
    if let columns, columns < 1 { problems.append("\(name) has \(columns) columns") }
    func check(_ given: Int, _ kind: String) {
      if given != 0, given != count {
        problems.append("\(name) has \(count) pictures but \(given) \(kind)")
      }
    }
    check(titles.count, "titles")
    check(marked.count, "marks")
    let isColored = size.channels == 3
    if isColored, map == .sequential || map == .intensity {
      problems.append("\(name) has three channels, which are red, green and blue already")
    }
    if let domain, !Axis.linear().canShow(domain) {
      problems.append("\(name): the domain \(domain.text(.figure)) is too short to show")
    }
    var layer = Figure.Layer.Pictures(
      width: size.width, channels: size.channels, pictures: [],
      columns: columns.flatMap { $0 > 0 ? $0 : nil }, map: isColored ? .grey : map, label: label)
    layer.domain = sharedDomain(isPhotographic: layer.isPhotographic)
    for (index, values) in pictures.enumerated() {
      var picture = Figure.Layer.Pictures.Picture(
        values: values, title: titles.indices.contains(index) ? titles[index] : nil,
        isMarked: marked.indices.contains(index) && marked[index])
      if !sharesScale { picture.domain = range(of: [values]) }
      if layer.isPhotographic, let domain = picture.domain ?? layer.domain {
        picture.values = values.map { value in
          domain.level(of: value).map { domain.value(ofLevel: $0) } ?? .nan
        }
      }
      layer.pictures.append(picture)
    }
    problems += problemsOfValues(size, isPhotographic: layer.isPhotographic)
    return .group(problems.map { .problem($0) } + [.layer(.pictures(layer))])
  }

  /// The range of the colours of all pictures; nil if it is left to the values, so that it can be
  /// shared with other panels, or if each picture has its own.
  private func sharedDomain(isPhotographic: Bool) -> ClosedRange<Double>? {
    if let domain, Axis.linear().canShow(domain) { return domain }
    guard sharesScale, isPhotographic else { return nil }
    return map == .diverging ? range(of: pictures) : 0...1
  }

  /// The range from the least to the greatest value, centred on zero for diverging colours.
  private func range(of pictures: [[Double]]) -> ClosedRange<Double> {
    var low = Double.infinity
    var high = -Double.infinity
    for values in pictures {
      for value in values where value.magnitude < 1e300 {
        low = min(low, value)
        high = max(high, value)
      }
    }
    guard low <= high else { return 0...1 }
    if map == .diverging {
      let reach = max(-low, high)
      return reach > 0 ? -reach...reach : -1...1
    }
    if map == .intensity { low = min(low, 0) }
    let half = low == 0 ? 1 : low.magnitude * 0.1
    return Axis.linear().canShow(low...high) ? low...high : low - half...high + half
  }

  private func problemsOfValues(
    _ size: (channels: Int, height: Int, width: Int), isPhotographic: Bool
  ) -> [String] {
    var problems: [String] = []
    if let index = pictures.firstIndex(where: { $0.allSatisfy { !$0.isFinite } }) {
      problems.append("\(name)\(numbered(index)) has no finite value")
    }
    guard isPhotographic, sharesScale, domain == nil, map != .diverging else { return problems }
    var outside = 0
    var first: String?
    for (index, values) in pictures.enumerated() {
      for (place, value) in values.enumerated() where value < 0 || value > 1 {
        outside += 1
        guard first == nil else { continue }
        let pixel = place % (size.height * size.width)
        let picture = isAlone ? "" : "picture \(index), "
        first =
          "\(value.text(.figure)) at \(picture)row \(pixel / size.width), "
          + "column \(pixel % size.width)"
      }
    }
    guard let first else { return problems }
    let many = outside == 1 ? "a value" : "\(outside) values"
    problems.append(
      "\(name) has \(many) outside 0…1, which is black to white: the first is \(first); a domain"
        + (isAlone ? " or other colours" : ", other colours or sharesScale: false")
        + " would show them")
    return problems
  }
}
