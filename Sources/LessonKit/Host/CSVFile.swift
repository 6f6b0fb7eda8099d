import Glibc
import Record

extension CSV {
  /// Reads a file of comma-separated values; its path is relative to the course's folder.
  ///
  /// A file that cannot be read, and anything that is wrong in it, stops the lesson.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - columns: The names of the columns if the file has none; nil if its first row names them.
  ///   - separator: The character between fields.
  public init(contentsOf path: String, columns: [String]? = nil, separator: Character = ",") {
    guard let bytes = readFile(path) else {
      let cause = errno
      let near = cause == ENOENT ? nearFile(path).map { "; did you mean '\($0)'?" } : nil
      stop("CSV: cannot read \(path): \(String(cString: strerror(cause)))\(near ?? "")")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      stop("CSV: \(path) is not text in UTF-8")
    }
    do throws(CSVError) {
      try self.init(parsing: text, name: path, columns: columns, separator: separator)
    } catch {
      stop("CSV: \(error)")
    }
  }
}

extension Table {
  /// A file of comma-separated values as a table; its path is relative to the course's folder.
  ///
  ///     Table(csv: "data/spring.csv", columns: ["load", "length"])
  ///
  /// Numbers keep the digits that the file has. A file that cannot be read stops the lesson.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - columns: Which columns are shown, in this order; nil for all.
  ///   - separator: The character between fields.
  ///   - file: The file that makes the table; leave it out.
  ///   - line: The line that makes the table; leave it out.
  public init(
    csv path: String, columns: [String]? = nil, separator: Character = ",",
    file: StaticString = #fileID, line: Int = #line
  ) {
    self.init(
      CSV(contentsOf: path, separator: separator), columns: columns, file: file, line: line)
  }

  /// Comma-separated values as a table; numbers keep the digits that they are written with.
  ///
  /// A column is one of numbers if all of its fields are numbers that are not missing.
  ///
  /// - Parameters:
  ///   - csv: The values.
  ///   - columns: Which columns are shown, in this order; nil for all.
  ///   - file: The file that makes the table; leave it out.
  ///   - line: The line that makes the table; leave it out.
  public init(
    _ csv: CSV, columns: [String]? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    let names = columns ?? csv.columns
    let entries = names.map { name -> [Value] in
      let texts = csv.texts(name)
      let areNumbers = texts.allSatisfy { $0.isEmpty || CSV.number($0) != nil }
      return texts.map { text in
        guard areNumbers, let number = CSV.number(text) else {
          return Value(text: text, numbers: [])
        }
        return Int(text) == nil
          ? Value(text: text, numbers: [number]) : Value(text: text, whole: number)
      }
    }
    self.init(
      columns: names, rows: csv.rows.indices.map { row in entries.map { $0[row] } }, file: file,
      line: line)
  }
}

/// The bytes of a file; nil, with the reason in `errno`, if it cannot be read.
private func readFile(_ path: String) -> [UInt8]? {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count == 0 { return bytes }
    if count > 0 {
      bytes += buffer[..<count]
    } else if errno != EINTR {
      return nil
    }
  }
}
