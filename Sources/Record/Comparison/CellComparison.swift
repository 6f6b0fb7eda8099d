/// Something that a cell produced that differs from what is approved.
package struct Difference: Equatable, Sendable {
  /// The index of the output in its cell; nil for an output that is gone, or for how the cell
  /// ended.
  package var output: Int?
  /// The index of the approved output; nil for one that is new, or for how the cell ended.
  package var approvedOutput: Int?
  /// What differs, such as `value 0.88 is now 0.87`.
  package var message: String
  /// Whether it is about values rather than about what the lesson says of them, such as a tolerance.
  package var isAboutValues: Bool

  package init(
    output: Int?, approved approvedOutput: Int? = nil, _ message: String,
    isAboutValues: Bool = true
  ) {
    self.output = output
    self.approvedOutput = approvedOutput
    self.message = message
    self.isAboutValues = isAboutValues
  }
}

extension CellRecord {
  /// The approved outputs and those of a run that belong together, by their indices.
  package func outputPairs(with approved: CellRecord) -> [(old: Int?, new: Int?)] {
    Record.outputPairs(approved.outputs, outputs)
  }

  /// How the outputs of a run differ from the approved ones.
  ///
  /// - Parameters:
  ///   - approved: What the cell is known to produce.
  ///   - tolerance: The relative difference up to which two numbers count as equal. In figures it
  ///     is a fraction of the axis' range, unless they write the number.
  /// - Returns: What differs, in the order of the outputs; empty if nothing does.
  package func differences(from approved: CellRecord, tolerance: Double) -> [Difference] {
    var found: [Difference] = []
    var gone: [Difference] = []
    for pair in outputPairs(with: approved) {
      switch pair {
      case (let old?, let new?):
        found += outputs[new].differences(from: approved.outputs[old], tolerance: tolerance).map {
          Difference(
            output: new, approved: old, $0,
            isAboutValues: outputs[new].statesTheSame(as: approved.outputs[old]))
        }
      case (let old?, nil):
        gone.append(
          Difference(output: nil, approved: old, "\(approved.outputs[old].summary) is gone"))
      case (nil, let new?):
        found.append(Difference(output: new, "\(outputs[new].summary) is new"))
      case (nil, nil): break
      }
    }
    found += gone
    switch (approved.failure, failure) {
    case (nil, nil): break
    case (let old?, nil):
      found.append(Difference(output: nil, "it no longer fails: \(old.message)"))
    case (nil, let new?): found.append(Difference(output: nil, "it now fails: \(new.message)"))
    case (let old?, let new?):
      if old.kind != new.kind || !textsAgree(old.message, new.message, tolerance: tolerance) {
        let kinds = old.kind == new.kind ? "" : ", as \(new.kind) rather than \(old.kind)"
        found.append(
          Difference(output: nil, "it fails with '\(old.message)', now '\(new.message)'\(kinds)"))
      } else if old.line != new.line {
        found.append(
          Difference(output: nil, "it fails \(old.placeInCell), now \(new.placeInCell)"))
      }
    }
    return found
  }
}

extension Failure {
  fileprivate var placeInCell: String { line.map { "in line \($0)" } ?? "at an unknown line" }
}
