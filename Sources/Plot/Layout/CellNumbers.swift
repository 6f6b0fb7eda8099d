import Text

extension PanelLayout {
  /// Appends the numbers in the cells of a raster, if all have room there.
  func drawNumbers(
    of raster: Figure.Layer.Raster, _ colors: ColorScale, into scene: inout Scene
  ) {
    guard raster.columns > 0, raster.numbers.count == raster.values.count else { return }
    let rows = raster.values.count / raster.columns
    let width = (raster.x.upperBound - raster.x.lowerBound) / Double(raster.columns)
    let height = (raster.y.upperBound - raster.y.lowerBound) / Double(max(1, rows))
    let room = (
      width: frame.width / Double(raster.columns), height: frame.height / Double(max(1, rows))
    )
    // Where cells are too small for letters, no texts need be measured.
    guard room.width >= 10, room.height >= Sizes.cellNumberSize * 1.1 else { return }
    let texts = NumberStyle.figureTexts(ofNeighbours: raster.numbers).map {
      RichText($0, size: Sizes.cellNumberSize)
    }
    guard texts.allSatisfy({ $0.width + 4 <= room.width }) else { return }
    for (index, text) in texts.enumerated() where raster.numbers[index].isFinite {
      let (row, column) = (index / raster.columns, index % raster.columns)
      guard
        let point = point(
          raster.x.lowerBound + width * (Double(column) + 0.5),
          raster.y.lowerBound + height * (Double(row) + 0.5))
      else { continue }
      let fraction = colors.fraction(of: raster.values[index])
      scene.append(
        text,
        at: Scene.Point(point.x, point.y + Sizes.cellNumberSize * FontMetrics.capHeight / 2),
        anchor: .middle,
        role: role(on: fraction, number: raster.numbers[index], colors.map))
    }
  }

  /// Zeros are written in grey where colours stand for amounts, so that mistakes stand out in a
  /// large matrix.
  private func role(on fraction: Double, number: Double, _ map: Figure.ColorMap) -> Scene.Role {
    if map == .intensity, number == 0 { return .mutedText }
    if fraction.isNaN { return .text }
    return .textOn(map, (fraction * 255).rounded() / 255)
  }
}
