/// What programs of Swift 6.3.1 wrote to standard error when they crashed, with the backtraces that
/// lessons run with; from a few lines each, which begin in line 41 of `lesson.swift`.
enum CrashSamples {
  /// `print(pick([1, 2, 3], 3))` in line 43; `pick` is of another file.
  static let indexOutOfRange = #"""
    Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range

    *** Signal 4: Backtracing from 0x7fe51596df7f... done ***

    *** Program crashed: Illegal instruction at 0x00007fe51596df7f ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "oob-Onone" crashed:

      0      0x00007fe51596df7f closure #1 in closure #1 in _assertionFailure(_:_:file:line:flags:) + 623 in libswiftCore.so
      1 [ra] 0x00007fe515af961f _assertionFailure(_:_:file:line:flags:) + 302 in libswiftCore.so
      2 [ra] 0x00007fe516015f65 specialized Array.subscript.getter + 84 in libswiftSwiftOnoneSupport.so
      3 [ra] 0x0000560a616a9f30 pick(_:_:) + 47 in oob-Onone at ./oob.swift:2:9
      4 [ra] 0x0000560a616aa035 main + 164 in oob-Onone at lesson.swift:43:7
    ...

    Backtrace took 0.02s

    """#

  /// `check(3)` in line 44 calls a function that ends in `fatalError("shapes do not fit:\n…")`.
  static let twoLines = #"""
    Lesson/lesson.swift:42: Fatal error: shapes do not fit:
    [2, 3] and [4]

    *** Signal 4: Backtracing from 0x7fde996f9361... done ***

    *** Program crashed: Illegal instruction at 0x00007fde996f9361 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "prog" crashed:

      0      0x00007fde996f9361 _assertionFailure(_:_:file:line:flags:) + 225 in libswiftCore.so
      1 [ra] 0x0000556d6b9a3c69 check(_:) + 136 in prog at lesson.swift:42:14
      2 [ra] 0x0000556d6b9a3c7e main + 13 in prog at lesson.swift:44:1
    ...

    Backtrace took 0.01s

    """#

  /// The same with `-O` and without frame pointers.
  static let optimized = #"""
    Lesson/lesson.swift:42: Fatal error: shapes do not fit:
    [2, 3] and [4]

    *** Signal 4: Backtracing from 0x7f8fbbaf9361... done ***

    *** Program crashed: Illegal instruction at 0x00007f8fbbaf9361 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "prog" crashed:

      0  0x00007f8fbbaf9361 _assertionFailure(_:_:file:line:flags:) + 225 in libswiftCore.so
    ...

    Backtrace took 0.01s

    """#

  /// `fatalError()`.
  static let noMessage = #"""
    main/03-softmax.md:41: Fatal error

    *** Signal 4: Backtracing from 0x7f2423ef9361... done ***

    *** Program crashed: Illegal instruction at 0x00007f2423ef9361 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "emptyfatal-Onon" crashed:

      0      0x00007f2423ef9361 _assertionFailure(_:_:file:line:flags:) + 225 in libswiftCore.so
      1 [ra] 0x000055cd19c03bf2 main + 81 in emptyfatal-Onone at lesson.swift:41:1
    ...

    Backtrace took 0.02s

    """#

  /// `precondition(…, "too few")`.
  static let precondition = #"""
    main/03-softmax.md:41: Precondition failed: too few

    *** Signal 4: Backtracing from 0x7f91d7cf9361... done ***

    *** Program crashed: Illegal instruction at 0x00007f91d7cf9361 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "precond-Onone" crashed:

      0      0x00007f91d7cf9361 _assertionFailure(_:_:file:line:flags:) + 225 in libswiftCore.so
      1 [ra] 0x00005582178cac78 main + 119 in precond-Onone at lesson.swift:41:1
    ...

    Backtrace took 0.03s

    """#

  /// `assert(…)`.
  static let assertion = #"""
    Lesson/lesson.swift:41: Assertion failed

    *** Signal 4: Backtracing from 0x7fb672af9361... done ***

    *** Program crashed: Illegal instruction at 0x00007fb672af9361 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "prog" crashed:

      0      0x00007fb672af9361 _assertionFailure(_:_:file:line:flags:) + 225 in libswiftCore.so
      1 [ra] 0x000055f0fda07d33 main + 130 in prog at lesson.swift:41:1
    ...

    Backtrace took 0.01s

    """#

  /// `small += 1` of an `Int8` that is 127.
  static let overflow = #"""

    *** Signal 4: Backtracing from 0x55ec4b4831ec... done ***

    *** Swift runtime failure: arithmetic overflow ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "prog" crashed:

      0 [inlined] [system] 0x000055ec4b4831ec Swift runtime failure: arithmetic overflow in prog at ./<compiler-generated>
      1                    0x000055ec4b4831ec main + 524 in prog at lesson.swift:42:9
    ...

