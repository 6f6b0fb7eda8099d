/// By which number a figure or a table that a lesson has made is known.
///
/// Copies have the number of the original; it says nothing of what is shown, so that all origins are
/// equal.
package struct OutputOrigin: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable { case figure, table }

  /// Nil for what nobody has asked to be told of.
  package var number: Int?

  /// Tells ``receiveNewOutput`` of something new.
  package init(of kind: Kind, file: StaticString, line: Int) {
    number = receiveNewOutput?(kind, file, line)
  }

  package init() { number = nil }

  package static func == (a: OutputOrigin, b: OutputOrigin) -> Bool { true }
}

/// Is told of each figure and each table that is made, by the `#fileID` and the line, and gives it a
/// number.
///
/// It is set once, before any code of a lesson, and only read from then on.
nonisolated(unsafe) package var receiveNewOutput:
  ((_ kind: OutputOrigin.Kind, _ file: StaticString, _ line: Int) -> Int?)? = nil

/// Is told of each use of what has a number, other than being shown.
///
/// It is set once, before any code of a lesson, and only read from then on.
nonisolated(unsafe) package var receiveUse: ((_ number: Int) -> Void)? = nil
