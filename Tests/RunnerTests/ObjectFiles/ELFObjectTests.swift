import Foundation
import Runner
import TestSupport
import Testing

@Suite struct ELFObjectTests {
  /// An object file that the C compiler makes, with the section in which Swift's leaves its options.
  @Test func theLinkersOptionsAreRead() throws {
    let folder = try TemporaryFolder(
      """
      /with.c
      __attribute__((section(".swift1_autolink_entries"), used))
      static const char options[] = "-lswiftCore\\0-lFoundation\\0-framework x\\0";
      int answer = 42;
      static const double weights[] = {1.5, 2.5};
      const char *text(void) { return "a text"; }
      double kernel(int i) { return weights[i % 2] + answer; }
      double (*pointer)(int) = kernel;
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
      ELFObject(with)?.linkerOptions == ["-lswiftCore", "-lFoundation", "-framework x"])
    #expect(ELFObject([UInt8](try #require(folder.data("without.o"))))?.linkerOptions == [])

    // Whatever is cut off or changed, nothing outside of the file is read.
    for place in 0..<with.count {
      if place % 7 == 0 { _ = CodeGraph(of: [("with.o", Array(with.prefix(place)))]) }
      var damaged = with
      damaged[place] ^= 0xFF
      _ = ELFObject(damaged)?.dynamicSymbolNames
      if let graph = CodeGraph(of: [("with.o", damaged)]) { _ = graph.reach(of: graph) }
    }
    #expect(ELFObject([])?.linkerOptions == nil)
    #expect(ELFObject(Array("#!/bin/sh\n".utf8))?.linkerOptions == nil)
  }
}