    Backtrace took 0.00s

    """#

  /// `print(7 / d)`.
  static let divisionByZero = #"""
    Swift/IntegerTypes.swift:9012: Fatal error: Division by zero

    *** Signal 4: Backtracing from 0x7f04d9b6df7f... done ***

    *** Program crashed: Illegal instruction at 0x00007f04d9b6df7f ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "divzero-Onone" crashed:

      0      0x00007f04d9b6df7f closure #1 in closure #1 in _assertionFailure(_:_:file:line:flags:) + 623 in libswiftCore.so
      1 [ra] 0x00007f04d9cf961f _assertionFailure(_:_:file:line:flags:) + 302 in libswiftCore.so
      2 [ra] 0x000055fc71d43fde main + 189 in divzero-Onone at lesson.swift:42:9
    ...

    Backtrace took 0.04s

    """#

  /// `let x = try load()`.
  static let thrown = #"""
    Swift/ErrorType.swift:254: Fatal error: Error raised at top level: main.ShapeError(shape: [2, 3])

    *** Signal 4: Backtracing from 0x7fdc858f9361... done ***

    *** Program crashed: Illegal instruction at 0x00007fdc858f9361 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "thrown-Onone" crashed:

      0               0x00007fdc858f9361 _assertionFailure(_:_:file:line:flags:) + 225 in libswiftCore.so
      1 [ra]          0x00007fdc8594cd9e swift_errorInMain + 765 in libswiftCore.so
      2 [ra] [system] 0x0000559b6af79196 main + 69 in thrown-Onone at ./<compiler-generated>
    ...

    Backtrace took 0.02s

    """#

  /// `let x = try! load()`.
  static let forcedTry = #"""
    Lesson/lesson.swift:43: Fatal error: 'try!' expression unexpectedly raised an error: Lesson.ShapeError(shape: [2, 3])

    *** Signal 4: Backtracing from 0x7f822e6f9361... done ***

    *** Program crashed: Illegal instruction at 0x00007f822e6f9361 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "prog" crashed:

      0      0x00007f822e6f9361 _assertionFailure(_:_:file:line:flags:) + 225 in libswiftCore.so
      1 [ra] 0x00007f822e735593 swift_unexpectedError + 802 in libswiftCore.so
      2 [ra] 0x000055a6a86f41bd main + 92 in prog at lesson.swift:43:14
    ...

    Backtrace took 0.01s

    """#

  /// `print(value as! String)` of 3.
  static let forcedCast = #"""
    Could not cast value of type 'Swift.Int' (0x7fe3893da698) to 'Swift.String' (0x7fe3893d7ca0).

    *** Signal 6: Backtracing from 0x7fe388c09829... done ***

    *** Program crashed: Aborted at 0x0000000000005b4a ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "prog" crashed:

      0      0x00007fe388c09829 syscall + 25 in libc.so.6
      1 [ra] 0x00007fe38926d19c swift::fatalErrorv(unsigned int, char const*, __va_list_tag*) + 139 in libswiftCore.so
      2 [ra] 0x00007fe38926d21b swift::fatalError(unsigned int, char const*, ...) + 122 in libswiftCore.so
      3 [ra] 0x00007fe389263957 swift::swift_dynamicCastFailure(void const*, char const*, void const*, char const*, char const*) + 70 in libswiftCore.so
      4 [ra] 0x00007fe389263aab swift::swift_dynamicCastFailure(swift::TargetMetadata<swift::InProcess> const*, swift::TargetMetadata<swift::InProcess> const*, char const*) + 122 in libswiftCore.so
      5 [ra] 0x00007fe389267ca8 swift_dynamicCast + 183 in libswiftCore.so
      6 [ra] 0x000055c075c8574e main + 429 in prog at lesson.swift:42:13
    ...

    Backtrace took 0.05s

    """#

  /// The same where the C library ends the program itself, as it does when its memory is damaged.
  static let abortedByC = #"""

    *** Signal 6: Backtracing from 0x7f48184d9eec... done ***

    *** Program crashed: Aborted at 0x0000000000005347 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "prog" crashed:

      0  0x00007f48184d9eec __pthread_kill_implementation + 268 in libc.so.6
    ...

    Backtrace took 0.00s

    """#

  /// `print(owner)` of an `unowned` constant, in line 44.
  static let unowned = #"""
    Fatal error: Attempted to read an unowned reference but object 0x556e804b27b0 was already destroyed

    *** Signal 6: Backtracing from 0x7fe695950829... done ***

    *** Program crashed: Aborted at 0x0000000000005b51 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "prog" crashed:

