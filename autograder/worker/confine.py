"""Confine this process permanently: limits, another user, no new privileges, Landlock, seccomp.

Each layer is applied separately and reports whether the kernel accepted it. The grader decides what a missing layer
means for the jail level. The process cannot undo any of this.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import struct

from . import seccomp

LAYERS = ("rlimits", "uid", "landlock", "seccomp")

MEMORY = 512 << 20  # bytes in addition to those at the start
CPU_SECONDS = 120  # only as a last resort: the grader checks the CPU time of each call

PR_SET_PDEATHSIG, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 1, 22, 38
LANDLOCK_CREATE_RULESET, LANDLOCK_RESTRICT_SELF = 444, 446
LANDLOCK_CREATE_RULESET_VERSION = 1
#: The number of file accesses that each Landlock ABI can deny, and since when it can deny network and scopes.
LANDLOCK_FS = {1: 13, 2: 14, 3: 15, 5: 16}
LANDLOCK_NET_SINCE, LANDLOCK_SCOPES_SINCE = 4, 6

libc = ctypes.CDLL(None, use_errno=True)


def confine(layers: tuple[str, ...], parent: int) -> tuple[str, ...]:
    """Apply `layers` to this process, and return those that the kernel accepted.

    Args:
        layers: of LAYERS; all, except in tests.
        parent: this process is killed when the parent ends.
    """
    os.setsid()
    _go_first()
    steps = {"rlimits": _limits, "uid": _drop_user, "landlock": _landlock, "seccomp": _seccomp}
    held = []
    for layer in LAYERS:
        if layer == "landlock":  # after the change of user, which clears this signal
            die_with(parent)
        if layer in layers and steps[layer]():
            held.append(layer)
    return tuple(held)


def _go_first() -> None:
    """If memory runs out, let the kernel kill workers before graders (Linux)."""
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:
        file.write("1000")


def _limits() -> bool:
    limits = {
        resource.RLIMIT_AS: _memory_in_use() + MEMORY,
        resource.RLIMIT_CPU: CPU_SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,
    }
    for limit, value in limits.items():
        inherited = resource.getrlimit(limit)[1]
        lowest = value if inherited == resource.RLIM_INFINITY else min(value, inherited)
        try:
            resource.setrlimit(limit, (lowest, lowest))
        except (ValueError, OSError):  # macOS refuses some limits
            return False
    return True


def _memory_in_use() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 1 << 32


def _drop_user() -> bool:
    user = 60_000 + os.getpid() % 5_000  # different for workers at the same time
    try:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    except (OSError, AttributeError):
        return False
    return True


def die_with(parent: int) -> None:
    """Kill this process when `parent` ends (Linux)."""
    if hasattr(os, "pidfd_open"):  # Linux
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def _landlock() -> bool:
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    abi = libc.syscall(LANDLOCK_CREATE_RULESET, None, 0, LANDLOCK_CREATE_RULESET_VERSION)
    if abi < 1:
        return False
    files = max(n for since, n in LANDLOCK_FS.items() if since <= abi)
    attributes = [(1 << files) - 1]
    if abi >= LANDLOCK_NET_SINCE:
        attributes.append(0b11)
    if abi >= LANDLOCK_SCOPES_SINCE:
        attributes.append(0b11)
    packed = struct.pack(f"<{len(attributes)}Q", *attributes)
    rules = libc.syscall(LANDLOCK_CREATE_RULESET, packed, len(packed), 0)
    if rules < 0:
        return False
    held = libc.syscall(LANDLOCK_RESTRICT_SELF, rules, 0) == 0
    os.close(rules)
    return bool(held)


def _seccomp() -> bool:
    program = seccomp.filter_here()
    if program is None:
        return False
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    instructions = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("@HxxxxxxP", len(program) // 8, ctypes.addressof(instructions))
    return bool(libc.prctl(PR_SET_SECCOMP, 2, header, 0, 0) == 0)
