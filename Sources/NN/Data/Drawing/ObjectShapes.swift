/// The objects in the pictures of `Dataset.objects`.
///
/// Each is painted into the unit square, with y downwards, facing right; colours, poses and parts are
/// random.
enum ObjectShape: CaseIterable {
  case airplane, bird, boat, car, cat, fish, horse, house, tree, truck

  var name: String {
    switch self {
    case .airplane: "airplane"
    case .bird: "bird"
    case .boat: "boat"
    case .car: "car"
    case .cat: "cat"
    case .fish: "fish"
    case .horse: "horse"
    case .house: "house"
    case .tree: "tree"
    case .truck: "truck"
    }
  }

  /// The backgrounds that it can have, the likelier ones repeated.
  var backgrounds: [Background] {
    switch self {
    case .airplane: [.sky, .sky, .sea, .street]
    case .bird: [.sky, .field, .sea, .snow]
    case .boat: [.sea]
    case .car: [.street, .field, .snow]
    case .cat: [.room, .room, .field]
    case .fish: [.underwater, .underwater, .sea]
    case .horse: [.field, .field, .snow]
    case .house: [.field, .snow, .street]
    case .tree: [.field, .snow, .street]
    case .truck: [.street, .field, .snow]
    }
  }

  func paint(on canvas: Canvas, using random: inout RandomGenerator) {
    switch self {
    case .airplane: paintAirplane(on: canvas, using: &random)
    case .bird: paintBird(on: canvas, using: &random)
    case .boat: paintBoat(on: canvas, using: &random)
    case .car: paintCar(on: canvas, using: &random)
    case .cat: paintCat(on: canvas, using: &random)
    case .fish: paintFish(on: canvas, using: &random)
    case .horse: paintHorse(on: canvas, using: &random)
    case .house: paintHouse(on: canvas, using: &random)
    case .tree: paintTree(on: canvas, using: &random)
    case .truck: paintTruck(on: canvas, using: &random)
    }
  }
}

private let glass = Color(0.72, 0.86, 0.93)
private let rubber = Color(0.1, 0.1, 0.12)
private let paints: [Color] = [
  [0.8, 0.12, 0.12], [0.12, 0.25, 0.7], [0.9, 0.75, 0.1], [0.92, 0.92, 0.92], [0.15, 0.15, 0.18],
  [0.1, 0.5, 0.3], [0.62, 0.64, 0.68],
]

private func paintAirplane(on canvas: Canvas, using random: inout RandomGenerator) {
  let hull = random.shade(of: [[0.93, 0.93, 0.95], [0.75, 0.78, 0.82], [0.85, 0.2, 0.15]])
  let mark = random.shade(of: paints)
  canvas.polygon([0.5, 0.45, 0.4, 0.22, 0.48, 0.22, 0.64, 0.45], hull * 0.7)
  canvas.polygon([0.14, 0.46, 0.06, 0.22, 0.16, 0.22, 0.3, 0.45], mark)
  canvas.blob(
    [0.06, 0.47, 0.3, 0.42, 0.78, 0.42, 0.95, 0.51, 0.78, 0.57, 0.3, 0.56], hull)
  canvas.polygon([0.42, 0.51, 0.22, 0.8, 0.33, 0.8, 0.62, 0.52], hull * 0.8)
  canvas.polygon([0.8, 0.44, 0.87, 0.48, 0.8, 0.48], rubber)
  for index in 0..<6 { canvas.ellipse(0.36 + 0.07 * Float(index), 0.47, 0.014, 0.018, hull * 0.4) }
}

private func paintBird(on canvas: Canvas, using random: inout RandomGenerator) {
  let feathers = random.shade(
    of: [
      [0.15, 0.35, 0.75], [0.75, 0.15, 0.12], [0.9, 0.78, 0.15], [0.45, 0.3, 0.18],
      [0.12, 0.12, 0.14],
    ])
  let beak = random.shade(of: [[0.95, 0.6, 0.1]])
  let flies = random.isLikely(0.5)
  if !flies {
    canvas.line([0.48, 0.62, 0.47, 0.84], 0.014, beak * 0.8)
    canvas.line([0.56, 0.61, 0.57, 0.84], 0.014, beak * 0.8)
  }
  canvas.polygon([0.34, 0.5, 0.06, 0.6, 0.1, 0.7, 0.38, 0.62], feathers * 0.75)
  if flies {
    canvas.blob([0.52, 0.46, 0.5, 0.2, 0.36, 0.08, 0.34, 0.3, 0.4, 0.5], feathers * 0.6)
  }
  canvas.blob(
    [0.26, 0.56, 0.42, 0.42, 0.62, 0.38, 0.72, 0.5, 0.6, 0.64, 0.4, 0.66], feathers)
  canvas.blob([0.5, 0.6, 0.66, 0.5, 0.68, 0.56, 0.58, 0.64], feathers + 0.3 * (1 - feathers))
  canvas.polygon([0.8, 0.3, 0.95, 0.37, 0.8, 0.4], beak)
  canvas.ellipse(0.73, 0.35, 0.105, 0.1, feathers)
  canvas.ellipse(0.76, 0.33, 0.022, 0.022, feathers.max() < 0.3 ? Color(repeating: 0.9) : rubber)
  if flies {
    canvas.blob([0.6, 0.5, 0.44, 0.22, 0.2, 0.1, 0.24, 0.34, 0.4, 0.54], feathers * 0.75)
  } else {
    canvas.blob([0.62, 0.48, 0.42, 0.46, 0.24, 0.6, 0.46, 0.6], feathers * 0.7)
  }
}

