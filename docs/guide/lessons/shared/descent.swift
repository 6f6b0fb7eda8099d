/// The distance that is left of $x = 1$ after some steps of gradient descent on $\frac{1}{2} x^2$.
func distance(afterSteps count: Int, rate: Double) -> Double {
  (0..<count).reduce(1) { x, _ in x - rate * x }
}
