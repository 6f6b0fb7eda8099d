import Foundation
import Runner
import TestSupport
import Testing

@Suite struct ChildProcessTests {
  private func shell(
    _ script: String, in folder: TemporaryFolder, timeLimit: Double? = nil, sizeLimit: Int? = nil
  ) -> ChildProcess {
    ChildProcess(
      command: ["/bin/sh", "-c", script], environment: ["NAME": "a b"],
      workingDirectory: folder.path,
      files: [
        .init(descriptor: 1, path: folder.path + "/output", sizeLimit: sizeLimit),
        .init(descriptor: 2, path: folder.path + "/errors"),
        .init(descriptor: 3, path: folder.path + "/events"),
      ], timeLimit: timeLimit)
  }

  @Test func aProcessHasItsFilesItsFolderAndItsEnvironment() async throws {
    let folder = try TemporaryFolder()
    let end = try await shell(
      #"echo "$NAME $(pwd)"; echo error >&2; echo event >&3; read line; echo "[$line]"; exit 3"#,
      in: folder
    ).run()
    #expect(end == .exited(3))
    #expect(folder.read("output") == "a b \(folder.path)\n[]\n")
    #expect(folder.read("errors") == "error\n" && folder.read("events") == "event\n")
  }

  @Test func aProcessHasNoOtherDescriptors() async throws {
    let folder = try TemporaryFolder()
    let kept = open("/dev/null", O_RDONLY)
    defer { close(kept) }
    _ = try await shell("ls /proc/$$/fd", in: folder).run()
    #expect(folder.read("output") == "0\n1\n2\n3\n")
  }

  @Test func endsAreTold() async throws {
    let folder = try TemporaryFolder()
    #expect(try await shell("kill -SEGV $$", in: folder).run() == .signaled(11))
    #expect(try await shell("true", in: folder).run() == .exited(0))
    // Whatever the test itself ignores, the process has the usual signals.
    #expect(try await shell("kill -TERM $$", in: folder).run() == .signaled(15))
  }

  @Test func aProcessThatTakesTooLongIsKilledWithWhatItStarted() async throws {
    let folder = try TemporaryFolder()
    let end = try await shell(
      "sleep 60 & echo $!; while true; do sleep 60; done", in: folder, timeLimit: 0.2
    ).run()
    #expect(end == .killed(.time))
    try expectEnded(folder)
  }

  @Test func whatAProcessLeavesBehindIsEndedWithIt() async throws {
    let folder = try TemporaryFolder()
    #expect(try await shell("sleep 60 & echo $!", in: folder).run() == .exited(0))
    try expectEnded(folder)
  }

  private func expectEnded(_ folder: TemporaryFolder) throws {
    let process = try #require(
      folder.read("output")?.split(separator: "\n").first.flatMap { pid_t($0) })
    // Its parent may not have waited for it yet.
    for _ in 0..<100 where kill(process, 0) == 0 { usleep(20_000) }
    #expect(kill(process, 0) != 0)
  }

  @Test func aProcessThatWritesTooMuchIsKilled() async throws {
    let folder = try TemporaryFolder()
    let end = try await shell("yes", in: folder, timeLimit: 60, sizeLimit: 10_000).run()
    #expect(end == .killed(.fileSize(0)))
    // One that is faster than the tool looks is found out at its end.
    try folder.write("", to: "output")
    let quick = try await shell("head -c 20000 /dev/zero", in: folder, sizeLimit: 10_000).run()
    #expect(quick == .killed(.fileSize(0)))
  }

  @Test func whatCannotBeStartedSaysWhy() async throws {
    let folder = try TemporaryFolder()
    var program = shell("true", in: folder)
    program.command = ["/nowhere/tool"]
    let process = program
    let missing = await #expect(throws: ChildProcess.Failure.self) { try await process.run() }
    #expect(missing?.description == "cannot run /nowhere/tool: No such file or directory")
    program = shell("true", in: folder)
    program.files = [.init(descriptor: 1, path: folder.path + "/none/output")]
    let other = program
    let unwritable = await #expect(throws: ChildProcess.Failure.self) { try await other.run() }
    #expect(
      unwritable?.description == "cannot open \(folder.path)/none/output: No such file or directory"
    )
  }
}