private func paintBoat(on canvas: Canvas, using random: inout RandomGenerator) {
  let hull = random.shade(of: paints)
  if random.isLikely(0.6) {
    let sail = random.shade(
      of: [[0.95, 0.95, 0.92], [0.95, 0.95, 0.92], [0.85, 0.3, 0.2], [0.9, 0.75, 0.3]])
    canvas.line([0.42, 0.66, 0.42, 0.08], 0.015, Color(0.4, 0.28, 0.15))
    canvas.polygon([0.45, 0.1, 0.86, 0.6, 0.45, 0.6], sail)
    canvas.polygon([0.39, 0.2, 0.18, 0.6, 0.39, 0.6], sail * 0.85)
  } else {
    let cabin = random.shade(of: [[0.93, 0.93, 0.9]])
    canvas.polygon([0.2, 0.46, 0.62, 0.46, 0.68, 0.66, 0.2, 0.66], cabin)
    canvas.polygon([0.28, 0.26, 0.4, 0.26, 0.4, 0.46, 0.28, 0.46], random.shade(of: paints))
    for index in 0..<3 { canvas.ellipse(0.3 + 0.13 * Float(index), 0.55, 0.03, 0.03, glass * 0.6) }
  }
  canvas.polygon([0.06, 0.64, 0.94, 0.62, 0.8, 0.84, 0.18, 0.84], hull)
  canvas.polygon([0.06, 0.64, 0.94, 0.62, 0.92, 0.67, 0.08, 0.69], hull + 0.4 * (1 - hull))
  // The water comes up to its side.
  canvas.line([0.02, 0.85, 0.3, 0.83, 0.6, 0.85, 0.96, 0.83], 0.02, Color(0.7, 0.8, 0.86))
}

private func paintWheel(_ x: Float, _ y: Float, _ radius: Float, on canvas: Canvas) {
  canvas.ellipse(x, y, radius, radius, rubber)
  canvas.ellipse(x, y, radius * 0.45, radius * 0.45, Color(repeating: 0.7))
}

private func paintCar(on canvas: Canvas, using random: inout RandomGenerator) {
  let body = random.shade(of: paints)
  canvas.polygon([0.2, 0.52, 0.32, 0.32, 0.6, 0.32, 0.76, 0.52], body * 0.9)
  canvas.polygon([0.28, 0.5, 0.36, 0.37, 0.45, 0.37, 0.45, 0.5], glass)
  canvas.polygon([0.49, 0.5, 0.49, 0.37, 0.58, 0.37, 0.68, 0.5], glass)
  canvas.polygon(
    [0.03, 0.54, 0.1, 0.5, 0.76, 0.5, 0.95, 0.56, 0.97, 0.7, 0.03, 0.71], body)
  canvas.ellipse(0.94, 0.59, 0.025, 0.03, Color(1, 0.95, 0.6))
  canvas.ellipse(0.05, 0.58, 0.02, 0.03, Color(0.8, 0.1, 0.1))
  paintWheel(0.25, 0.72, 0.105, on: canvas)
  paintWheel(0.75, 0.72, 0.105, on: canvas)
}

