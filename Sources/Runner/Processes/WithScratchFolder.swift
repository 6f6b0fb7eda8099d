import Files
import Lessons

/// Does work that needs a folder of its own, which is made in `parent` and removed afterwards.
func withScratchFolder<Result>(
  in parent: String, _ work: (_ path: String) async throws(Diagnostic) -> Result
) async throws(Diagnostic) -> Result {
  let scratch: ScratchFolder
  do throws(FileError) { scratch = try ScratchFolder(in: parent) } catch {
    throw Diagnostic(at: nil, "\(error)")
  }
  // The folder is removed with its value, which must not end with its last mention.
  defer { withExtendedLifetime(scratch) {} }
  return try await work(scratch.path)
}
