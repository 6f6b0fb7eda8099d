import Record

/// Shows a value of any type: see ``Description``.
///
/// Nothing is shown for what has no value, such as a call of a function without a result, nor for
/// an optional of that.
@_disfavoredOverload
public func show<T>(_ value: T, line: Int = #line) {
  if Description.isVoid(T.self) { return }
  for output in Description.outputs(of: value) { receiveOutput(output, line) }
}
