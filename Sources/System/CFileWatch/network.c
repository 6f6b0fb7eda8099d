// Stands before the C library's functions that reach other machines: a lesson has no network, with a
// sandbox and without, and the lesson kit tells the tool when it tries.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

// Defined in LessonKit/Host/FileWatch.swift.
extern int lesson_may_use_network(void);

#define NEXT(name) \
  static __typeof__(&name) next; \
  if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

// What lies on this machine is no network.
static int is_elsewhere(const struct sockaddr *address, socklen_t length) {
  if (!address || length < sizeof(sa_family_t)) return 0;
  if (address->sa_family == AF_INET && length >= sizeof(struct sockaddr_in)) {
    const struct sockaddr_in *inet = (const struct sockaddr_in *)address;
    return ntohl(inet->sin_addr.s_addr) >> 24 != 127;
  }
  if (address->sa_family == AF_INET6 && length >= sizeof(struct sockaddr_in6)) {
    const struct sockaddr_in6 *inet = (const struct sockaddr_in6 *)address;
    return !IN6_IS_ADDR_LOOPBACK(&inet->sin6_addr);
  }
  return 0;
}

static int is_refused(const struct sockaddr *address, socklen_t length) {
  if (!is_elsewhere(address, length) || lesson_may_use_network()) return 0;
  errno = ENETUNREACH;
  return 1;
}

// Where the kernel lets a lesson have no sockets at all, the first two for packets are a pair instead, which
// nothing else can reach: Foundation opens them on this machine, to wake a thread when a child has ended.
static int pair[2] = {-1, -1};
static int pair_used;

static int is_of_pair(int socket) { return socket >= 0 && (socket == pair[0] || socket == pair[1]); }

static int end_of_pair(void) {
  int end = __atomic_fetch_add(&pair_used, 1, __ATOMIC_SEQ_CST);
  if (end == 0 && socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) != 0) return -1;
  return end < 2 ? pair[end] : -1;
}

// The tool is told of refused sockets that would be connected.
int socket(int family, int type, int protocol) {
  NEXT(socket);
  int result = next(family, type, protocol);
  int error = errno;
  if (result < 0 && error == EPERM && family == AF_INET && type == SOCK_DGRAM) result = end_of_pair();
  if (result < 0 && error == EPERM && (type & 0xF) == SOCK_STREAM
      && (family == AF_UNIX || family == AF_INET || family == AF_INET6))
    lesson_may_use_network();
  errno = error;
  return result;
}

// Glibc declares the address of these as a transparent union for C.
int bind(int socket, __CONST_SOCKADDR_ARG address, socklen_t length) {
  NEXT(bind);
  return is_of_pair(socket) ? 0 : next(socket, address, length);
}

int getsockname(int socket, __SOCKADDR_ARG address, socklen_t *length) {
  NEXT(getsockname);
  if (!is_of_pair(socket) || *length < sizeof(struct sockaddr_in)) return next(socket, address, length);
  struct sockaddr_in name = {.sin_family = AF_INET, .sin_port = htons(1), .sin_addr = {htonl(INADDR_LOOPBACK)}};
  memcpy(address.__sockaddr__, &name, sizeof name);
  *length = sizeof name;
  return 0;
}

int connect(int socket, __CONST_SOCKADDR_ARG address, socklen_t length) {
  NEXT(connect);
  if (is_refused(address.__sockaddr__, length)) return -1;
  if (is_of_pair(socket)) return 0;
  return next(socket, address, length);
}

ssize_t sendto(int socket, const void *bytes, size_t count, int flags, __CONST_SOCKADDR_ARG address,
               socklen_t length) {
  NEXT(sendto);
  if (is_refused(address.__sockaddr__, length)) return -1;
  return next(socket, bytes, count, flags, address, length);
}

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints,
                struct addrinfo **result) {
  NEXT(getaddrinfo);
  unsigned char number[sizeof(struct in6_addr)];
  int isHere = !name || strcmp(name, "localhost") == 0 || inet_pton(AF_INET, name, number) == 1
      || inet_pton(AF_INET6, name, number) == 1;
  if (!isHere && !lesson_may_use_network()) return EAI_AGAIN;
  return next(name, service, hints, result);
}
