import Text

/// The name under which something that was made is kept.
///
/// It changes with everything that the thing depends on, and with nothing else, so that a cache needs
/// no version numbers.
struct CacheKey: Hashable, Sendable {
  let text: String

  /// - Parameter dependencies: Everything that the thing is made from, in a fixed order.
  init(_ dependencies: [String]) {
    var digest = Digest()
    for dependency in dependencies { digest.add(dependency) }
    text = digest.text
  }
}
