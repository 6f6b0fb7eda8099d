import Foundation
import Runner
import TestSupport
import Testing

/// A small library, compiled as SwiftPM compiles one, and a program that uses a part of it.
struct SampleLibrary {
  /// What was built of one version of it.
  struct Build {
    /// The digest of what the program reaches.
    var reach: String
    /// The names of the pieces of the library that it reaches.
    var reached: Set<String>
    /// What the program prints.
    var output: String
  }

  private let folder: TemporaryFolder

  /// Writes the library with a change: a text of it, and what stands in its place.
  init(change: (old: String, new: String)? = nil) throws {
    folder = try TemporaryFolder(Self.sources)
    guard let change else { return }
    let files = ["First.swift", "Second.swift", "kernel.c"].filter {
      folder.read($0)?.contains(change.old) == true
    }
    #expect(files.count == 1, "one file has the text once")
    for file in files { try folder.replace(change.old, with: change.new, in: file) }
  }

  func build() throws -> Build {
    let include = ["-Xcc", "-fmodule-map-file=module.modulemap"]
    try run(["cc", "-O2", "-fPIC", "-c", "kernel.c"])
    try run(
      [
        "swiftc", "-O", "-wmo", "-num-threads", "2", "-parse-as-library", "-g", "-module-name",
        "Library", "-emit-module", "-c", "First.swift", "Second.swift",
      ] + include)
    try run(
      [
        "swiftc", "-Onone", "-module-name", "Lesson", "-I", ".", "-c", "main.swift", "-o",
        "lesson.o",
      ] + include)
    let objects = ["First.o", "Second.o", "kernel.o"]
    try run(["swiftc", "lesson.o"] + objects + ["-lm", "-o", "lesson"])

    func file(_ name: String) throws -> (name: String, content: [UInt8]) {
      (name, [UInt8](try #require(folder.data(name))))
    }
    let library = try #require(CodeGraph(of: try objects.map(file)))
    let program = try #require(CodeGraph(of: [try file("lesson.o")]))
    let reach = library.reach(of: program)
    return Build(
      reach: reach.digest.text, reached: Set(reach.nodes.compactMap { library.nodes[$0].name }),
      output: try run(["./lesson"]))
  }

  @discardableResult
  private func run(_ command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.arguments = command
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command): \(text)")
    return text
  }
}

extension SampleLibrary {
  private static let sources = #"""
    /module.modulemap
    module CKernel { header "kernel.h" export * }
    /kernel.h
    double kernel(double x);
    double unused_kernel(double x);
    /kernel.c
    #include "kernel.h"
    static const double weights[] = {1.5, 2.5, 3.5, 4.5};
    double kernel(double x) { double s = 0; for (int i = 0; i < 4; i++) s += weights[i] * x; return s; }
    double unused_kernel(double x) { return x * 77.25; }
    /First.swift
    @_implementationOnly import CKernel

    // Functions

    // Code that says where it is changes with its line: this stays above all changes.
    public func checked(_ x: Int) -> Int {
      if x < 0 { fatalError("checked: \(x) is below zero, which has no root") }
      return x
    }
    @inline(never) private func helper(_ x: Double) -> Double {
      var sum = x
      for step in 0..<9 { sum = sum * 1.25 + Double(step) }
      return sum
    }
    public func used(_ x: Double) -> Double { helper(x) + helper(x + 1) }
    public func unrelated(_ x: Double) -> Double {
      var sum = 0.0
      for step in 0..<7 { sum += x / Double(step + 1) }
      return sum
    }
    public func scaled(_ x: Double, by factor: Double = 3) -> Double { x * factor }
    @inlinable public func inlined(_ x: Double) -> Double { x * 2 }
    public func viaKernel(_ x: Double) -> Double { kernel(x) }
    public func viaUnusedKernel(_ x: Double) -> Double { unused_kernel(x) }

    // Constants

    private let table: [Double] = [0.5, 1.5, 2.5, 3.5]
    public func entry(_ index: Int) -> Double { table[index % table.count] }
    public let limit: Double = used(2) + 0.125
    public func message(_ index: Int) -> String {
      switch index {
      case 0: "no message has as many letters as this one"
      case 1: "the first message is longer than fifteen letters"
      case 2: "the second message is longer than fifteen letters"
      case 3: "the third message is longer than fifteen letters"
      case 4: "the fourth message is longer than fifteen letters"
      default: "other"
      }
    }
    public func unrelatedMessage() -> String { "nobody reads this message in the program" }
    public func jump(_ index: Int, _ x: Double) -> Double {
      switch index {
      case 0: used(x) * 3
      case 1: unrelatedHelper(x) + 1
      case 2: x.squareRoot()
      case 3: -x
      case 4: used(x - 1)
      case 5: entry(Int(x))
      default: 0
      }
    }
    @inline(never) private func unrelatedHelper(_ x: Double) -> Double { x * 5 }

    /Second.swift
    // Classes

    open class Layer {
      public init() {}
      open func apply(_ x: Double) -> Double { x }
    }
    public final class Square: Layer {
      var bias = 0.5
      public override func apply(_ x: Double) -> Double { x * x + bias }
    }
    public final class Cube: Layer {
      public override func apply(_ x: Double) -> Double { x * x * x }
    }
    public func makeLayer() -> Layer { Square() }

    // Protocols

    public protocol Shape {
      var area: Double { get }
      func name() -> String
    }
    extension Shape {
      public func name() -> String { "a shape without a name of its own" }
      public func described() -> String { "\(name()) with an area of \(area)" }
    }
    public struct Disk: Shape {
      public var radius: Double
      public init(radius: Double) { self.radius = radius }
      public var area: Double { 3 * radius * radius }
    }
    public struct Box: Shape {
      public init() {}
      public var area: Double { 8 }
      public func name() -> String { "a box" }
    }
    extension Disk: CustomStringConvertible {
      public var description: String { "a disk, as only its conformance says" }
    }
    extension Box: CustomStringConvertible {
      public var description: String { "a box, as only its conformance says" }
    }

    // What only a cast finds

    public protocol Tagged { var tag: String { get } }
    extension Int: Tagged { public var tag: String { "an integer with a tag of its own" } }
    extension Float: Tagged { public var tag: String { "a single with a tag of its own" } }
    public func tag(of value: Any) -> String { (value as? any Tagged)?.tag ?? "none" }

    // Generics

    @inline(never) public func folded<T: BinaryFloatingPoint>(_ values: [T]) -> T {
      values.reduce(0) { step($0, $1) }
    }
    @inline(never) private func step<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T { a * 2 + b }

    public enum Kind: String, CaseIterable { case round, square }
    /main.swift
    import Library
    print(used(2), scaled(1), inlined(4), viaKernel(2), entry(2), limit)
    print(message(3), jump(3, 2.5), makeLayer().apply(3))
    let disk = Disk(radius: 2)
    print(disk.described(), disk)
    print(tag(of: 3), folded([1, 2, 3.5]), Kind.allCases.map(\.rawValue), checked(4))
    """#
}
