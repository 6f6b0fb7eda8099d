/// A lesson whose three cells show a value, draw a figure and print.
let course = """
  /lessons/01-a.md
  # A

  ```swift
  let weights = [0.5, 0.25]
  weights.reduce(0, +)
  ```

  ```swift {#fig-weights}
  Figure(x: .linear("x"), y: .linear("weight"), alt: "Two weights.") {
    Line(x: [1, 2], y: weights, label: "weight")
  }
  ```

  ```swift {#late}
  print("sum: \\(weights[0] + 1)")
  ```
  """

/// Two lessons with each kind of output.
let smallCourse = """
  /course.yml
  title: A small course
  /lessons/01-first.md
  ---
  summary: One sentence.
  ---
  # First lesson

  A formula $e^{x}$ and a value, `{swift} 6 * 7`.

  ```swift
  let xs = [1.0, 2, 3]
  xs.map { $0 * 2 }
  ```

  ```swift {#fig-line caption="A line"}
  Figure(x: .linear("x"), y: .linear("y"), alt: "A rising line.") {
    Line(x: xs, y: xs, label: "y")
  }
  ```

  ```swift
  print("printed text")
  claim("The sum is six", xs.reduce(0, +), ==, 6)
  ```

  See [](#fig-line) and [](02-second.md).
  /lessons/02-second.md
  # Second lesson

  ```swift {fails}
  let count: Int = "three"
  ```

  ```swift {traps}
  [1, 2, 3][5]
  ```

  ```swift
  Tensor.normal([2], using: &random).shape
  ```
  """