private func paintCat(on canvas: Canvas, using random: inout RandomGenerator) {
  let fur = random.shade(
    of: [
      [0.85, 0.5, 0.2], [0.5, 0.5, 0.52], [0.13, 0.12, 0.13], [0.9, 0.87, 0.82], [0.45, 0.32, 0.2],
    ])
  let belly = fur + 0.35 * (1 - fur)
  canvas.line([0.36, 0.82, 0.14, 0.8, 0.1, 0.56, 0.18, 0.46], 0.04, to: 0.025, fur * 0.85)
  canvas.blob([0.3, 0.86, 0.27, 0.68, 0.4, 0.48, 0.62, 0.44, 0.68, 0.64, 0.66, 0.88], fur)
  canvas.blob([0.54, 0.54, 0.66, 0.52, 0.68, 0.7, 0.58, 0.72], belly)
  canvas.line([0.58, 0.64, 0.58, 0.88], 0.035, fur * 0.9)
  canvas.line([0.67, 0.62, 0.69, 0.88], 0.035, fur)
  canvas.polygon([0.46, 0.28, 0.46, 0.05, 0.62, 0.18], fur * 0.85)
  canvas.polygon([0.66, 0.17, 0.82, 0.05, 0.82, 0.28], fur * 0.85)
  canvas.ellipse(0.64, 0.32, 0.19, 0.165, fur)
  canvas.ellipse(0.69, 0.39, 0.09, 0.06, belly)
  let eyes = random.shade(of: [[0.6, 0.85, 0.2], [0.95, 0.8, 0.2]])
  for x: Float in [0.58, 0.73] {
    canvas.ellipse(x, 0.3, 0.035, 0.035, eyes)
    canvas.ellipse(x, 0.3, 0.013, 0.03, rubber)
  }
  canvas.ellipse(0.68, 0.37, 0.02, 0.016, Color(0.85, 0.5, 0.5))
  if random.isLikely(0.5) {
    for x: Float in [0.36, 0.44, 0.52] {
      canvas.line([x, 0.52, x - 0.03, 0.64], 0.014, fur * 0.6)
    }
  }
}

private func paintFish(on canvas: Canvas, using random: inout RandomGenerator) {
  let scales = random.shade(
    of: [
      [0.95, 0.5, 0.1], [0.95, 0.85, 0.2], [0.8, 0.15, 0.2], [0.75, 0.78, 0.82],
      [0.45, 0.25, 0.65],
    ])
  let fins = scales * 0.75
  canvas.polygon([0.3, 0.5, 0.04, 0.26, 0.1, 0.5, 0.04, 0.74], fins)
  canvas.polygon([0.4, 0.36, 0.46, 0.16, 0.66, 0.34], fins)
  canvas.polygon([0.5, 0.64, 0.46, 0.82, 0.62, 0.64], fins)
  canvas.blob([0.2, 0.5, 0.42, 0.32, 0.68, 0.3, 0.94, 0.5, 0.68, 0.68, 0.42, 0.66], scales)
  canvas.blob([0.4, 0.58, 0.7, 0.58, 0.84, 0.56, 0.66, 0.67], scales + 0.4 * (1 - scales))
  if random.isLikely(0.5) {
    let stripe = Color(0.97, 0.97, 0.95)
    canvas.line([0.44, 0.36, 0.41, 0.5, 0.44, 0.63], 0.026, stripe)
    canvas.line([0.62, 0.34, 0.59, 0.5, 0.62, 0.65], 0.026, stripe)
  }
  canvas.blob([0.56, 0.52, 0.44, 0.48, 0.42, 0.6, 0.52, 0.58], fins)
  canvas.ellipse(0.78, 0.45, 0.045, 0.045, Color(repeating: 0.97))
  canvas.ellipse(0.79, 0.45, 0.022, 0.022, rubber)
}

private func paintHorse(on canvas: Canvas, using random: inout RandomGenerator) {
  let coat = random.shade(
    of: [[0.48, 0.27, 0.13], [0.62, 0.38, 0.2], [0.28, 0.17, 0.1], [0.88, 0.86, 0.83]])
  let hair = coat * 0.5
  let stride = random.number(in: -0.05...0.05)
  canvas.line([0.2, 0.46, 0.1, 0.52, 0.09, 0.72], 0.035, to: 0.02, hair)
  canvas.line([0.32, 0.56, 0.33 + stride, 0.72, 0.32 + stride, 0.92], 0.04, to: 0.025, coat * 0.75)
  canvas.line([0.62, 0.56, 0.62 - stride, 0.72, 0.62 - stride, 0.92], 0.04, to: 0.025, coat * 0.75)
  canvas.blob(
    [0.17, 0.48, 0.26, 0.37, 0.46, 0.4, 0.6, 0.37, 0.7, 0.48, 0.62, 0.6, 0.42, 0.62, 0.24, 0.6],
    coat)
  canvas.blob(
    [0.54, 0.42, 0.66, 0.24, 0.76, 0.13, 0.83, 0.2, 0.77, 0.34, 0.7, 0.52, 0.6, 0.54], coat)
  canvas.line([0.76, 0.2, 0.93, 0.33], 0.065, to: 0.045, coat)
  canvas.polygon([0.72, 0.15, 0.73, 0.03, 0.79, 0.13], coat)
  canvas.line([0.53, 0.4, 0.63, 0.24, 0.72, 0.12], 0.035, to: 0.028, hair)
  canvas.ellipse(0.81, 0.2, 0.017, 0.017, rubber)
  canvas.line([0.25, 0.56, 0.23 - stride, 0.72, 0.24 - stride, 0.92], 0.045, to: 0.027, coat)
  canvas.line([0.66, 0.52, 0.69 + stride, 0.72, 0.68 + stride, 0.92], 0.045, to: 0.027, coat)
}

