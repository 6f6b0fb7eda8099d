// What a lesson's program gives up before anything else in it runs: calls of the kernel that no lesson
// needs, in every sandbox, and where there is no other one, all files but some, with Landlock.
//
// The tool says what is left (Runner/Sandbox/Confinement.swift), a line for each thing:
//
//     sockets          sockets of its own network may be opened
//     landlock         only the files of the lines that follow may be used
//     read PATH        a file, or what is in a folder: to read, list and run
//     file PATH        a file that may be written, too
//     write PATH       a folder in which anything may be done
#define _GNU_SOURCE
#include "confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// MARK: Landlock

// As linux/landlock.h has them, which is older than the kernel on many systems.
enum {
  LANDLOCK_CREATE_RULESET = 444,
  LANDLOCK_ADD_RULE,
  LANDLOCK_RESTRICT_SELF,

  EXECUTE = 1 << 0,
  WRITE_FILE = 1 << 1,
  READ_FILE = 1 << 2,
  READ_DIR = 1 << 3,
  MAKE_CHAR = 1 << 6,
  MAKE_BLOCK = 1 << 11,
  TRUNCATE = 1 << 14,
  IOCTL_DEV = 1 << 15,

  BIND_TCP = 1 << 0,
  CONNECT_TCP = 1 << 1,
  ABSTRACT_SOCKETS = 1 << 0,
  SIGNALS = 1 << 1,
};

struct ruleset { uint64_t files, network, scope; };
struct __attribute__((packed)) file_rule { uint64_t access; int32_t file; };

static const uint64_t readable = EXECUTE | READ_FILE | READ_DIR;
static const uint64_t of_files = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV;

// What did not work, with a path.
static char problem[PATH_MAX + 64];

static const char *failed(const char *what, const char *path) {
  int error = errno;
  snprintf(problem, sizeof problem, "%s%s: %s", what, path, strerror(error));
  return problem;
}

static const char *allow(int rules, uint64_t access, const char *path) {
  int file = open(path, O_PATH | O_CLOEXEC);
  if (file < 0) return failed("", path);
  struct stat status;
  if (fstat(file, &status) == 0 && !S_ISDIR(status.st_mode)) access &= of_files;
  struct file_rule rule = {access, file};
  long result = syscall(LANDLOCK_ADD_RULE, rules, 1 /* PATH_BENEATH */, &rule, 0);
  const char *error = result == 0 ? NULL : failed("", path);
  close(file);
  return error;
}

// Restricts this process to the files of some lines; it must not gain privileges any more.
static const char *restrict_files(const char *lines) {
  long version = syscall(LANDLOCK_CREATE_RULESET, NULL, 0, 1 /* VERSION */);
  // Before version 3, files could be truncated that cannot be written.
  if (version < 3) return "Landlock is missing or too old";
  struct ruleset handled = {version >= 5 ? (IOCTL_DEV << 1) - 1 : (TRUNCATE << 1) - 1, 0, 0};
  if (version >= 4) handled.network = BIND_TCP | CONNECT_TCP;
  if (version >= 6) handled.scope = ABSTRACT_SOCKETS | SIGNALS;
  size_t size = version >= 6 ? sizeof handled : version >= 4 ? 2 * sizeof(uint64_t) : sizeof(uint64_t);
  int rules = (int)syscall(LANDLOCK_CREATE_RULESET, &handled, size, 0);
  if (rules < 0) return failed("Landlock", "");

  const char *error = NULL;
  for (const char *line = lines; *line && !error;) {
    size_t length = strcspn(line, "\n");
    char text[PATH_MAX + 16];
    if (length >= sizeof text) return "a path is too long";
    memcpy(text, line, length);
    text[length] = 0;
    if (strncmp(text, "read ", 5) == 0) error = allow(rules, readable, text + 5);
    else if (strncmp(text, "file ", 5) == 0) error = allow(rules, READ_FILE | WRITE_FILE, text + 5);
    else if (strncmp(text, "write ", 6) == 0)
      error = allow(rules, handled.files & ~(uint64_t)(MAKE_CHAR | MAKE_BLOCK), text + 6);
    // Also the second half of a path with a line break in it.
    else error = "a line is not understood";
    line += length + (line[length] == '\n');
  }
  if (!error && syscall(LANDLOCK_RESTRICT_SELF, rules, 0) != 0) error = failed("Landlock", "");
  close(rules);
  return error;
}

