import Foundation
import Record
import Runner
import TestSupport
import Testing

/// What programs can do that do not ask the C library, but the kernel.
@Suite struct ConfinementTests {
  typealias Way = HostileLessonsTests.Way

  /// Tries what a lesson shall not be able to do, and prints how each try ends.
  private static let attempts = #"""
    #define _GNU_SOURCE
    #include <errno.h>
    #include <fcntl.h>
    #include <signal.h>
    #include <sched.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/ipc.h>
    #include <sys/mount.h>
    #include <sys/prctl.h>
    #include <sys/ptrace.h>
    #include <sys/resource.h>
    #include <sys/shm.h>
    #include <sys/socket.h>
    #include <sys/stat.h>
    #include <sys/syscall.h>
    #include <sys/un.h>
    #include <unistd.h>

    #define TRY(name, expression) \
      do { \
        errno = 0; \
        long result = (long)(expression); \
        printf("%s %s\n", name, result >= 0 ? "works" : strerrorname_np(errno)); \
      } while (0)

    static long read_first(const char *path) {
      char byte;
      int file = open(path, O_RDONLY);
      return file < 0 ? -1 : read(file, &byte, 1);
    }

    int main(int count, char **arguments) {
      const char *outside = arguments[1];
      const char *readable = arguments[2];
      pid_t other = atoi(arguments[3]);
      char path[4096], target[4096];

      snprintf(path, sizeof path, "%s/secret.txt", outside);
      TRY("read", open(path, O_RDONLY));
      TRY("write", open(path, O_WRONLY));
      TRY("truncate", truncate(path, 0));
      TRY("chmod", chmod(path, 0777));
      TRY("remove", unlink(path));
      snprintf(target, sizeof target, "%s/link", getenv("TMPDIR"));
      TRY("link", link(path, target));
      TRY("rename", rename(path, target));
      TRY("list", open(outside, O_RDONLY | O_DIRECTORY));
      TRY("read a course", open(readable, O_RDONLY));
      TRY("write a course", open(readable, O_WRONLY));
      TRY("cut a course", open(readable, O_RDONLY | O_TRUNC));
      snprintf(path, sizeof path, "%s/new", getenv("TMPDIR"));
      TRY("write a file of its own", open(path, O_WRONLY | O_CREAT, 0600));

      snprintf(path, sizeof path, "/proc/%d/environ", other);
      TRY("environment", read_first(path));
      TRY("signal", kill(other, 0));
      TRY("trace", ptrace(PTRACE_TRACEME, 0, 0, 0));
      TRY("kernel", open("/proc/sys/kernel/core_pattern", O_WRONLY));
      TRY("mount", mount("none", "/tmp", "tmpfs", 0, ""));
      TRY("namespace", unshare(CLONE_NEWUSER));
      TRY("namespace of a child", syscall(SYS_clone, CLONE_NEWNET | SIGCHLD, 0, 0, 0, 0));
      TRY("ring", syscall(425, 1, target));
      TRY("hidden memory", syscall(SYS_memfd_create, "m", 0));
      TRY("shared memory", shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600));

