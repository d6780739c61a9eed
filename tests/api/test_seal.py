"""What a confined process can still do."""

from __future__ import annotations

import ctypes
import platform
import resource
import struct
import subprocess
import sys

import pytest

import api.seal
from api.seal import limit_memory, limit_seconds, seal
from tests.serving import LONG

ALLOWED, DENIED, KILLED = 0x7FFF0000, 0x00050001, 0x80000000
X86, ARM = 0xC000003E, 0xC00000B7


def verdict(machine: str, architecture: int, number: int) -> int:
    """Run the filter as the kernel would."""
    program = list(struct.iter_unpack("HBBI", api.seal._program(*api.seal._MACHINES[machine])))
    loaded, at = 0, 0
    while True:
        code, yes, no, value = program[at]
        at += 1
        if code == 0x20:
            loaded = {0: number, 4: architecture}[value]
        elif code == 0x06:
            return int(value)
        else:
            holds = loaded == value if code == 0x15 else loaded >= value
            at += yes if holds else no


@pytest.mark.parametrize("number", [41, 42, 59, 322, 425, 0x40000000 + 41])
def test_connections_and_programs_are_refused(number: int) -> None:
    assert verdict("x86_64", X86, number) == DENIED


@pytest.mark.parametrize("number", [0, 1, 9, 56, 231])
def test_reading_writing_memory_threads_and_exit_stay_allowed(number: int) -> None:
    assert verdict("x86_64", X86, number) == ALLOWED


def test_each_machine_has_its_own_numbers() -> None:
    assert (verdict("aarch64", ARM, 198), verdict("aarch64", ARM, 41)) == (DENIED, ALLOWED)


def test_calls_by_the_table_of_another_machine_end_the_process() -> None:
    assert verdict("x86_64", ARM, 0) == KILLED


class Kernel:
    """A C library that notes the calls and answers as told."""

    def __init__(self, *answers: int) -> None:
        self._answers = list(answers)
        self.calls: list[str] = []

    def prctl(self, option: int, *_: object) -> int:
        self.calls.append(str(option))
        return self._answers.pop(0)

    def unshare(self, flags: int) -> int:
        self.calls.append(hex(flags))
        return self._answers.pop(0)


PRIVILEGES, SECCOMP, NAMESPACES = "38", "22", "0x50000000"


@pytest.mark.parametrize(
    ("answers", "calls", "sealed"),
    [
        ((0, 0), [PRIVILEGES, SECCOMP], True),
        ((0, -1, 0), [PRIVILEGES, SECCOMP, NAMESPACES], True),
        ((-1, 0), [PRIVILEGES, NAMESPACES], True),
        ((-1, -1), [PRIVILEGES, NAMESPACES], False),
        ((0, -1, -1), [PRIVILEGES, SECCOMP, NAMESPACES], False),
    ],
)
def test_a_kernel_that_refuses_the_filter_is_asked_for_a_network_of_its_own(
    monkeypatch: pytest.MonkeyPatch, answers: tuple[int, ...], calls: list[str], sealed: bool
) -> None:
    kernel = Kernel(*answers)
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: kernel)
    assert seal() is sealed
    assert kernel.calls == calls


def test_an_unknown_machine_gets_a_network_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = Kernel(0)
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: kernel)
    assert seal()
    assert kernel.calls == [NAMESPACES]


def test_another_system_is_not_sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not seal()


@pytest.mark.skipif(platform.machine() not in {"x86_64", "aarch64"}, reason="no table for this machine")
@pytest.mark.parametrize(
    "attempt",
    ["socket.socket()", "subprocess.run(['true'])", "threading.Thread(target=socket.socket).run()"],
)
def test_a_sealed_process_cannot_dial_or_start_programs(attempt: str) -> None:
    code = f"import socket, subprocess, threading; from api.seal import seal; assert seal(); {attempt}"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "PermissionError" in ended.stderr


def test_a_process_past_its_processor_time_is_ended() -> None:
    code = "from api.seal import limit_seconds; limit_seconds(-1.5)\nwhile True: pass"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=LONG)
    assert ended.returncode < 0


def test_limits_are_added_to_what_the_process_has(monkeypatch: pytest.MonkeyPatch) -> None:
    set_limits: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "setrlimit", set_limits.__setitem__)
    limit_memory(1_000_000)
    limit_seconds(5)
    assert set_limits[resource.RLIMIT_AS][0] > 1_000_000
    assert set_limits[resource.RLIMIT_CORE] == (0, 0)
    assert set_limits[resource.RLIMIT_CPU][0] >= 7


def test_memory_is_limited_only_where_it_can_be_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(resource, "setrlimit", lambda *_: pytest.fail("no limit can be set"))
    limit_memory(1)
