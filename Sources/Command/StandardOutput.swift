@preconcurrency import Glibc

/// Writes what has been printed and is still in memory.
///
/// - Returns: Whether all that was ever printed has been written, as it is not on a full disk.
func flushStandardOutput() -> Bool { fflush(stdout) == 0 && ferror(stdout) == 0 }