      TRY("socket", socket(AF_INET, SOCK_STREAM, 0));
      TRY("local socket", socket(AF_UNIX, SOCK_STREAM, 0));
      TRY("socket of the host", socket(40 /* AF_VSOCK */, SOCK_STREAM, 0));
      TRY("raw socket", socket(AF_PACKET, SOCK_RAW, 0));
      int pair[2];
      TRY("pair", socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
      TRY("pair for packets", socketpair(AF_UNIX, SOCK_DGRAM, 0, pair));
      TRY("packet", send(pair[0], "x", 1, 0));
      struct sockaddr_un address = {AF_UNIX, "/nowhere"};
      struct msghdr message = {.msg_name = &address, .msg_namelen = sizeof address};
      TRY("packet to others", sendto(pair[0], "x", 1, 0, (void *)&address, sizeof address));
      TRY("message to others", sendmsg(pair[0], &message, 0));
      TRY("privileges", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 ? -1 : 0);
      return 0;
    }
    """#

  /// How the attempts end in a lesson: their names and `works`, or the name of an error.
  private func results(in way: Way) async throws -> [String: String] {
    let outside = try TemporaryFolder("/secret.txt\nsecret\n")
    // Another program of the same user.
    let other = Process()
    other.executableURL = URL(fileURLWithPath: "/bin/sleep")
    // Longer than any other test makes this one wait.
    other.arguments = ["3000"]
    other.standardOutput = FileHandle.nullDevice
    other.standardError = FileHandle.nullDevice
    try other.run()
    defer { other.terminate() }
    let course = try await SampleCourse(
      """
      /attempts.c
      \(Self.attempts)
      /data.txt
      data
      /lessons/01.md
      ```swift {timeout=20}
      import Foundation
      let child = Process()
      child.executableURL = URL(fileURLWithPath: "attempts")
      child.arguments = ["OUTSIDE", "data.txt", "\(other.processIdentifier)"]
      try child.run()
      child.waitUntilExit()
      print(child.terminationStatus)
      ```
      """.replacing("OUTSIDE", with: outside.path), sandbox: try await way.sandbox())
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let folder = course.folder.path
    compiler.arguments = ["clang", "-o", "\(folder)/attempts", "\(folder)/attempts.c"]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
    let run = await course.run().runs[0]
    #expect(run.messages == [])
    #expect(outside.read("secret.txt") == "secret\n")
    #expect(course.folder.read("data.txt") == "data\n" || way == .none)
    guard case .text(let text) = try #require(run.record.cells[0].outputs.first) else { return [:] }
    let lines = text.text.split(separator: "\n").map(String.init)
    #expect(lines.last == "0")
    return Dictionary(
      uniqueKeysWithValues: lines.dropLast().map { line in
        let end = line.lastIndex(of: " ") ?? line.endIndex
        return (String(line[..<end]), String(line[end...].dropFirst()))
      })
  }

  private static let refusedEverywhere = Dictionary(
    uniqueKeysWithValues: [
      "trace", "mount", "namespace", "namespace of a child", "ring", "hidden memory",
      "shared memory", "socket of the host", "raw socket", "privileges",
    ].map { ($0, $0 == "privileges" ? "0" : "EPERM") })

  private static let allowedEverywhere = Dictionary(
    uniqueKeysWithValues: [
      "read a course", "write a file of its own", "pair", "pair for packets", "packet",
    ].map {
      ($0, "works")
    })

  @Test func inNamespacesNothingElseIsThere() async throws {
    // The program that root starts runs as somebody else, who would not be allowed to anyway.
    let unwritable = geteuid() == 0 ? "EACCES" : "EROFS"
    let expected = Self.refusedEverywhere.merging(Self.allowedEverywhere) { $1 }
      .merging([
        "read": "ENOENT", "write": "ENOENT", "truncate": "ENOENT", "chmod": "ENOENT",
        "remove": "ENOENT", "link": "ENOENT", "rename": "ENOENT", "list": "ENOENT",
        "write a course": unwritable, "cut a course": "EROFS", "environment": "ENOENT",
        "signal": "ESRCH", "kernel": unwritable, "socket": "works", "local socket": "works",
        "packet to others": "ENOENT", "message to others": "ENOENT",
      ]) { $1 }
    let different = try await results(in: .bubblewrap).differing(from: expected)
    #expect(different == [:])
  }

  @Test func withLandlockNothingElseCanBeOpened() async throws {
    let expected = Self.refusedEverywhere.merging(Self.allowedEverywhere) { $1 }
      .merging([
        "read": "EACCES", "write": "EACCES", "truncate": "EACCES", "chmod": "EPERM",
        "remove": "EACCES", "link": "EXDEV", "rename": "EACCES", "list": "EACCES",
        "write a course": "EACCES", "cut a course": "EACCES", "environment": "EACCES",
        "signal": "EPERM", "kernel": "EACCES", "socket": "EPERM", "local socket": "EPERM",
        "packet to others": "EPERM", "message to others": "EPERM",
      ]) { $1 }
    let different = try await results(in: .landlock).differing(from: expected)
    #expect(different == [:])
  }

  /// What a lesson does in its own folder goes on as ever, though Landlock knows no permissions and times.
  @Test(arguments: Way.allCases)
  func permissionsAndTimesOfItsOwnFilesCanBeChanged(_ way: Way) async throws {
    let course = try await SampleCourse(
      """
      /lessons/01.md
      ```swift
      import Foundation
      let files = FileManager.default
      let folder = files.temporaryDirectory
      let script = folder.appendingPathComponent("run.sh")
      try "#!/bin/sh\\necho ran > \\"$1\\"\\n".write(to: script, atomically: true, encoding: .utf8)
      let time = Date(timeIntervalSince1970: 1_000_000_000)
      try files.setAttributes([.posixPermissions: 0o700, .modificationDate: time], ofItemAtPath: script.path)
      let attributes = try files.attributesOfItem(atPath: script.path)
      print(attributes[.posixPermissions] as? Int == 0o700, attributes[.modificationDate] as? Date == time)
      let copy = folder.appendingPathComponent("copy.sh")
      try files.copyItem(at: script, to: copy)
      let moved = folder.appendingPathComponent("sub/moved.sh")
      try files.createDirectory(at: folder.appendingPathComponent("sub"), withIntermediateDirectories: false)
      try files.moveItem(at: copy, to: moved)
      let child = Process()
      child.executableURL = moved
      child.arguments = [folder.path + "/result"]
      try child.run()
      child.waitUntilExit()
      print(try String(contentsOfFile: folder.path + "/result", encoding: .utf8))
      try files.removeItem(at: folder.appendingPathComponent("sub"))
      ```
      """, sandbox: try await way.sandbox())
    let run = await course.run().runs[0]
    #expect(run.messages == [])
    #expect(run.record.cells[0].outputs == [.text(PrintedText("true true\nran\n\n"))])
  }

  /// A program that cannot confine itself does not run.
  @Test func whatCannotBeConfinedIsNotRun() async throws {
    guard let landlock = Landlock() else { try Test.cancel("the kernel has no Landlock") }
    var course = try await SampleCourse(
      "/lessons/01.md\n```swift\nprint(1)\n```\n",
      sandbox: .landlock(landlock, insteadOfBubblewrap: "for a test"))
    let odd = course.folder.path + "/a\nb"
    try FileManager.default.createDirectory(atPath: odd, withIntermediateDirectories: true)
    course.runner.courseFolder = odd
    let run = await course.run().runs[0]
    #expect(
      run.messages == [
        """
        lessons/01.md:1:1: error: the lesson's program did not start: it exited with status 71
          lesson: cannot be confined: \(course.folder.path)/a: No such file or directory

