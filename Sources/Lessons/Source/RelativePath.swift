/// The steps of the path from the folder that a file is in to another file: `..`, `images`, `a.png`.
///
/// Both paths are relative to the same folder.
package func relativeSteps(to other: String, fromFolderOf file: String) -> [String] {
  var folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  var steps = other.split(separator: "/", omittingEmptySubsequences: false)[...]
  while let step = folder.first, step == steps.first, steps.count > 1 {
    folder = folder.dropFirst()
    steps = steps.dropFirst()
  }
  return folder.map { _ in ".." } + steps.map(String.init)
}
