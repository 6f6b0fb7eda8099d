/// The part of a text that lies at the point where it is put.
enum TextAnchor {
  case start, middle, end

  /// The share of the width that lies before the point.
  var fraction: Double {
    switch self {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}

extension Scene {
  /// Appends a text whose baseline passes through a point.
  mutating func append(
    _ text: RichText, at point: Point, anchor: TextAnchor = .start, role: Role = .text,
    angle: Double = 0, hasHalo: Bool = false
  ) {
    // Only these angles occur, and a table gives the same result on every machine.
    let (sine, cosine) =
      angle == 90 ? (1.0, 0.0) : angle == 40 ? (0.6427876096865394, 0.766044443118978) : (0, 1)
    let start = -text.width * anchor.fraction
    for run in text.runs {
      let along = start + run.x
      let origin = Point(
        point.x + cosine * along + sine * run.shift, point.y - sine * along + cosine * run.shift)
      commands.append(
        .text(
          Text(
            run.text, at: origin, size: run.size, weight: text.weight, font: run.font,
            paint: Paint(role), angle: angle, hasHalo: hasHalo)))
    }
  }

  mutating func append(line a: Point, _ b: Point, _ stroke: Stroke) {
    commands.append(.lines([[a, b]], stroke))
  }
}

extension RichText {
  /// The room that the text takes at a point, from its ascenders to its descenders.
  func bounds(at point: Scene.Point, anchor: TextAnchor) -> Scene.Rectangle {
    Scene.Rectangle(
      x: point.x - width * anchor.fraction, y: point.y - size * 0.8, width: width,
      height: size * (0.8 + FontMetrics.descent))
  }

  /// The text, or as much of its beginning as fits before an ellipsis.
  static func truncated(
    _ markup: String, size: Double, weight: Scene.Weight = .medium, toWidth width: Double
  ) -> RichText {
    // A label may be as long as a book by mistake; what cannot fit need not be measured.
    let characters = Array(markup.prefix(mostCharacters(size: size, width: width) + 1))
    let whole = RichText(String(characters), size: size, weight: weight)
    if whole.width <= width { return whole }
    func text(_ count: Int) -> RichText {
      RichText(String(characters.prefix(count)) + "…", size: size, weight: weight)
    }
    var (fitting, tooMany) = (0, characters.count)
    while tooMany - fitting > 1 {
      let middle = (fitting + tooMany) / 2
      if text(middle).width <= width { fitting = middle } else { tooMany = middle }
    }
    return text(fitting)
  }
}

extension RichText {
  /// More characters than fit in a width: the narrowest take a fifth of their size, and names of
  /// symbols have several characters to a letter.
  static func mostCharacters(size: Double, width: Double) -> Int {
    Int(min(max(width, 0), 1e5) / size * 10) + 20
  }
}

extension Figure.Style {
  /// The role of lines and letters in this style.
  var role: Scene.Role {
    if isMuted { return .mutedText }
    return series.map { .series($0) } ?? .mutedText
  }

  /// The role of curves and symbols, which may be lighter when grey than letters.
  var strokeRole: Scene.Role { isMuted ? .neutral : role }

  func stroke(width: Double) -> Scene.Stroke {
    Scene.Stroke(
      Scene.Paint(strokeRole), width: width, dashes: isDashed ? [width * 3, width * 2] : [])
  }
}
