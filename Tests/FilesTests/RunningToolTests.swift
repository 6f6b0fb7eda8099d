import Files
import Foundation
import Testing

@Suite struct RunningToolTests {
  @Test func theToolIsTheProgramThatRuns() throws {
    let path = RunningTool.path
    #expect(path.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: path))
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    #expect(RunningTool.stamp.hasPrefix("\(try #require(size))-"))
  }
}
