/// A smooth line through `knots`, as points so close together that the straight pieces between them are
/// not noticeable: a Catmull–Rom spline (Catmull & Rom 1974), whose direction at a knot is that from the
/// knot before it to the knot after it.
///
/// - Parameters:
///   - knots: The places that the line goes through. If the last equals the first, the line is closed, and
///     smooth there too.
///   - spacing: The maximum distance between points, along straight lines from knot to knot.
/// - Returns: The points, including all knots.
func smoothLine(through knots: [Point], spacing: Float) -> [Point] {
  guard let first = knots.first, let last = knots.last, knots.count > 2 else { return knots }
  let isClosed = first == last
  // Beyond an open end, the line continues straight.
  let before = isClosed ? knots[knots.count - 2] : 2 * first - knots[1]
  let after = isClosed ? knots[1] : 2 * last - knots[knots.count - 2]
  var line = [first]
  for index in 0..<(knots.count - 1) {
    let p0 = index == 0 ? before : knots[index - 1]
    let p1 = knots[index]
    let p2 = knots[index + 1]
    let p3 = index + 2 == knots.count ? after : knots[index + 2]
    let way = p2 - p1
    let steps = max(Int(((way * way).sum().squareRoot() / spacing).rounded(.up)), 1)
    for step in 1..<max(steps, 1) {
      let t = Float(step) / Float(steps)
      let linear = p2 - p0
      let quadratic = 2 * p0 - 5 * p1 + 4 * p2 - p3
      let cubic = 3 * p1 - p0 - 3 * p2 + p3
      line.append(p1 + 0.5 * t * (linear + t * (quadratic + t * cubic)))
    }
    line.append(p2)
  }
  return line
}
