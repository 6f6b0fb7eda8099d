// swift-tools-version: 6.2
import PackageDescription

// Our side of the comparison with PyTorch: what a lesson's program would call, linked as a lesson is.
let package = Package(
  name: "Benchmark",
  dependencies: [.package(name: "Lessons", path: "../..")],
  targets: [
    .executableTarget(
      name: "Benchmark", dependencies: [.product(name: "Prelude", package: "Lessons")])
  ],
  swiftLanguageModes: [.v6]
)
