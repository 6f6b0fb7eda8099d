import Glibc
import Prelude

/// Reads names of rows, one per line, and answers each with the median time of a step in milliseconds,
/// or `-` if there is no such row.
@main struct Benchmark {
  static func main() {
    while let row = readLine() {
      var random = RandomGenerator(seed: 1)
      if let step = step(of: row, using: &random) {
        print(medianMilliseconds(step))
      } else {
        print("-")
      }
      fflush(nil)
    }
  }

  /// The median time of a step during half a second, after a tenth of a second of warm-up.
  static func medianMilliseconds(_ step: () -> Void) -> Double {
    var end = seconds() + 0.1
    repeat { step() } while seconds() < end
    var times: [Double] = []
    end = seconds() + 0.5
    repeat {
      let start = seconds()
      step()
      times.append(seconds() - start)
    } while seconds() < end
    times.sort()
    return times[times.count / 2] * 1000
  }

  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