private func paintHouse(on canvas: Canvas, using random: inout RandomGenerator) {
  let walls = random.shade(
    of: [[0.93, 0.9, 0.83], [0.95, 0.95, 0.95], [0.7, 0.35, 0.26], [0.6, 0.72, 0.8]])
  let roof = random.shade(of: [[0.65, 0.2, 0.14], [0.35, 0.24, 0.2], [0.3, 0.32, 0.36]])
  let wood = random.shade(of: [[0.4, 0.25, 0.14], [0.15, 0.35, 0.25], [0.2, 0.25, 0.5]])
  canvas.polygon([0.68, 0.12, 0.78, 0.12, 0.78, 0.45, 0.68, 0.35], roof * 0.8)
  canvas.polygon([0.14, 0.46, 0.86, 0.46, 0.86, 0.9, 0.14, 0.9], walls)
  canvas.polygon([0.04, 0.5, 0.5, 0.12, 0.96, 0.5], roof)
  canvas.polygon([0.58, 0.62, 0.74, 0.62, 0.74, 0.9, 0.58, 0.9], wood)
  for x: Float in [0.22, 0.4] {
    canvas.polygon([x, 0.58, x + 0.13, 0.58, x + 0.13, 0.74, x, 0.74], wood)
    canvas.polygon(
      [x + 0.02, 0.6, x + 0.11, 0.6, x + 0.11, 0.72, x + 0.02, 0.72],
      random.isLikely(0.3) ? Color(1, 0.9, 0.5) : glass * 0.75)
  }
}

private func paintTree(on canvas: Canvas, using random: inout RandomGenerator) {
  let bark = random.shade(of: [[0.36, 0.25, 0.15]])
  canvas.line([0.5, 0.55, 0.5, 0.94], 0.045, to: 0.06, bark)
  if random.isLikely(0.4) {
    let needles = random.shade(of: [[0.08, 0.32, 0.18], [0.12, 0.38, 0.22]])
    canvas.polygon([0.5, 0.36, 0.2, 0.8, 0.8, 0.8], needles * 0.85)
    canvas.polygon([0.5, 0.18, 0.26, 0.58, 0.74, 0.58], needles)
    canvas.polygon([0.5, 0.02, 0.33, 0.36, 0.67, 0.36], needles * 1.15)
  } else {
    let leaves = random.shade(
      of: [[0.2, 0.5, 0.15], [0.3, 0.58, 0.2], [0.85, 0.45, 0.12], [0.9, 0.6, 0.7]])
    for _ in 0..<3 {
      canvas.ellipse(
        random.number(in: 0.3...0.7), random.number(in: 0.34...0.52), 0.22, 0.18, leaves * 0.8)
    }
    canvas.ellipse(0.5, 0.32, 0.3, 0.25, leaves)
    canvas.ellipse(0.42, 0.24, 0.14, 0.1, leaves + 0.2 * (1 - leaves))
  }
}

private func paintTruck(on canvas: Canvas, using random: inout RandomGenerator) {
  let cab = random.shade(of: paints)
  let load = random.shade(of: paints + [[0.9, 0.9, 0.88]])
  canvas.polygon([0.03, 0.66, 0.97, 0.66, 0.97, 0.74, 0.03, 0.74], rubber)
  canvas.polygon([0.03, 0.2, 0.62, 0.2, 0.62, 0.68, 0.03, 0.68], load)
  canvas.polygon([0.03, 0.4, 0.62, 0.4, 0.62, 0.46, 0.03, 0.46], load + 0.35 * (1 - load))
  canvas.polygon([0.65, 0.34, 0.84, 0.34, 0.93, 0.52, 0.97, 0.54, 0.97, 0.71, 0.65, 0.71], cab)
  canvas.polygon([0.71, 0.39, 0.81, 0.39, 0.88, 0.53, 0.71, 0.53], glass)
  canvas.ellipse(0.95, 0.61, 0.022, 0.025, Color(1, 0.95, 0.6))
  paintWheel(0.17, 0.76, 0.095, on: canvas)
  paintWheel(0.42, 0.76, 0.095, on: canvas)
  paintWheel(0.8, 0.76, 0.095, on: canvas)
}
