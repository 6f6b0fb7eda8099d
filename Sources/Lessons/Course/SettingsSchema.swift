import Text

/// The JSON Schemas of `course.yml` and of front matter, for editors that complete and check YAML.
package enum SettingsSchema {
  /// The schema of `course.yml`.
  package static var course: String {
    schema(.course, title: CoursePaths.settings, file: "course.schema.json")
  }

  /// The schema of a lesson's front matter.
  package static var lesson: String {
    schema(.lesson, title: "Front matter of a lesson", file: "lesson.schema.json")
  }

  private static func schema(_ keys: SettingKeys, title: String, file: String) -> String {
    var members = keys.schema.members
    members.insert(JSON.Member("title", .string(title)), at: 0)
    members.insert(
      JSON.Member("$schema", "http://json-schema.org/draft-07/schema#"), at: 0)
    return JSON.object(members).text(.readable)
  }
}

extension SettingKeys {
  fileprivate var schema: JSON {
    [
      "type": "object",
      "additionalProperties": .bool(false),
      "properties": .object(
        keys.map { key in
          var members = key.kind.schema.members
          members.insert(JSON.Member("description", .string(key.meaning)), at: 0)
          return JSON.Member(key.name, .object(members))
        }),
    ]
  }
}

extension JSON {
  fileprivate var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}

extension SettingKind {
  /// What a schema says of a value of this kind.
  fileprivate var schema: JSON {
    switch self {
    case .text, .markdown, .path: Self.textSchema
    case .texts, .markdownLines, .names, .lessons, .files:
      ["oneOf": [Self.textSchema, ["type": "array", "items": Self.textSchema]]]
    case .flag: ["type": "boolean"]
    case .date: ["type": "string", "format": "date"]
    case .identifier: ["type": "string", "pattern": "^[A-Za-z][A-Za-z0-9-]*$"]
    case .language:
      ["type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"]
    case .module: ["type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$"]
    case .languageMode: ["enum": [5, 6]]
    case .scope: ["enum": .strings(CellScope.allCases.map(\.rawValue))]
    case .seed: ["type": "integer", "minimum": 0]
    case .minutes: ["type": "integer", "minimum": 1]
    case .seconds: ["type": "number", "exclusiveMinimum": 0]
    case .megabytes: ["type": "integer", "minimum": 1]
    case .tolerance: ["type": "number", "minimum": 0, "exclusiveMaximum": 1]
    case .parts: ["type": "array", "items": SettingKeys.part.schema]
    case .siblings: ["type": "array", "items": SettingKeys.sibling.schema]
    case .codePlace:
      [
        "type": "object", "additionalProperties": false,
        "properties": [
          "code": ["enum": .strings(CellOptions.CodePlace.allCases.map(\.rawValue))]
        ],
      ]
    case .macros:
      [
        "type": "object", "propertyNames": ["pattern": "^\\\\([A-Za-z]+|.)$"],
        "additionalProperties": Self.textSchema,
      ]
    case .links:
      [
        "type": "object",
        "additionalProperties": ["type": "string", "pattern": "^[A-Za-z][A-Za-z0-9-]*:"],
      ]
    }
  }

  private static var textSchema: JSON { ["type": "string", "minLength": 1] }
}
