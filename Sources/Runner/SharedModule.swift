import Lessons
import Text

/// The code that lessons share, compiled into a module that each of their programs imports.
package struct SharedModule: Sendable {
  package var code: SharedCode
  var name: String
  /// What the compiler reads when a program imports the module.
  let interface: [UInt8]
  let object: [UInt8]
  /// Changes with what the compiler can see of the module.
  let interfaceDigest: String
  /// Changes with the module's code.
  let objectDigest: String

  init(code: SharedCode, name: String, interface: [UInt8], object: [UInt8]) {
    self.code = code
    self.name = name
    self.interface = interface
    self.object = object
    func digest(_ bytes: [UInt8]) -> String {
      var digest = Digest()
      bytes.withUnsafeBytes { digest.add($0) }
      return digest.text
    }
    interfaceDigest = digest(interface)
    objectDigest = digest(object)
  }

  var moduleFile: String { "\(name).swiftmodule" }
  var objectFile: String { "\(name).o" }

  /// What the module is called, which cannot be what the course's own library is called.
  static func name(in course: Course) -> String {
    course.module == "Shared" ? "SharedCode" : "Shared"
  }
}
