"""Connections given to several processes in turn."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from api.app import create_app
from kg.commands.dispatching import Dispatcher, Receiver, dispatching
from kg.commands.serving import configured, listen
from kg.store import MEMORY
from tests.serving import LONG, answers, patient, until


@pytest.fixture
def held() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def listener(held: ExitStack) -> socket.socket:
    return held.enter_context(listen("127.0.0.1", 0))


@pytest.fixture
def dispatcher(held: ExitStack, listener: socket.socket, tmp_path: Path) -> Dispatcher:
    return held.enter_context(closing(Dispatcher(listener, tmp_path / "door", 2)))


def a_process(held: ExitStack, tmp_path: Path, dispatcher: Dispatcher) -> socket.socket:
    process = held.enter_context(socket.socket(socket.AF_UNIX))
    process.connect(str(tmp_path / "door"))
    process.setblocking(False)
    dispatcher.once()
    return process


def call(held: ExitStack, listener: socket.socket) -> None:
    held.enter_context(socket.create_connection(listener.getsockname(), LONG))


def given(held: ExitStack, process: socket.socket) -> int:
    """Count the connections that a process has been given since it was last asked."""
    count = 0
    try:
        while (found := socket.recv_fds(process, 1, 1))[1]:
            held.enter_context(socket.socket(fileno=found[1][0]))
            count += 1
    except BlockingIOError:
        pass
    return count


def test_each_process_gets_every_other_connection(
    held: ExitStack, listener: socket.socket, dispatcher: Dispatcher, tmp_path: Path
) -> None:
    one, other = (a_process(held, tmp_path, dispatcher) for _ in range(2))
    for _ in range(6):
        call(held, listener)
        dispatcher.once()
    assert (given(held, one), given(held, other)) == (3, 3)


def test_connections_wait_until_all_processes_have_begun(
    held: ExitStack, listener: socket.socket, dispatcher: Dispatcher, tmp_path: Path
) -> None:
    one = a_process(held, tmp_path, dispatcher)
    call(held, listener)
    call(held, listener)
    other = a_process(held, tmp_path, dispatcher)
    assert given(held, one) == 0
    dispatcher.once()
    assert (given(held, one), given(held, other)) == (1, 1)


def test_a_process_that_has_ended_gets_no_more_and_one_that_takes_its_place_does(
    held: ExitStack, listener: socket.socket, dispatcher: Dispatcher, tmp_path: Path
) -> None:
    one, other = (a_process(held, tmp_path, dispatcher) for _ in range(2))
    one.close()
    dispatcher.once()
    call(held, listener)
    dispatcher.once()
    assert given(held, other) == 1
    other.close()
    dispatcher.once()
    call(held, listener)
    third = a_process(held, tmp_path, dispatcher)
    dispatcher.once()
    assert given(held, third) == 1


def test_a_process_that_ends_while_it_is_given_a_connection_leaves_it_to_the_next(
    held: ExitStack, listener: socket.socket, dispatcher: Dispatcher, tmp_path: Path
) -> None:
    one, other = (a_process(held, tmp_path, dispatcher) for _ in range(2))
    call(held, listener)
    one.close()
    dispatcher.once()  # both are to be dealt with: its end, and the connection
    while not (found := given(held, other)):
        dispatcher.once()
    assert found == 1


def test_a_process_that_takes_nothing_is_passed_over(
    held: ExitStack, listener: socket.socket, dispatcher: Dispatcher, tmp_path: Path
) -> None:
    stuck, other = (a_process(held, tmp_path, dispatcher) for _ in range(2))
    taken = calls = 0
    while taken <= calls // 2:  # as long as each gets every other one
        call(held, listener)
        dispatcher.once()
        taken, calls = taken + given(held, other), calls + 1
    assert given(held, stuck) == calls - taken


def test_a_server_answers_what_it_is_given_and_ends_with_the_giver(
    held: ExitStack, listener: socket.socket, tmp_path: Path
) -> None:
    settings = patient(MEMORY)
    dispatcher = held.enter_context(closing(Dispatcher(listener, tmp_path / "door", 1)))
    server = Receiver(configured(create_app(settings), settings), tmp_path / "door")
    serving = threading.Thread(target=server.run)
    serving.start()
    dispatcher.once()
    giving = threading.Thread(target=dispatcher.once)
    giving.start()
    assert answers(listener.getsockname()[1])
    giving.join()
    dispatcher._turns[0].close()
    assert until(lambda: not serving.is_alive())


def test_the_door_is_open_to_nobody_else_and_goes_with_the_server(listener: socket.socket) -> None:
    with dispatching(listener, 1) as door:
        assert door.parent.stat().st_mode & 0o077 == 0
        assert door.is_socket()
    assert not door.exists()
