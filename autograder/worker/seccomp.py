"""The system calls that a worker may make, as a classic BPF program for the kernel's seccomp filter.

It is an allowlist: other calls are refused with EPERM, so the student's code gets an ordinary `PermissionError`. A
worker can open no file, create no process and send no signal. The tests compare the program's decisions with those of
libseccomp for the same rules.
"""

from __future__ import annotations

import errno
import platform
import struct
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

ALLOW, KILL = 0x7FFF0000, 0x80000000
REFUSE = 0x00050000 | errno.EPERM
NOT_THERE = 0x00050000 | errno.ENOSYS

LOAD, JUMP_EQUAL, JUMP_ANY_BIT, RETURN = 0x20, 0x15, 0x45, 0x06
#: Offsets in struct seccomp_data; the low half of an argument comes first on a little-endian machine.
NUMBER, ARCH, ARGUMENTS = 0, 4, 16
PROT_EXEC = 4


@dataclass(frozen=True)
class Architecture:
    """A kernel ABI: its audit number, and the numbers of its system calls."""

    audit: int
    numbers: dict[str, int]


X86_64 = Architecture(
    0xC000003E,
    {
        "read": 0, "write": 1, "close": 3, "mmap": 9, "mprotect": 10, "munmap": 11, "brk": 12,
        "rt_sigaction": 13, "rt_sigprocmask": 14, "rt_sigreturn": 15, "readv": 19, "writev": 20,
        "sched_yield": 24, "mremap": 25, "madvise": 28, "nanosleep": 35, "getpid": 39, "exit": 60,
        "gettimeofday": 96, "getrusage": 98, "getuid": 102, "geteuid": 107, "getppid": 110,
        "sigaltstack": 131, "gettid": 186, "futex": 202, "sched_getaffinity": 204,
        "restart_syscall": 219, "clock_gettime": 228, "clock_getres": 229, "clock_nanosleep": 230,
        "exit_group": 231, "prlimit64": 302, "getrandom": 318, "clone3": 435,
    },
)  # fmt: skip
AARCH64 = Architecture(
    0xC00000B7,
    {
        "close": 57, "read": 63, "write": 64, "readv": 65, "writev": 66, "exit": 93, "exit_group": 94,
        "futex": 98, "nanosleep": 101, "clock_gettime": 113, "clock_getres": 114, "clock_nanosleep": 115,
        "sched_getaffinity": 123, "sched_yield": 124, "restart_syscall": 128, "sigaltstack": 132,
        "rt_sigaction": 134, "rt_sigprocmask": 135, "rt_sigreturn": 139, "getrusage": 165,
        "gettimeofday": 169, "getpid": 172, "getppid": 173, "getuid": 174, "geteuid": 175, "gettid": 178,
        "brk": 214, "munmap": 215, "mremap": 216, "mmap": 222, "mprotect": 226, "madvise": 233,
        "prlimit64": 261, "getrandom": 278, "clone3": 435,
    },
)  # fmt: skip

#: Allowed with restrictions: no executable memory, and limits may be read but not set. A negative clock belongs to
#: another process: workers could pass on hidden inputs by the CPU time that they use.
NO_EXEC = ("mmap", "mprotect")
GET_ONLY = "prlimit64"
OWN_CLOCK = ("clock_gettime", "clock_getres", "clock_nanosleep")
#: Only for the own process: whether another process exists is information, too.
OWN_PROCESS = "sched_getaffinity"
NEGATIVE = 1 << 31
#: Waiting and waking within this process only. A futex that is not private may be in memory that two processes share,
#: such as libc's text, and operations with owners reveal which processes exist.
FUTEX = "futex"
FUTEX_PRIVATE, FUTEX_CLOCK_REALTIME = 128, 256
FUTEX_WAIT, FUTEX_WAKE, FUTEX_WAIT_BITSET, FUTEX_WAKE_BITSET = 0, 1, 9, 10
FUTEX_ALLOWED = (
    *(FUTEX_PRIVATE | operation for operation in (FUTEX_WAIT, FUTEX_WAKE, FUTEX_WAIT_BITSET, FUTEX_WAKE_BITSET)),
    FUTEX_PRIVATE | FUTEX_CLOCK_REALTIME | FUTEX_WAIT_BITSET,
)
#: Advice of allocators on their own memory. Other advice affects pages that processes share, such as a library's text:
#: one process could evict them, and another could measure how long it takes to read them.
ADVICE = "madvise"
MADV_DONTNEED, MADV_FREE, MADV_HUGEPAGE, MADV_NOHUGEPAGE = 4, 8, 14, 15
ADVICE_ALLOWED = (MADV_DONTNEED, MADV_FREE, MADV_HUGEPAGE, MADV_NOHUGEPAGE)


