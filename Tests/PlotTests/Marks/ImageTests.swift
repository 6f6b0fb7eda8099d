import Plot
import Testing

@Suite struct ImageTests {
  private func pictures(_ figure: Figure) throws -> Figure.Layer.Pictures {
    guard case .pictures(let pictures)? = figure.panels.first?.layers.first else {
      throw NoPictures()
    }
    return pictures
  }

  private struct NoPictures: Error {}

  private func grid(_ shape: Int..., value: (Int) -> Double = { _ in 0.5 }) -> NumberGrid {
    NumberGrid(shape: shape, values: (0..<shape.reduce(1, *)).map(value))
  }

  // MARK: Shapes

  @Test func aMatrixIsOnePictureAndSoAreThreeOfThem() throws {
    let grey = try pictures(Figure(alt: "a") { Image([[0, 1, 0], [1, 0, 1]]) })
    #expect(grey.width == 3 && grey.height == 2 && grey.channels == 1)
    #expect(grey.pictures.map { $0.values } == [[0, 1, 0, 1, 0, 1]])
    let colored = try pictures(Figure(alt: "a") { Image(grid(3, 2, 4)) })
    #expect(colored.width == 4 && colored.height == 2 && colored.channels == 3)
    // A batch of one is as good.
    #expect(try pictures(Figure(alt: "a") { Image(grid(1, 1, 2, 4)) }).channels == 1)
  }

  @Test func theFirstAxisOfAGridCountsPictures() throws {
    func shape(_ grid: NumberGrid) throws -> [Int] {
      let pictures = try pictures(Figure(alt: "a") { ImageGrid(grid, colors: .diverging) })
      return [pictures.pictures.count, pictures.channels, pictures.height, pictures.width]
    }
    #expect(try shape(grid(5, 2, 4)) == [5, 1, 2, 4])
    #expect(try shape(grid(3, 2, 4)) == [3, 1, 2, 4])
    #expect(try shape(grid(5, 1, 2, 4)) == [5, 1, 2, 4])
    #expect(try shape(grid(5, 3, 2, 4)) == [5, 3, 2, 4])
    // The kernels of a convolution from six channels: those of an output in a row.
    #expect(try shape(grid(2, 6, 3, 3)) == [12, 1, 3, 3])
    #expect(try pictures(Figure(alt: "a") { ImageGrid(grid(2, 6, 3, 3)) }).columns == 6)
  }

  @Test func picturesGivenOneByOneMayBeInColour() throws {
    let listed = try pictures(Figure(alt: "a") { ImageGrid([grid(3, 2, 4), grid(3, 2, 4)]) })
    #expect(listed.channels == 3 && listed.pictures.count == 2)
    let rows = try pictures(Figure(alt: "a") { ImageGrid([[[0.0, 1]], [[1, 0]]]) })
    #expect(rows.pictures.map { $0.values } == [[0, 1], [1, 0]])
  }

  // MARK: Numbers

  @Test func photographsHave256Brightnesses() throws {
    let values = try pictures(Figure(alt: "a") { Image([[0.5, 0.0019, 0.002, 1, .nan]]) })
      .pictures[0].values
    // 127.5 rounds up; a level is 1/255 = 0.0039, and its border lies at 0.00196.
    #expect(values.prefix(4) == [128.0 / 255, 0, 1.0 / 255, 1])
    #expect(values[4].isNaN)
  }

  @Test func aDomainSaysWhatIsBlackAndWhite() throws {
    let figure = Figure(alt: "a") { Image([[-1.0, 0, 3, 9, -5]], domain: -1...3) }
    #expect(figure.problems == [])
    // 0 is a quarter of the way: level 63.75, that is 64, whose value is -1 + 4 × 64/255.
    #expect(try pictures(figure).pictures[0].values == [-1, -1 + 4 * 64.0 / 255, 3, 3, -1])
  }

  @Test func ownScalesReachFromLeastToGreatest() throws {
    func domains(_ map: Figure.ColorMap) throws -> [ClosedRange<Double>?] {
      try pictures(
        Figure(alt: "a") {
          ImageGrid(
            [[[2.0, 4, .nan]], [[-3, 1, 0]], [[5, 5, 5]]], colors: map, sharesScale: false)
        }
      ).pictures.map { $0.domain }
    }
    #expect(try domains(.grey) == [2...4, -3...1, 4.5...5.5])
    #expect(try domains(.diverging) == [-4...4, -3...3, -5...5])
    #expect(try domains(.intensity) == [0...4, -3...1, 0...5])
  }

