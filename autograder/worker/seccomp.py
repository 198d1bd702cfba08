"""The system calls that a worker may make, as a classic BPF program for the kernel's seccomp filter.

An allowlist: what is not named is refused with EPERM, so that the student's code gets an ordinary
`PermissionError`. No file can be opened, no process made, no signal sent. The program is checked
against the one that libseccomp makes of the same rules, by the tests.
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
#: offsets in struct seccomp_data, and of the low half of argument n on a little-endian machine
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

#: Allowed only so far: no executable memory, and limits may be read but not set. A negative clock is
#: another process's: a worker that has seen hidden inputs could tell them by the CPU time that it uses.
NO_EXEC = ("mmap", "mprotect")
GET_ONLY = "prlimit64"
OWN_CLOCK = ("clock_gettime", "clock_getres", "clock_nanosleep")
#: ... and of oneself alone: whether another process is there can tell something, too.
OWN_PROCESS = "sched_getaffinity"
NEGATIVE = 1 << 31
#: Waiting and waking within this process only: a futex that is not private is a word of memory that two processes may
#: share (libc's text is), and the operations with owners tell which processes there are.
FUTEX = "futex"
FUTEX_PRIVATE, FUTEX_CLOCK_REALTIME = 128, 256
FUTEX_WAIT, FUTEX_WAKE, FUTEX_WAIT_BITSET, FUTEX_WAKE_BITSET = 0, 1, 9, 10
FUTEX_ALLOWED = (
    *(FUTEX_PRIVATE | operation for operation in (FUTEX_WAIT, FUTEX_WAKE, FUTEX_WAIT_BITSET, FUTEX_WAKE_BITSET)),
    FUTEX_PRIVATE | FUTEX_CLOCK_REALTIME | FUTEX_WAIT_BITSET,
)
#: Advice that allocators give about memory of their own. Other advice acts on pages that processes share (those of a
#: library's text): one can throw them out of memory, and the next one to read them waits.
ADVICE = "madvise"
MADV_DONTNEED, MADV_FREE, MADV_HUGEPAGE, MADV_NOHUGEPAGE = 4, 8, 14, 15
ADVICE_ALLOWED = (MADV_DONTNEED, MADV_FREE, MADV_HUGEPAGE, MADV_NOHUGEPAGE)


class Instruction(NamedTuple):
    """One BPF instruction; `yes` and `no` are how many instructions a jump skips."""

    code: int
    value: int
    yes: int = 0
    no: int = 0


def rules(arch: Architecture) -> list[Instruction]:
    """The filter: check the ABI, then one comparison for each system call that is spoken of."""
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
    """Allowed where the low half of the argument has none of `bits`."""
    return [
        Instruction(LOAD, ARGUMENTS + 8 * argument),
        Instruction(JUMP_ANY_BIT, bits, no=1),
        Instruction(RETURN, REFUSE),
        Instruction(RETURN, ALLOW),
    ]


def _one_of(argument: int, values: tuple[int, ...]) -> list[Instruction]:
    """Allowed where the low half of the argument is one of `values`; the kernel reads these arguments as 32 bits."""
    jumps = [Instruction(JUMP_EQUAL, value, yes=len(values) - number) for number, value in enumerate(values)]
    load = Instruction(LOAD, ARGUMENTS + 8 * argument)
    return [load, *jumps, Instruction(RETURN, REFUSE), Instruction(RETURN, ALLOW)]


def assembled(program: list[Instruction]) -> bytes:
    """The program as an array of the kernel's `struct sock_filter`."""
    return b"".join(struct.pack("<HBBI", i.code, i.yes, i.no, i.value) for i in program)


@cache
def filter_here() -> bytes | None:
    """The filter for this machine, or None where there is none (another system or processor)."""
    here = {"x86_64": X86_64, "aarch64": AARCH64}.get(platform.machine())
    if platform.system() != "Linux" or here is None:
        return None
    return assembled(rules(here))
