import Foundation
import Runner
import TestSupport
import Testing

@Suite struct ObjectFileTests {
  /// An object file that the C compiler makes, with the section in which Swift's leaves its options.
  @Test func theLinkersOptionsAreRead() throws {
    let folder = try TemporaryFolder(
      """
      /with.c
      __attribute__((section(".swift1_autolink_entries"), used))
      static const char options[] = "-lswiftCore\\0-lFoundation\\0-framework x\\0";
      int answer = 42;
      /without.c
      int answer = 42;
      """)
    for name in ["with", "without"] {
      let compiler = Process()
      compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      compiler.arguments = [
        "cc", "-c", "\(folder.path)/\(name).c", "-o", "\(folder.path)/\(name).o",
      ]
      try compiler.run()
      compiler.waitUntilExit()
      #expect(compiler.terminationStatus == 0)
    }
    let with = [UInt8](try #require(folder.data("with.o")))
    #expect(
      ObjectFile(with).linkerOptions == ["-lswiftCore", "-lFoundation", "-framework x"])
    #expect(ObjectFile([UInt8](try #require(folder.data("without.o")))).linkerOptions == [])

    // Whatever is cut off or changed, nothing outside of the file is read.
    for length in stride(from: 0, to: with.count, by: 7) {
      _ = ObjectFile(Array(with.prefix(length))).linkerOptions
      var damaged = with
      damaged[length] ^= 0xFF
      _ = ObjectFile(damaged).linkerOptions
    }
    #expect(ObjectFile([]).linkerOptions == nil)
    #expect(ObjectFile(Array("#!/bin/sh\n".utf8)).linkerOptions == nil)
  }
}
