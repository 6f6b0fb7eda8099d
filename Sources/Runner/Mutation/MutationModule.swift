/// The code by which a library tells which of its blocks run, and asks which mutant it is.
///
/// It is in C, so that the question costs a comparison with a constant: the compiler may take it out of
/// loops. The answers are in memory that the tool shares, so that they outlast a crash.
enum MutationModule {
  static let mark = "_lessonMark"
  static let choice = "_lessonMutant"

  /// The variable that says where the shared memory is and which mutant runs: `5 17`.
  static let variable = "LESSON_MUTANT"
  /// The descriptor of the file that is shared memory, after those of a lesson's program.
  static let descriptor: Int32 = 6

  static let header = """
    #pragma once
    // Constants, once the library is loaded.
    extern const int lesson_active_mutant;
    extern unsigned char *const lesson_marks;
    static inline void lesson_mark(int number) { lesson_marks[number] = 1; }
    static inline _Bool lesson_is_mutant(int number) {
      if (__builtin_expect(number != lesson_active_mutant, 1)) return 0;
      lesson_marks[number] = 1;
      return 1;
    }

    """

  static let moduleMap = """
    module LessonMutants { header "mutants.h" export * }

    """

  /// - Parameter count: How many numbers there are.
  /// - Returns: The file in C.
  static func source(count: Int) -> String {
    """
    #include <stdio.h>
    #include <stdlib.h>
    #include <sys/mman.h>
    #include <unistd.h>

    static unsigned char unused[\(count + 1)];
    int lesson_active_mutant = -1;
    unsigned char *lesson_marks = unused;

    // For code that cannot import the header.
    void lesson_call_mark(int number) { lesson_marks[number] = 1; }
    _Bool lesson_call_is_mutant(int number) {
      if (number != lesson_active_mutant) return 0;
      lesson_marks[number] = 1;
      return 1;
    }

    // After what takes the limits of a lesson's program, and before all else.
    __attribute__((constructor(102))) static void choose_mutant(void) {
      const char *text = getenv("\(variable)");
      int file, number;
      if (!text || sscanf(text, "%d %d", &file, &number) != 2) return;
      unsetenv("\(variable)");
      void *memory = mmap(NULL, sizeof unused, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
      if (memory == MAP_FAILED) {
        fputs("lesson: cannot share memory with the tool\\n", stderr);
        _exit(72);
      }
      close(file);
      lesson_marks = memory;
      lesson_active_mutant = number;
    }

    """
  }

  /// What each module with mutants has besides its own files.
  static let swift = """
    @_implementationOnly import LessonMutants

    @inline(__always) func \(mark)(_ number: Int32) { lesson_mark(number) }
    @inline(__always) func \(choice)(_ number: Int32) -> Bool { lesson_is_mutant(number) }

    """

  /// The same for the code that lessons share, whose modules lessons import as it does itself: they would need
  /// the header, too.
  static let swiftOfSharedCode = """
    @_silgen_name("lesson_call_mark") func \(mark)(_ number: Int32)
    @_silgen_name("lesson_call_is_mutant") func \(choice)(_ number: Int32) -> Bool

    """
}
