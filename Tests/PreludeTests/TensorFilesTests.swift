import Foundation
import Prelude
import TestSupport
import Testing

@Suite struct TensorFilesTests {
  private let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  private var folder: String { temporary.path }

  private var files: [String] { temporary.files().keys.sorted() }

  @Test func aModelComesBackFromItsFile() throws {
    var generator = RandomGenerator(seed: 1)
    // More than is written at once.
    let saved = Linear(300, 200, using: &generator)
    var loaded = Linear(300, 200, using: &generator)
    try saved.save(to: folder + "/a.safetensors", metadata: ["epochs": "3"])
    try loaded.load(from: folder + "/a.safetensors")
    #expect(loaded.weight == saved.weight)
    let file = try Safetensors(contentsOf: folder + "/a.safetensors")
    #expect(file["weight"] == saved.weight)
    #expect(file.metadata.map { $0.value } == ["3"])
    #expect(files == ["a.safetensors"])
  }

  @Test func aFileIsReplacedAsAWhole() throws {
    let path = folder + "/a.safetensors"
    try Tensor(1).save(to: path)
    #expect(chmod(path, 0o640) == 0)
    // Whoever has the file open goes on to read what was in it.
    let reader = try #require(FileHandle(forReadingAtPath: path))
    try Tensor([1, 2, 3]).save(to: path)
    #expect(try Safetensors(parsing: Array(reader.readDataToEndOfFile()))["value"] == Tensor(1))
    #expect(try Safetensors(contentsOf: path)["value"] == Tensor([1, 2, 3]))
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(files == ["a.safetensors"])
  }

  @Test func aLinkStaysALink() throws {
    let (path, link) = (folder + "/a.safetensors", folder + "/latest")
    try Tensor(1).save(to: path)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.safetensors")
    try Tensor(2).save(to: link)
    #expect(try Safetensors(contentsOf: path)["value"] == Tensor(2))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.safetensors")
  }

  @Test func whatFailsIsNamedWithItsPath() throws {
    var model = Tensor([1, 2])
    let none = folder + "/none/a.safetensors"
    #expect(
      #expect(throws: TensorFileError.self) { try model.load(from: none) }?.description
        == "cannot read \(none): No such file or directory")
    #expect(
      #expect(throws: TensorFileError.self) { try model.save(to: none) }?.description
        == "cannot write \(none): No such file or directory")
    #expect(
      #expect(throws: TensorFileError.self) { try model.load(from: folder) }?.description
        == "cannot read \(folder): Is a directory")
    #expect(
      #expect(throws: TensorFileError.self) { try model.save(to: folder) }?.description
        == "cannot write \(folder): it is not a regular file")
    let path = folder + "/a.safetensors"
    try Tensor([3]).save(to: path)
    #expect(
      #expect(throws: TensorFileError.self) { try model.load(from: path) }?.description
        == "\(path): 'value' has shape [1], but [2] in the model")
    #expect(model == Tensor([1, 2]))
    try temporary.write("{}", to: "a.safetensors")
    #expect(
      #expect(throws: TensorFileError.self) { try model.load(from: path) }?.description
        == "\(path): the file has 2 bytes; it must have at least 8")
  }

  @Test func whatWasThereStaysWhenWritingFails() async throws {
    let path = folder + "/a.safetensors"
    try Tensor(1).save(to: path)
    await #expect(processExitsWith: .success) { [path = path as String] in
      // No file of this process may be longer than a hundred bytes.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100, rlim_max: 100)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let error = #expect(throws: TensorFileError.self) { try Tensor.ones([9]).save(to: path) }
      guard error?.description == "cannot write \(path): File too large" else { exit(1) }
    }
    #expect(try Safetensors(contentsOf: path)["value"] == Tensor(1))
    #expect(files == ["a.safetensors"])
  }
}