        """
      ])
  }

  @Test func aKernelIsNewEnoughOrNot() {
    #expect(Landlock(version: 2) == nil)
    #expect(Landlock(version: 5)?.confinesSignals == false)
    #expect(Landlock(version: 6)?.confinesSignals == true)
  }

  @Test func theNextBestIsTakenAndSaid() throws {
    let reason = "bubblewrap is not installed; install it: apt install bubblewrap"
    let landlock = try #require(Landlock(version: 7))
    #expect(
      Sandbox(withoutBubblewrap: reason, landlock)
        == .landlock(landlock, insteadOfBubblewrap: reason))
    #expect(
      Sandbox(withoutBubblewrap: reason, landlock).remark
        == "lessons are confined by Landlock alone: \(reason)")
    #expect(
      Sandbox(withoutBubblewrap: reason, nil).remark
        == "lessons run without a sandbox: \(reason)")
    #expect(Sandbox.bubblewrap(Bubblewrap(path: "/usr/bin/bwrap")).remark == nil)
  }
}

extension [String: String] {
  /// What is not as expected, or missing.
  fileprivate func differing(from expected: [String: String]) -> [String: String] {
    var result = filter { expected[$0.key] != $0.value }
    for name in expected.keys where self[name] == nil { result[name] = "missing" }
    return result
  }
}
