/// The name of a parameter in its model: `hidden.weight`, `2.bias`.
///
/// It is put together only when it is read, since parameters are visited at every step of training.
public struct ParameterName: ExpressibleByStringLiteral, CustomStringConvertible {
  private enum Part {
    case name(String)
    case place(Int)
  }

  /// The name in the innermost model.
  private let own: String
  /// The names and places in the models around it, from the inside out.
  private var outer: [Part] = []

  public init(stringLiteral own: String) { self.own = own }

  /// The name in a larger model that keeps this parameter's model under a name.
  func within(_ name: String) -> ParameterName {
    var longer = self
    longer.outer.append(.name(name))
    return longer
  }

  /// The name in a larger model that keeps this parameter's model at a place.
  func within(_ place: Int) -> ParameterName {
    var longer = self
    longer.outer.append(.place(place))
    return longer
  }

  public var description: String {
    var text = own
    for part in outer {
      switch part {
      case .name(let name): text = name + "." + text
      case .place(let place): text = "\(place)." + text
      }
    }
    return text
  }
}
