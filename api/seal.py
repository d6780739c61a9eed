"""A process that can no longer open a connection, start a program or take all memory.

Comes in: limits in bytes. Goes out: nothing; the calling process is confined for the rest of its life.

SPARQL's SERVICE dials out of the engine itself, where Python cannot switch it off, and no filter of the
query text is a boundary. A Linux seccomp filter is: it refuses the system calls themselves and needs
no rights (`man 2 seccomp`). Where there is none, a network namespace of its own leaves the process nothing to
connect to. Where there is neither, `seal` says so and the caller must refuse more.
"""

from __future__ import annotations

import ctypes
import platform
import resource
import struct
import sys
from pathlib import Path

_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # classic BPF
_ALLOW, _DENY, _KILL = 0x7FFF0000, 0x00050001, 0x80000000  # DENY answers EPERM
_NUMBER, _ARCHITECTURE = 0, 4  # offsets in struct seccomp_data
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2  # prctl
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # unshare
_FOREIGN_NUMBERS = 0x40000000  # the x32 table of x86-64

# machine: (audit number, system calls refused: socket, connect, execve, execveat, io_uring_setup)
_MACHINES: dict[str, tuple[int, tuple[int, ...]]] = {
    "x86_64": (0xC000003E, (41, 42, 59, 322, 425)),
    "aarch64": (0xC00000B7, (198, 203, 221, 281, 425)),
}


def seal() -> bool:
    """Refuse connections to this process and its threads from now on, and new programs where it can.

    Returns:
        False where the system offers no way; nothing has changed then.
    """
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    return _filter_calls(libc) or _leave_network(libc)


def _filter_calls(libc: ctypes.CDLL) -> bool:
    machine = _MACHINES.get(platform.machine())
    if machine is None:
        return False
    program = _program(*machine)
    code = ctypes.create_string_buffer(program, len(program))
    length = len(program) // 8
    header = struct.pack("HxxxxxxP", length, ctypes.addressof(code))
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_SET_SECCOMP, _FILTER, ctypes.c_char_p(header), 0, 0) == 0)


def _leave_network(libc: ctypes.CDLL) -> bool:
    """Move into a network without interfaces; a process without threads may, if users may."""
    return bool(libc.unshare(_NEW_USER | _NEW_NETWORK) == 0)


def _program(architecture: int, refused: tuple[int, ...]) -> bytes:
    """Return the filter: kill foreign tables, refuse the calls listed, allow the rest."""
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, len(refused) + 1, 0, _FOREIGN_NUMBERS),
        *((_EQUAL, len(refused) - place, 0, number) for place, number in enumerate(refused)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _DENY),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def limit_memory(extra: int) -> None:
    """Let this process take `extra` bytes of address space more than it has; past that it dies."""
    if sys.platform != "linux":
        return
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    ceiling = pages * resource.getpagesize() + extra
    resource.setrlimit(resource.RLIMIT_AS, (ceiling, ceiling))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_seconds(more: float) -> None:
    """Let this process run `more` seconds of processor time from now; then the system ends it.

    It holds even when the process that should end it is gone.
    """
    usage = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(usage.ru_utime + usage.ru_stime + more) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
