// Ends a lesson's program when the tool that runs it ends, however it ends.
//
// The kernel does so when the thread ends that has started the program; that thread of the tool waits
// for the program (Runner/Processes/ChildProcess.swift).
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>

__attribute__((constructor)) static void end_with_tool(void) {
  if (getenv("LESSON_EVENTS")) prctl(PR_SET_PDEATHSIG, SIGKILL);
}
