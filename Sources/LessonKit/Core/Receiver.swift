import Record

/// Receives each output.
///
/// A lesson that is run by hand prints it; the tool and the browser put something else in this place
/// before the first cell runs. It is set once, before any code of a lesson, and only read from then
/// on.
nonisolated(unsafe) var receiveOutput: (_ output: Output, _ line: Int) -> Void = { output, _ in
  print(output.plainText)
}
