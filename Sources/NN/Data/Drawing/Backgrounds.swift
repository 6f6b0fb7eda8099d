/// The surroundings of an object.
///
/// Several kinds of objects share each background, so that it says something about the object, but not
/// everything.
enum Background {
  case sky, field, snow, street, sea, underwater, room

  /// Paints the whole image.
  func paint(on canvas: Canvas, using random: inout RandomGenerator) {
    let horizon = random.number(in: 0.5...0.72)
    switch self {
    case .sky:
      canvas.paintSky(to: 1, using: &random)
    case .field:
      canvas.paintSky(to: horizon, using: &random)
      let ground = random.shade(of: [[0.3, 0.55, 0.2], [0.45, 0.6, 0.25], [0.7, 0.62, 0.35]])
      canvas.gradient(horizon, 1, from: ground, to: ground * 0.75)
      for _ in 0..<Int(random.next(below: 4)) {
        // Distant bushes.
        canvas.ellipse(
          random.number(in: 0...1), horizon, random.number(in: 0.05...0.16), 0.05, ground * 0.6)
      }
    case .snow:
      canvas.paintSky(to: horizon, using: &random)
      let ground = random.shade(of: [[0.92, 0.93, 0.96]])
      canvas.gradient(horizon, 1, from: ground, to: ground * 0.88)
    case .street:
      canvas.paintSky(to: horizon - 0.1, using: &random)
      let walls = random.shade(of: [[0.6, 0.5, 0.45], [0.55, 0.57, 0.6], [0.45, 0.55, 0.35]])
      canvas.gradient(horizon - 0.25, horizon, from: walls, to: walls * 0.85)
      let ground = random.shade(of: [[0.45, 0.45, 0.47]])
      canvas.gradient(horizon, 1, from: ground, to: ground * 0.8)
    case .sea:
      canvas.paintSky(to: horizon, using: &random)
      let water = random.shade(of: [[0.15, 0.35, 0.55], [0.2, 0.45, 0.5], [0.35, 0.42, 0.5]])
      canvas.gradient(horizon, 1, from: water * 1.15, to: water * 0.8)
      for _ in 0..<3 {
        let (x, y) = (random.number(in: 0...1), random.number(in: horizon...1))
        canvas.line([x, y, x + 0.15, y], 0.008, water * 1.4)
      }
    case .underwater:
      let water = random.shade(of: [[0.15, 0.45, 0.7], [0.1, 0.5, 0.55], [0.12, 0.3, 0.5]])
      canvas.gradient(0, 1, from: water * 1.3, to: water * 0.7)
      for _ in 0..<Int(random.next(below: 4)) {
        // Weeds.
        let x = random.number(in: 0...1)
        let sway = random.number(in: -0.1...0.1)
        let top = random.number(in: 0.6...0.85)
        canvas.line(
          [x, 1.05, x + sway, (top + 1) / 2, x, top], 0.025, random.shade(of: [[0.15, 0.4, 0.2]]))
      }
    case .room:
      let wall = random.shade(of: [[0.8, 0.74, 0.62], [0.65, 0.7, 0.72], [0.72, 0.6, 0.6]])
      let floor = random.shade(of: [[0.5, 0.34, 0.2], [0.42, 0.42, 0.45], [0.55, 0.25, 0.22]])
      canvas.gradient(0, horizon, from: wall, to: wall * 0.92)
      canvas.gradient(horizon, 1, from: floor, to: floor * 0.85)
    }
  }
}

extension Canvas {
  fileprivate func paintSky(to horizon: Float, using random: inout RandomGenerator) {
    let zenith = random.shade(
      of: [[0.35, 0.6, 0.9], [0.55, 0.7, 0.85], [0.7, 0.72, 0.75], [0.85, 0.6, 0.45]])
    gradient(0, horizon, from: zenith, to: zenith + (Color(repeating: 0.95) - zenith) * 0.5)
    for _ in 0..<Int(random.next(below: 3)) {
      let cloud = zenith + (Color(repeating: 1) - zenith) * 0.6
      let (x, y) = (random.number(in: 0...1), random.number(in: 0...0.8) * horizon)
      ellipse(x, y, random.number(in: 0.1...0.25), random.number(in: 0.03...0.07), cloud)
    }
  }
}

extension RandomGenerator {
  /// A random colour of the list, slightly changed.
  mutating func shade(of colors: [Color]) -> Color {
    let color = pick(colors)
    return Color(
      color.x + normal(0.035), color.y + normal(0.035), color.z + normal(0.035))
  }
}
