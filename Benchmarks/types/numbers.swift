// Lines as cells have them, about numbers alone: what the compiler takes for them is compared with what it takes
// for the same lines with Foundation's functions.
let xs = stride(from: -3.0, through: 3, by: 0.1).map { $0 }
let ys = xs.map { sin($0) }
let n01 = xs.map { 0.5 * sin(6 * .pi * $0) }
let n02 = (0..<20).map { sin(Double($0) / 3) + 0.1 * Double($0) }
let n03 = xs.map { 1 / (1 + exp(-$0)) }
let n04 = xs.map { exp(-$0 * $0 / 2) / sqrt(2 * .pi) }
let n05 = zip(xs, ys).map { ($0 - $1) * ($0 - $1) }.reduce(0, +) / Double(xs.count)
let n06 = (1...50).map { k in 1.0 / Double(k) * pow(-1, Double(k)) }
let n07 = xs.map { log(1 + exp($0)) - max(0, $0) }
let n08 = sqrt(xs.map { $0 * $0 }.reduce(0, +) / Double(xs.count - 1))
let n09 = log(2) + sqrt(3) - exp(1)
let n10 = [1, 2, 3].map(sqrt)
let n11 = [1.0, 2].map(sin).map(exp)
let n12 = xs.map { x in (2 * x - 1) * exp(-x) + sin(3 * x) / (1 + x * x) }
let n13 = xs.map { x -> Double in let a = tanh(x); return 1 - a * a }
let n14 = (1...10).reduce(1.0) { $0 * Double($1) }
let n15 = xs.map { x in x < 0 ? 0 : x }
let n16 = xs.filter { abs($0) < 1 }.map { sqrt(1 - $0 * $0) }
let n17 = zip(xs, ys).map { x, y in (x, y, x * y) }
let n18 = -[0.1, 0.2, 0.7].map { $0 * log($0) }.reduce(0, +)
let n19 = [1.0, 2, 3].map { exp($0) }.map { $0 / [1.0, 2, 3].map { exp($0) }.reduce(0, +) }
let n20 = (0..<8).map { k in cos(2 * Double.pi * Double(k) / 8) }
let n21 = xs.map { pow($0, 3) - 2 * $0 + 0.5 }
let n22 = xs.enumerated().map { i, x in Double(i) * 0.1 + x }
let n23 = [3, 1, 2].sorted { $0 > $1 }.map { Double($0) / 10 }
let n24 = (1...5).map { 1 / Double($0 * $0) }.reduce(0, +)
let n25 = xs.map { x in sin(x) / x + 0.5 * cos(x / 2) }
