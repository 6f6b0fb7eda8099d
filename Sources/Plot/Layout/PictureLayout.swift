/// Pictures in rows, as large as suits them in the room there is.
struct PictureLayout {
  let pictures: Figure.Layer.Pictures
  let columns: Int
  let rows: Int
  /// The side of a pixel in points.
  let pixel: Double
  private let cellWidth: Double
  private let gap: Double
  private let titleHeight: Double
  private static let titleSize = Sizes.tickLabelSize
  /// The least room between titles.
  private static let titleGap = 9.0
  /// The side of the largest pixel of a single picture, and of many.
  private static let largestPixel = (alone: 24.0, many: 12.0)
  private static let largestSide = (alone: 280.0, many: 120.0)
  /// Smaller pictures are hard to tell apart.
  private static let leastSide = 44.0

  /// - Parameters:
  ///   - pictures: The pictures that are drawn.
  ///   - width: The width of the room, in points.
  ///   - height: The height of the room, in points; what the pictures need if nil.
  init(_ pictures: Figure.Layer.Pictures, width: Double, height: Double? = nil) {
    self.pictures = pictures
    let count = max(pictures.pictures.count, 1)
    let isAlone = count == 1
    let titles = pictures.pictures.compactMap { $0.title }
    titleHeight =
      titles.isEmpty ? 0 : (Self.titleSize * FontMetrics.lineHeight + 2).rounded(.up)
    let size = (width: Double(max(pictures.width, 1)), height: Double(max(pictures.height, 1)))
    let largest = isAlone ? Self.largestSide.alone : Self.largestSide.many
    // No larger than is comfortable, but at least a pixel of the screen to each of the picture.
    let natural = min(
      max(largest / max(size.width, size.height), 0.5),
      isAlone ? Self.largestPixel.alone : Self.largestPixel.many)
    gap = max(3, min(10, 0.12 * natural * size.width)).rounded()
    let widest = titles.reduce(0) { max($0, RichText($1, size: Self.titleSize).width) }
    let (gap, titleHeight) = (gap, titleHeight)
    func pixel(columns: Int, height: Double?) -> Double {
      let across = Double(columns)
      var pixel = min(natural, (width - gap * (across - 1)) / across / size.width)
      if let height {
        let down = Double((count + columns - 1) / columns)
        pixel = min(
          pixel, (height - gap * (down - 1) - titleHeight * down) / down / size.height)
      }
      // A picture's pixels end where those of the screen do, of which there are two to a point.
      return pixel >= 0.5 ? (pixel * 2).rounded(.down) / 2 : max(pixel, 0.01)
    }
    let least = max(
      min(Self.leastSide, natural * size.width, width / 4), widest + Self.titleGap - gap)
    let most = max(1, min(Int((width + gap) / (least + gap)), count))
    let columns =
      pictures.columns.map { min($0, count) }
      ?? (height == nil
        ? Self.columns(count: count, most: most)
        : Self.best(1...most, count: count) { pixel(columns: $0, height: height) })
    self.columns = columns
    rows = (count + columns - 1) / columns
    let pixel = pixel(columns: columns, height: height)
    self.pixel = pixel
    // Names may be wider than small pictures.
    let room = (width - gap * Double(columns - 1)) / Double(columns)
    cellWidth = max(
      pixel * size.width, min(widest + Self.titleGap - gap, room).rounded(.down))
  }

  /// The number of columns with the largest pixels; among equals, the one that leaves the fewest
  /// places free, and among those the greatest.
  private static func best(
    _ candidates: ClosedRange<Int>, count: Int, pixel: (Int) -> Double
  ) -> Int {
    var best = (columns: 1, pixel: 0.0, free: 0)
    for columns in candidates {
      let rows = (count + columns - 1) / columns
      let new = (columns: columns, pixel: pixel(columns), free: rows * columns - count)
      if new.pixel > best.pixel || new.pixel == best.pixel && new.free <= best.free { best = new }
    }
    return best.columns
  }

  /// The number in a row: one for which rows are equally long, unless it is far smaller than what
  /// fits.
  private static func columns(count: Int, most: Int) -> Int {
    if count <= most { return count }
    for columns in stride(from: most, through: (most * 7 + 9) / 10, by: -1)
    where count.isMultiple(of: columns) {
      return columns
    }
    let rows = (count + most - 1) / most
    return (count + rows - 1) / rows
  }

  private var side: (width: Double, height: Double) {
    (Double(pictures.width) * pixel, Double(pictures.height) * pixel)
  }

  var width: Double { Double(columns) * (cellWidth + gap) - gap }
  var height: Double { Double(rows) * (side.height + titleHeight + gap) - gap }

  /// The place of the pictures in a room: at the top, in the middle.
  func frame(in room: Scene.Rectangle) -> Scene.Rectangle {
    Scene.Rectangle(
      x: (room.x + (room.width - width) / 2).rounded(), y: room.y, width: width, height: height)
  }
}

// MARK: Drawing