// MARK: Calls of the kernel

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "calls of the kernel have no names here for this processor"
#endif

// Calls with which no lesson computes anything: they look into other processes, change the system, get
// round the filter or round files' permissions, or keep memory that no process is seen to have.
static const unsigned short refused[] = {
    SYS_ptrace, SYS_process_vm_writev, SYS_kcmp, SYS_perf_event_open, SYS_bpf, SYS_userfaultfd,
    438 /* pidfd_getfd */, 440 /* process_madvise */,
    425 /* io_uring_setup */, 426, 427,
    SYS_unshare, SYS_setns, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot,
    428 /* open_tree */, 429 /* move_mount */, 430 /* fsopen */, 431, 432, 433, 442 /* mount_setattr */,
    SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_fanotify_init, SYS_quotactl, SYS_acct,
    SYS_swapon, SYS_swapoff, SYS_reboot, SYS_kexec_load, SYS_init_module, SYS_finit_module,
    SYS_delete_module, SYS_syslog, SYS_sethostname, SYS_setdomainname, SYS_settimeofday,
    SYS_clock_settime, SYS_adjtimex, SYS_clock_adjtime,
    SYS_add_key, SYS_request_key, SYS_keyctl,
    SYS_memfd_create, 447 /* memfd_secret */, SYS_shmget, SYS_shmat, SYS_msgget, SYS_semget, SYS_mq_open,
#ifdef SYS_kexec_file_load
    SYS_kexec_file_load,
#endif
#ifdef __x86_64__
    SYS_iopl, SYS_ioperm, SYS_modify_ldt, SYS_uselib, SYS_ustat, SYS_sysfs, SYS__sysctl,
#endif
};

// Calls that Landlock lets through: they change files by their paths, or reach other programs.
static const unsigned short refused_with_files[] = {
    SYS_connect, SYS_bind, SYS_sendmsg, SYS_sendmmsg, SYS_fchmodat, 452 /* fchmodat2 */, SYS_fchownat,
    SYS_setxattr, SYS_lsetxattr, SYS_removexattr, SYS_lremovexattr,
    463 /* setxattrat */, 466 /* removexattrat */, 469 /* file_setattr */,
#ifdef __x86_64__
    SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat,
#endif
};

// A program for the kernel, as it is written line by line.
struct filter {
  struct sock_filter lines[256];
  unsigned short count;
};

static void add(struct filter *filter, struct sock_filter line) {
  if (filter->count < sizeof filter->lines / sizeof *filter->lines) filter->lines[filter->count] = line;
  filter->count++;
}

static void load(struct filter *filter, size_t offset) {
  add(filter, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset));
}

// All lines at once: what a call that equals (or has bits in common) is answered with.
static void answer(struct filter *filter, unsigned short test, uint32_t value, uint32_t action) {
  add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | test | BPF_K, value, 0, 1));
  add(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, action));
}

static void number(struct filter *filter) { load(filter, offsetof(struct seccomp_data, nr)); }

// The lower half of an argument, which is the first one in memory.
static void argument(struct filter *filter, int index) {
  load(filter, offsetof(struct seccomp_data, args) + (size_t)index * sizeof(uint64_t));
}

// Leaves out as many lines as follow up to `end_call` unless a call is the one.
static unsigned short begin_call(struct filter *filter, uint32_t call) {
  add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 0));
  return filter->count;
}

