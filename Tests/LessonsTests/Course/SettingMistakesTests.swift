import Testing

@Suite struct SettingMistakesTests {
  @Test(arguments: [
    (
      "titel: a",
      """
      course.yml:1:1: error: unknown key 'titel'
      titel: a
      ^~~~~ did you mean 'title'?
      """
    ),
    (
      "zzz: a",
      """
      course.yml:1:1: error: unknown key 'zzz'
      zzz: a
      ^~~ keys are title, summary, authors, language, parts, links, bibliography, siblings, \
      reading-time, macros, module, library, swift-version, optimize, scope, seed, timeout, memory, output-limit, tolerance, cells, \
      figures, claims
      """
    ),
    (
      "draft: true",
      """
      course.yml:1:1: error: 'draft' belongs in the front matter of a lesson
      draft: true
      ^~~~~
      """
    ),
    (
      "title: {}",
      """
      course.yml:1:8: error: 'title' is a map of keys
      title: {}
             ^~ a text that begins with '{' needs quotes
      """
    ),
    (
      "module: My-Module",
      """
      course.yml:1:9: error: 'module' is 'My-Module'
      module: My-Module
              ^~~~~~~~~ expected the name of a Swift module
      """
    ),
    (
      "swift-version: 7",
      """
      course.yml:1:16: error: 'swift-version' is '7'
      swift-version: 7
                     ^ expected 5 or 6
      """
    ),
    (
      "seed: -1",
      """
      course.yml:1:7: error: 'seed' is '-1'
      seed: -1
            ^~ expected a whole number from 0 to 18446744073709551615
      """
    ),
    (
      "timeout: 0",
      """
      course.yml:1:10: error: 'timeout' is '0'
      timeout: 0
               ^ expected a positive number of seconds
      """
    ),
    (
      "memory: 0",
      """
      course.yml:1:9: error: 'memory' is '0'
      memory: 0
              ^ expected a positive whole number of megabytes
      """
    ),
    (
      "output-limit: 5MB",
      """
      course.yml:1:15: error: 'output-limit' is '5MB'
      output-limit: 5MB
                    ^~~ write 'output-limit: 5', in megabytes
      """
    ),
    (
      "memory: 1.5 GB",
      """
      course.yml:1:9: error: 'memory' is '1.5 GB'
      memory: 1.5 GB
              ^~~~~~ write 'memory: 1500', in megabytes
      """
    ),
    (
      "output-limit: 0.5",
      """
      course.yml:1:15: error: 'output-limit' is '0.5'
      output-limit: 0.5
                    ^~~ expected a positive whole number of megabytes
      """
    ),
    (
      "reading-time: 5",
      """
      course.yml:1:15: error: 'reading-time' is '5'
      reading-time: 5
                    ^ expected true or false
      """
    ),
    (
      "cells: folded",
      """
      course.yml:1:8: error: 'cells' is 'folded'
      cells: folded
             ^~~~~~ expected where the code is, such as '{code: folded}'
      """
    ),
    (
      "cells: {code: fold}",
      """
      course.yml:1:15: error: 'fold' is not a place for code
      cells: {code: fold}
                    ^~~~ did you mean 'folded'?
      """
    ),
    (
      "claims: {code: 3}",
      """
      course.yml:1:16: error: '3' is not a place for code
      claims: {code: 3}
                     ^ places are above, below, beside, folded, hidden
      """
    ),
    (
      "cells: {cod: folded}",
      """
      course.yml:1:9: error: unknown key 'cod' in 'cells'
      cells: {cod: folded}
              ^~~ write 'code: folded'
      """
    ),
    (
      "tolerance: 2",
      """
      course.yml:1:12: error: 'tolerance' is '2'
      tolerance: 2
                 ^ expected a number from 0 to below 1
      """
    ),
    (
      "tolerance: .nan",
      """
      course.yml:1:12: error: 'tolerance' is '.nan'
      tolerance: .nan
                 ^~~~ expected a number from 0 to below 1
      """
    ),
    (
      "summary: 'See `{swift} 1` and [^n]'",
      """
      course.yml:1:15: error: computed values are not allowed in a summary
      summary: 'See `{swift} 1` and [^n]'
                    ^ move it into a paragraph or a table; to show it as code, put a space at both ends: ` {swift} x `
      course.yml:1:31: error: footnotes are not allowed in a summary
      summary: 'See `{swift} 1` and [^n]'
                                    ^~~~ move the reference into the text
      """
    ),
  ])
  func theValueOfASettingIsNamed(text: String, message: String) {
    #expect(courseDiagnostics(text) == message)
  }
}
