import Lessons

/// The code that lessons share, compiled into a module that each of their programs imports.
package struct SharedModule: Sendable {
  package var code: SharedCode
  var name: String
  /// Changes with all that the module depends on.
  var key: String
  /// What the compiler reads when a program imports the module.
  var interface: [UInt8]
  var object: [UInt8]

  var moduleFile: String { "\(name).swiftmodule" }
  var objectFile: String { "\(name).o" }

  /// What the module is called, which cannot be what the course's own library is called.
  static func name(in course: Course) -> String {
    course.module == "Shared" ? "SharedCode" : "Shared"
  }
}