static void end_call(struct filter *filter, unsigned short begin) {
  add(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  filter->lines[begin - 1].jf = (unsigned char)(filter->count - begin);
}

static const uint32_t REFUSE = SECCOMP_RET_ERRNO | EPERM;
static const uint32_t ALLOW = SECCOMP_RET_ALLOW;

// Refuses a call whose argument, a pointer, leads somewhere.
static void refuse_unless_null(struct filter *filter, uint32_t call, int index) {
  unsigned short begin = begin_call(filter, call);
  argument(filter, index);
  add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0));
  add(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, REFUSE));
  load(filter, offsetof(struct seccomp_data, args) + (size_t)index * sizeof(uint64_t) + sizeof(uint32_t));
  answer(filter, BPF_JEQ, 0, ALLOW);
  add(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, REFUSE));
  end_call(filter, begin);
}

static const char *filter_calls(int with_sockets, int with_landlock) {
  struct filter filter = {.count = 0};
  load(&filter, offsetof(struct seccomp_data, arch));
  add(&filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0));
  add(&filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
  number(&filter);
#ifdef __x86_64__
  answer(&filter, BPF_JGE, 0x40000000, SECCOMP_RET_ERRNO | ENOSYS);  // numbers of x32
#endif
  for (size_t index = 0; index < sizeof refused / sizeof *refused; index++)
    answer(&filter, BPF_JEQ, refused[index], REFUSE);
  // Its flags are in memory, which a filter cannot read; libraries go back to `clone`.
  answer(&filter, BPF_JEQ, 435 /* clone3 */, SECCOMP_RET_ERRNO | ENOSYS);
  unsigned short call = begin_call(&filter, SYS_clone);
  argument(&filter, 0);
  answer(&filter, BPF_JSET, 0x7E020000 /* CLONE_NEW… */, REFUSE);
  end_call(&filter, call);
  call = begin_call(&filter, SYS_socket);
  if (with_sockets) {
    argument(&filter, 0);
    static const int families[] = {AF_UNIX, AF_INET, AF_INET6, AF_NETLINK};
    for (size_t index = 0; index < sizeof families / sizeof *families; index++)
      answer(&filter, BPF_JEQ, (uint32_t)families[index], ALLOW);
  }
  add(&filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, REFUSE));
  end_call(&filter, call);

  if (with_landlock) {
    for (size_t index = 0; index < sizeof refused_with_files / sizeof *refused_with_files; index++)
      answer(&filter, BPF_JEQ, refused_with_files[index], REFUSE);
    // Of a pair of sockets, which Foundation uses, one could send to an address instead of to the other.
    refuse_unless_null(&filter, SYS_sendto, 4);
    // A file that is open may be given a time.
    refuse_unless_null(&filter, SYS_utimensat, 1);
    // All processes of the user; limits of other processes.
    call = begin_call(&filter, SYS_kill);
    argument(&filter, 0);
    answer(&filter, BPF_JEQ, 0xFFFFFFFF, REFUSE);
    end_call(&filter, call);
    call = begin_call(&filter, SYS_prlimit64);
    argument(&filter, 0);
    answer(&filter, BPF_JEQ, 0, ALLOW);
    add(&filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, REFUSE));
    end_call(&filter, call);
  }
  add(&filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));

  if (filter.count > sizeof filter.lines / sizeof *filter.lines) return "the filter is too long";
  struct sock_fprog program = {filter.count, filter.lines};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0 ? NULL : failed("seccomp", "");
}

// MARK: All of it

// What remains of the rights of the user `root`, which would see the environment of other processes.
static const char *drop_capabilities(void) {
  // Without the right to do so this fails, and changes nothing: none can be gained any more.
  for (int capability = 0; prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0; capability++) {}
  prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct none[2] = {{0}};
  return syscall(SYS_capset, &header, none) == 0 ? NULL : failed("capabilities", "");
}

// Takes a word that is a line of its own from the start of a text.
static int takes(const char **text, const char *word) {
  size_t length = strlen(word);
  if (strncmp(*text, word, length) != 0 || (*text)[length] != '\n') return 0;
  *text += length + 1;
  return 1;
}

const char *confine(const char *text) {
  int with_sockets = takes(&text, "sockets");
  int with_landlock = takes(&text, "landlock");
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return failed("no_new_privs", "");
  const char *error = drop_capabilities();
  if (!error && with_landlock) error = restrict_files(text);
  if (!error) error = filter_calls(with_sockets, with_landlock);
  return error;
}