  @Test func coloursOfBothSignsAreGreyAtZero() throws {
    let figure = Figure(alt: "a") {
      Image(NumberGrid(shape: [3, 1, 2], values: [-2, 0, 0, 0, 1, 0]), colors: .diverging)
    }
    #expect(figure.problems == [])
    let photograph = figure.scene().commands.compactMap { command in
      if case .photograph(let image) = command { image.colors } else { nil }
    }
    // 0 is level 127.5, which rounds to 128; 1 is three quarters: 191.25.
    #expect(photograph == [[0x0080BF, 0x808080]])
  }

  // MARK: Scenes

  @Test func photographsWithNames() throws {
    try expectGolden(
      "images",
      Figure(alt: "Two pictures.") {
        ImageGrid(
          [[[0, 0.5], [1, .nan]], [[1, 0], [0, 1]]], predicted: [0, 1], actual: [0, 0],
          names: ["cat", "dog"])
      })
  }

  @Test func weightsWithAColourBar() throws {
    try expectGolden(
      "weights",
      Figure(alt: "Three filters.") {
        ImageGrid(
          [[[-1.0, 0], [0, 2]], [[0, 1], [1, 0]], [[0, 0], [-2, -2]]], colors: .diverging,
          label: "weight")
      })
  }

  private func rectangles(_ figure: Figure) -> [Scene.Rectangle] {
    figure.scene().commands.compactMap { command in
      switch command {
      case .image(let image) where image.columns > 1: image.rectangle
      case .photograph(let image): image.rectangle
      default: nil
      }
    }
  }

  /// Whatever the size of pictures, their number and the figure's width.
  @Test(arguments: [1, 2, 7, 20, 100], [3, 8, 28, 64])
  func pixelsAreSquareAndEndOnThoseOfTheScreen(count: Int, side: Int) {
    for width in [200.0, 640, 1000] {
      let figure = Figure(alt: "a", width: width) {
        ImageGrid(grid(count, side, side), titles: (0..<count).map { "\($0), not \($0 % 7)" })
      }
      let page = figure.scene()
      let room = Scene.Rectangle(x: 0, y: 0, width: page.width, height: page.height)
      let places = rectangles(figure)
      #expect(places.count == count)
      for (index, place) in places.enumerated() {
        let pixel = place.width / Double(side)
        #expect(place.height == place.width)
        #expect(pixel < 0.5 || pixel * 2 == (pixel * 2).rounded(), "\(pixel)")
        #expect(place.x * 2 == (place.x * 2).rounded() && place.y * 2 == (place.y * 2).rounded())
        #expect(room.contains(place))
        #expect(places[..<index].allSatisfy { !$0.intersects(place) })
      }
    }
  }

  @Test func rowsAreFullWhereThatCostsLittle() {
    func rows(_ count: Int) -> [Int] {
      let places = rectangles(Figure(alt: "a") { ImageGrid(grid(count, 28, 28)) })
      return Set(places.map { $0.y }).sorted().map { y in places.count { $0.y == y } }
    }
    #expect(rows(10) == [10])
    #expect(rows(20) == [10, 10])
    #expect(rows(64) == [Int](repeating: 8, count: 8))
    #expect(rows(23) == [8, 8, 7])
  }

  @Test func aPanelBesideOthersHasOneColourScaleWithThem() {
    let figure = Figure(columns: 2, alt: "a") {
      Panel("first") { ImageGrid([[[1.0, 2]]], colors: .intensity, label: "activation") }
      Panel("second") { ImageGrid([[[0.0, 8]]], colors: .intensity, label: "activation") }
    }
    let values = figure.scene().commands.compactMap { command -> [Double]? in
      if case .image(let image) = command, image.columns == 2 { image.values } else { nil }
    }
    #expect(values == [[0.125, 0.25], [0, 1]])
  }

  /// The bar belongs to the first panel alone.
  @Test func panelsWithOwnScalesShareNone() throws {
    let figure = Figure(alt: "a") {
      Panel("kernels") { ImageGrid([[[-1.0, 2]]], colors: .diverging) }
      Panel("maps") { ImageGrid([[[1.0, 3]]], colors: .intensity, sharesScale: false) }
    }
    let images = figure.scene().commands.compactMap { command in
      if case .image(let image) = command { image } else { nil }
    }
    let bar = try #require(images.first { $0.columns == 1 })
    let pictures = images.filter { $0.columns == 2 }
    #expect(pictures.map { $0.values } == [[0.25, 1], [1.0 / 3, 1]])
    #expect(bar.rectangle.height == pictures[0].rectangle.height)
  }

