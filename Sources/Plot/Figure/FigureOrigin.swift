/// Where a figure comes from: a number that all its copies share.
///
/// It tells figures that are made from those that are shown. It is not part of what a figure is: it is
/// not compared, and no record has it.
package struct FigureOrigin: Equatable, Sendable {
  /// Nil for a figure that nobody has asked to be told of.
  package var number: Int?

  /// Tells ``receiveNewFigure`` of a new figure.
  init(file: StaticString, line: Int) { number = receiveNewFigure?(file, line) }

  init() { number = nil }

  package static func == (a: FigureOrigin, b: FigureOrigin) -> Bool { true }
}

/// Is told of each figure that is made, by the `#fileID` and the line, and gives it a number.
///
/// It is set once, before any code of a lesson, and only read from then on.
nonisolated(unsafe) package var receiveNewFigure: ((_ file: StaticString, _ line: Int) -> Int?)? =
  nil