extension PictureLayout {
  /// Appends the pictures with their frames and titles.
  ///
  /// - Parameters:
  ///   - frame: The place of the pictures.
  ///   - colors: The colours of numbers; nil where pictures have their own, or are photographs.
  ///   - scene: The scene that is appended to.
  func draw(in frame: Scene.Rectangle, _ colors: ColorScale?, into scene: inout Scene) {
    var outlines: (plain: [[Scene.Point]], marked: [[Scene.Point]]) = ([], [])
    for (index, picture) in pictures.pictures.enumerated() {
      let place = Scene.Rectangle(
        x: frame.x + Double(index % columns) * (cellWidth + gap)
          + ((cellWidth - side.width) / 2).rounded(.down),
        y: frame.y + Double(index / columns) * (side.height + titleHeight + gap) + titleHeight,
        width: side.width, height: side.height)
      append(picture, at: place, colors, into: &scene)
      appendMissing(of: picture, at: place, into: &scene)
      if picture.isMarked {
        outlines.marked.append(place.insetBy(-0.75).outline)
      } else {
        outlines.plain.append(place.insetBy(-0.25).outline)
      }
      if let title = picture.title { append(title, of: picture, over: place, into: &scene) }
    }
    if !outlines.plain.isEmpty {
      scene.commands.append(
        .lines(outlines.plain, Scene.Stroke(Scene.Paint(.grid), width: 0.5)))
    }
    if !outlines.marked.isEmpty {
      scene.commands.append(
        .lines(outlines.marked, Scene.Stroke(Scene.Paint(Self.mark), width: 1.5)))
    }
  }

  /// The role of missing pixels, magenta, which no map has.
  private static let missing = Scene.Role.series(3)
  private static let mark = Scene.Role.series(1)

  private func append(
    _ picture: Figure.Layer.Pictures.Picture, at place: Scene.Rectangle, _ colors: ColorScale?,
    into scene: inout Scene
  ) {
    if pictures.isPhotographic {
      let domain = picture.domain ?? pictures.domain ?? 0...1
      if pictures.channels == 3 {
        scene.commands.append(
          .photograph(
            Scene.Photograph(
              rectangle: place, columns: pictures.width,
              colors: Self.colors(picture.values, domain))))
        return
      }
      let values = picture.values.map { domain.level(of: $0).map { Double($0) / 255 } ?? .nan }
      scene.commands.append(
        .image(
          Scene.Image(rectangle: place, columns: pictures.width, values: values, map: .grey)))
      return
    }
    guard let scale = picture.domain.map({ ColorScale(map: pictures.map, domain: $0) }) ?? colors
    else { return }
    scene.commands.append(
      .image(
        Scene.Image(
          rectangle: place, columns: pictures.width,
          values: picture.values.map { scale.fraction(of: $0) }, map: scale.map)))
  }

  /// The colour of each pixel, from three channels one after another.
  private static func colors(_ values: [Double], _ domain: ClosedRange<Double>) -> [UInt32] {
    let count = values.count / 3
    return (0..<count).map { index in
      [index, count + index, 2 * count + index].reduce(0) {
        $0 << 8 | UInt32(domain.level(of: values[$1]) ?? 0)
      }
    }
  }

  /// Appends the pixels that have no number, with neighbours as one.
  private func appendMissing(
    of picture: Figure.Layer.Pictures.Picture, at place: Scene.Rectangle, into scene: inout Scene
  ) {
    guard picture.values.contains(where: { $0.isNaN }) else { return }
    let count = pictures.width * pictures.height
    let isMissing = (0..<count).map { pixel in
      (0..<pictures.channels).contains { picture.values[$0 * count + pixel].isNaN }
    }
    var cells: [[Scene.Point]] = []
    for row in 0..<pictures.height {
      var column = 0
      while column < pictures.width {
        let start = column
        while column < pictures.width, isMissing[row * pictures.width + column] { column += 1 }
        if column > start {
          let cell = Scene.Rectangle(
            x: place.x + Double(start) * pixel, y: place.y + Double(row) * pixel,
            width: Double(column - start) * pixel, height: pixel)
          cells.append(cell.outline)
        }
        column += 1
      }
    }
    scene.commands.append(.regions(cells, Scene.Paint(Self.missing)))
  }

  private func append(
    _ title: String, of picture: Figure.Layer.Pictures.Picture, over place: Scene.Rectangle,
    into scene: inout Scene
  ) {
    let text = RichText.truncated(
      title, size: Self.titleSize, toWidth: cellWidth + gap - Self.titleGap / 2)
    scene.append(
      text, at: Scene.Point(place.x + place.width / 2, place.y - 5), anchor: .middle,
      role: picture.isMarked ? Self.mark : .text)
  }
}

extension Panel {
  /// The pictures, if the panel shows nothing else.
  var pictures: Figure.Layer.Pictures? {
    for case .pictures(let pictures) in layers { return pictures }
    return nil
  }
}

extension Figure.Layer.Pictures {
  /// Whether each picture has a range of its own, which no single bar can show.
  var haveOwnScales: Bool { pictures.contains { $0.domain != nil } }

  /// The numbers that the pictures show through the panel's colour scale.
  var colors: Figure.Layer.Colors? {
    guard !isPhotographic, !haveOwnScales else { return nil }
    return Figure.Layer.Colors(pictures.flatMap { $0.values }, label: label, domain: domain)
  }
}

extension Figure.Layer {
  /// The map that pictures ask for; nil where it is chosen by a layer's numbers.
  var pictureMap: Figure.ColorMap? {
    if case .pictures(let pictures) = self { pictures.map } else { nil }
  }
}