  // MARK: Bad input

  @Test func whatCannotBePicturesIsNamed() {
    func problems<Pictures: NumericPictures>(_ pictures: Pictures) -> [String] {
      Figure(alt: "a") { ImageGrid(pictures) }.problems
    }
    #expect(
      problems(grid(5)) == [
        "an image grid has shape [5], which must be [count, height, width] or [count, channels, "
          + "height, width]"
      ])
    #expect(
      problems(NumberGrid(shape: [2, 2, 2], values: [0, 1])) == [
        "an image grid has shape [2, 2, 2] and 2 values, which must be [count, height, width] or "
          + "[count, channels, height, width]"
      ])
    #expect(problems(NumberGrid(shape: [.max, 3, 3], values: [])).count == 1)
    #expect(problems(NumberGrid(shape: [-1, 3, 3], values: [])).count == 1)
    #expect(problems([[[Double]]]()) == ["an image grid has no pictures"])
    #expect(problems(grid(0, 28, 28)) == ["an image grid has no pictures"])
    #expect(problems(grid(1, 0, 4)) == ["an image grid's picture 0 has 0×4 pixels"])
    #expect(
      problems([grid(2, 4), grid(3, 4)])
        == ["an image grid's picture 1 is 3×4, others are 2×4"])
    #expect(
      problems([grid(3, 2, 4), grid(2, 4)])
        == ["an image grid's picture 1 is 2×4, others are 2×4 in colour"])
    #expect(
      problems([[[0.0, 1], [1]]]) == [
        "an image grid has shape [2, 2] and 3 values, which must be [height, width] or [3, height, "
          + "width]"
      ])
    #expect(
      Figure(alt: "a") { Image(grid(28, 28, 3)) }.problems == [
        "an image of shape [28, 28, 3] has 28 channels, which must be 1 or 3; they come first, as in "
          + "[3, height, width]"
      ])
    #expect(
      Figure(alt: "a") { Image(grid(1, 2000)) }.problems
        == ["an image has 1×2000 pixels; at most 1024 in each direction can be shown"])
  }

  @Test func picturesByTheThousandAreCutOff() throws {
    let figure = Figure(alt: "a") { ImageGrid(grid(1000, 2, 2)) }
    #expect(
      figure.problems == ["an image grid has 1000 pictures, of which the first 400 are drawn"])
    #expect(try pictures(figure).pictures.count == 400)
  }

  @Test func valuesOutsideAreClampedAndSaid() throws {
    let figure = Figure(alt: "a") { ImageGrid([[[0.0, 1]], [[1.5, -0.25]]]) }
    #expect(
      figure.problems == [
        "an image grid has 2 values outside 0…1, which is black to white: the first is 1.5 at "
          + "picture 1, row 0, column 0; a domain, other colours or sharesScale: false would show them"
      ])
    #expect(try pictures(figure).pictures[1].values == [1, 0])
    #expect(
      Figure(alt: "a") { Image([[0, 2.5]]) }.problems == [
        "an image has a value outside 0…1, which is black to white: the first is 2.5 at row 0, "
          + "column 1; a domain or other colours would show them"
      ])
  }

  @Test func whatDoesNotGoTogetherIsNamed() {
    #expect(
      Figure(alt: "a") {
        ImageGrid([[[0.0]], [[1]]], titles: ["a"], marked: [true, false, true], columns: 0)
      }.problems == [
        "an image grid has 0 columns", "an image grid has 2 pictures but 1 titles",
        "an image grid has 2 pictures but 3 marks",
      ])
    #expect(
      Figure(alt: "a") { ImageGrid([[[0.0]]], predicted: [1], actual: []) }.problems
        == ["an image grid has 1 predicted but 0 actual classes"])
    #expect(
      Figure(alt: "a") { Image(grid(3, 1, 1), colors: .intensity) }.problems
        == ["an image has three channels, which are red, green and blue already"])
    #expect(
      Figure(alt: "a") { Image([[0.5]], domain: 1...1) }.problems
        == ["an image: the domain 1…1 is too short to show"])
    #expect(
      Figure(alt: "a") { ImageGrid([[[0.5]], [[.nan]]]) }.problems
        == ["an image grid's picture 1 has no finite value"])
  }
}
