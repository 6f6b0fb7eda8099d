import Foundation

/// The path of an executable that is found on the `PATH`; nil if there is none.
func executablePath(_ name: String) -> String? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
    return "\(folder)/\(name)"
  }
  return nil
}
