#pragma once

// Confines this process, and all that it will start, as the lines of a text say; null if that has worked,
// else what has not.
const char *confine(const char *text);
