import TestSupport
import Text
import Testing

import Runner

/// The object files of an installed library are used only if they are those that it was linked of.
@Suite struct InstalledObjectsTests {
  private let folder: TemporaryFolder
  private let objects: InstalledObjects

  init() throws {
    folder = try TemporaryFolder(
      """
      /libA.so
      library
      /libA.objects/A.build/a.o
      object
      /libA.objects/A.build/b.o
      another
      """)
    try folder.write("A.build/b.o\nA.build/a.o\n", to: "libA.objects/list")
    objects = InstalledObjects(ofLibrary: folder.path + "/libA.so")
    try objects.writeSeal()
  }

  private var content: String {
    var digest = Digest()
    digest.add(Array("library\n".utf8))
    return digest.text
  }

  @Test func sealedFilesComeInTheirOrder() throws {
    #expect(objects.exist)
    let files = try #require(objects.files(content: content))
    #expect(files.map(\.name) == ["A.build/b.o", "A.build/a.o"])
    #expect(files.map { String(decoding: $0.content, as: UTF8.self) } == ["another\n", "object\n"])
  }

  @Test func filesOfAnotherLibraryAreNotUsed() {
    #expect(objects.files(content: Digest("another").text) == nil)
  }

  @Test(arguments: [
    ("libA.objects/A.build/a.o", "changed\n"), ("libA.objects/list", "A.build/a.o\nA.build/b.o\n"),
    ("libA.objects/list", "A.build/b.o\n"), ("libA.objects/list", ""), ("libA.objects/seal", ""),
  ])
  func changedFilesAreNotUsed(file: String, text: String) throws {
    try folder.write(text, to: file)
    #expect(objects.files(content: content) == nil)
  }

  @Test(arguments: ["libA.objects/A.build/a.o", "libA.objects/seal"])
  func missingFilesAreNotMadeUp(file: String) throws {
    try folder.remove(file)
    #expect(objects.files(content: content) == nil)
  }
}
