import Plot
import Text

extension PanelComparison {
  func comparePictures(
    _ old: Figure.Layer.Pictures, _ new: Figure.Layer.Pictures
  ) -> [String] {
    var found: [String] = []
    compare(" colours", old.map.rawValue, new.map.rawValue, into: &found)
    compareRanges(" colour range", old.domain, new.domain, tolerance: y.tolerance, into: &found)
    compare(" number of pictures in a row", old.columns, new.columns, into: &found)
    func size(_ pictures: Figure.Layer.Pictures) -> String {
      "\(pictures.pictures.count) of \(pictures.height)×\(pictures.width)"
        + (pictures.channels == 3 ? " in colour" : "")
    }
    guard size(old) == size(new) else {
      return found + [" has \(size(new)) pixels instead of \(size(old))"]
    }
    var differing: [Int] = []
    for (index, pair) in zip(old.pictures, new.pictures).enumerated() {
      let name = old.pictures.count == 1 ? "," : ", picture \(index)"
      found += comparePictures(pair.0, pair.1, of: old).map { name + $0 }
      guard let difference = pixelDifference(pair.0, pair.1, of: old) else { continue }
      if differing.isEmpty { found.append(name + difference) }
      differing.append(index)
    }
    if differing.count > 1 {
      found[found.count - 1] += "; \(differing.count - 1) more pictures differ"
    }
    return found
  }

  /// What differs between two pictures, apart from their pixels.
  private func comparePictures(
    _ old: Figure.Layer.Pictures.Picture, _ new: Figure.Layer.Pictures.Picture,
    of pictures: Figure.Layer.Pictures
  ) -> [String] {
    var found: [String] = []
    compare(": title", old.title, new.title, into: &found)
    if old.isMarked != new.isMarked {
      found.append(new.isMarked ? " is now marked" : " is no longer marked")
    }
    return found
  }

  /// The first pixel that differs, and how many others do.
  private func pixelDifference(
    _ old: Figure.Layer.Pictures.Picture, _ new: Figure.Layer.Pictures.Picture,
    of pictures: Figure.Layer.Pictures
  ) -> String? {
    let count = pictures.width * pictures.height
    let domain = old.domain ?? pictures.domain
    let direction = DirectionComparison(
      values: domain.map { [$0.lowerBound, $0.upperBound] }
        ?? pictures.pictures.flatMap { $0.values },
      // A value on the border of two of a picture's 256 levels may be either.
      tolerance: max(y.tolerance, pictures.isPhotographic ? 1.01 / 255 : 1.5e-3))
    let channels = ["red", "green", "blue"]
    let lines = comparePoints(
      (0..<pictures.channels).map { channel in
        let place = channel * count..<(channel + 1) * count
        return (
          pictures.channels == 3 ? channels[channel] : "", Array(old.values[place]),
          Array(new.values[place]), direction
        )
      }, count: (count, count),
      placeName: { "row \($0 / pictures.width), column \($0 % pictures.width)" })
    return lines.first
  }
}