class Instruction(NamedTuple):
    """One BPF instruction; `yes` and `no` are the numbers of instructions that a jump skips."""

    code: int
    value: int
    yes: int = 0
    no: int = 0


def rules(arch: Architecture) -> list[Instruction]:
    """The filter: a check of the ABI, then a comparison for each known system call."""
    program = [
        Instruction(LOAD, ARCH),
        Instruction(JUMP_EQUAL, arch.audit, yes=1),
        Instruction(RETURN, KILL),
        Instruction(LOAD, NUMBER),
    ]
    for name, number in arch.numbers.items():
        verdict = _verdict(name)
        program += [Instruction(JUMP_EQUAL, number, no=len(verdict)), *verdict]
    return [*program, Instruction(RETURN, REFUSE)]


def _verdict(name: str) -> list[Instruction]:
    if name == "clone3":
        return [Instruction(RETURN, NOT_THERE)]
    if name in NO_EXEC:
        return _without_bit(2, PROT_EXEC)
    if name in OWN_CLOCK:
        return _without_bit(0, NEGATIVE)
    if name == OWN_PROCESS:
        return _without_bit(0, 0xFFFFFFFF)
    if name == FUTEX:
        return _one_of(1, FUTEX_ALLOWED)
    if name == ADVICE:
        return _one_of(2, ADVICE_ALLOWED)
    if name == GET_ONLY:  # of this process, argument 0; the new limit, argument 2, must be NULL: both of its halves
        return [
            Instruction(LOAD, ARGUMENTS),
            Instruction(JUMP_EQUAL, 0, no=5),
            Instruction(LOAD, ARGUMENTS + 8 * 2),
            Instruction(JUMP_EQUAL, 0, no=3),
            Instruction(LOAD, ARGUMENTS + 8 * 2 + 4),
            Instruction(JUMP_EQUAL, 0, no=1),
            Instruction(RETURN, ALLOW),
            Instruction(RETURN, REFUSE),
        ]
    return [Instruction(RETURN, ALLOW)]


def _without_bit(argument: int, bits: int) -> list[Instruction]:
    """Allow the call if the low half of the argument has none of `bits`."""
    return [
        Instruction(LOAD, ARGUMENTS + 8 * argument),
        Instruction(JUMP_ANY_BIT, bits, no=1),
        Instruction(RETURN, REFUSE),
        Instruction(RETURN, ALLOW),
    ]


def _one_of(argument: int, values: tuple[int, ...]) -> list[Instruction]:
    """Allow the call if the low half of the argument is one of `values`; the kernel reads only 32 bits of it."""
    program = [Instruction(LOAD, ARGUMENTS + 8 * argument)]
    for number, value in enumerate(values):
        to_allow = len(values) - number
        program.append(Instruction(JUMP_EQUAL, value, yes=to_allow))
    return [*program, Instruction(RETURN, REFUSE), Instruction(RETURN, ALLOW)]


def assembled(program: list[Instruction]) -> bytes:
    """The program as an array of the kernel's `struct sock_filter`."""
    return b"".join(struct.pack("<HBBI", i.code, i.yes, i.no, i.value) for i in program)


@cache
def filter_here() -> bytes | None:
    """The filter for this machine; None for another system or processor."""
    here = {"x86_64": X86_64, "aarch64": AARCH64}.get(platform.machine())
    if platform.system() != "Linux" or here is None:
        return None
    return assembled(rules(here))