      0      0x00007fe695950829 syscall + 25 in libc.so.6
      1 [ra] 0x00007fe69606d19c swift::fatalErrorv(unsigned int, char const*, __va_list_tag*) + 139 in libswiftCore.so
      2 [ra] 0x00007fe69606d21b swift::fatalError(unsigned int, char const*, ...) + 122 in libswiftCore.so
      3 [ra] 0x00007fe69606d302 swift::swift_abortRetainUnowned(void const*) + 49 in libswiftCore.so
      4 [ra] 0x00007fe696071654 swift_unownedRetainStrong + 115 in libswiftCore.so
      5 [ra] 0x0000556e6511668a main + 233 in prog at lesson.swift:44:9
    ...

    Backtrace took 0.01s

    """#

  /// `add(&total) { total += 1 }`.
  static let access = #"""
    Simultaneous accesses to 0x55e86bc44158, but modification requires exclusive access.
    Previous access (a modification) started at prog`<unavailable> + 3196 (0x55e86bc41c7c).
    Current access (a modification) started at:
    0    libswiftCore.so                    0x00007f8cf5e6d6a8 <unavailable> + 4642472
    1    libswiftCore.so                    0x00007f8cf5e6d7b0 swift_beginAccess + 66
    2    prog                               0x000055e86bc41b91 <unavailable> + 2961
    3    prog                               0x000055e86bc41c1b <unavailable> + 3099
    4    prog                               0x000055e86bc41c93 <unavailable> + 3219
    5    libc.so.6                          0x00007f8cf55cf24a <unavailable> + 160330
    6    libc.so.6                          0x00007f8cf55cf280 __libc_start_main + 133
    7    prog                               0x000055e86bc41881 <unavailable> + 2177
    Fatal access conflict detected.

    *** Signal 6: Backtracing from 0x7f8cf5632eec... done ***

    *** Program crashed: Aborted at 0x0000000000005388 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "prog" crashed:

      0  0x00007f8cf5632eec __pthread_kill_implementation + 268 in libc.so.6
    ...

    Backtrace took 0.00s

    """#

  /// `depth(0)`, which calls itself without end; of 64 frames the first and last.
  static let recursion = #"""

    *** Signal 11: Backtracing from 0x56219bc9cda7... done ***

    *** Program crashed: Bad pointer dereference at 0x00007fff7504dfd8 ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "recursion-Onone" crashed:

         0      0x000056219bc9cda7 depth(_:) + 23 in recursion-Onone at lesson.swift:41
         1 [ra] 0x000056219bc9cddd depth(_:) + 76 in recursion-Onone at lesson.swift:41:45
    130964 [ra] 0x000056219bc9cebf main + 30 in recursion-Onone at lesson.swift:42:7
       ...

    Backtrace took 0.78s

    """#

  /// `await load(2)`, an index out of range while other threads still run.
  static let suspension = #"""
    Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range
    swift-runtime: failed to suspend thread 25377 while processing a crash; backtraces will be missing information

    *** Signal 4: Backtracing from 0x7fe51596df7f... done ***

    *** Program crashed: Illegal instruction at 0x00007fe51596df7f ***

    """#

  /// Tasks of a group, `g.addTask { [1][i] }` in line 42, have crashed at the same time.
  static let severalThreads = #"""
    Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range
    swift-runtime: failed to suspend thread 10143 while processing a crash; backtraces will be missing information
    Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range
    swift-runtime: failed to suspend thread 10143 while processing a crash; backtraces will be missing information

    *** Signal 4: Backtracing from 0x7ff80c76df7f... done ***

    *** Program crashed: Illegal instruction at 0x00007ff80c76df7f ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 1 "oot.default-qos" crashed:

      0                  0x00007ff80c76df7f closure #1 in closure #1 in _assertionFailure(_:_:file:line:flags:) + 623 in libswiftCore.so
      1 [ra]             0x00007ff80c8f961f _assertionFailure(_:_:file:line:flags:) + 302 in libswiftCore.so
      2 [ra]             0x00007ff80cf24f65 specialized Array.subscript.getter + 84 in libswiftSwiftOnoneSupport.so
      3 [ra]             0x000055da9be16fc4 closure #1 in closure #1 in  + 99 in lesson at lesson.swift:42:35
      4 [async] [thunk]  0x000055da9be17450 partial apply for closure #1 in closure #1 in  in lesson at //<compiler-generated>
      5 [async] [thunk]  0x000055da9be17620 thunk for @escaping @isolated(any) @callee_guaranteed @async () -> (@out A) in lesson at //<compiler-generated>
      6 [async] [thunk]  0x000055da9be17750 partial apply for thunk for @escaping @isolated(any) @callee_guaranteed @async () -> (@out A) in lesson at //<compiler-generated>
      7 [async] [system] 0x00007ff80cec9310 completeTaskWithClosure(swift::AsyncContext*, swift::SwiftError*) in libswift_Concurrency.so
    ...

    Backtrace took 0.21s

    """#
}
