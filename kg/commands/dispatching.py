"""Connections of one port, given to several processes in turn.

Comes in: a socket that listens. Goes out: each connection to the next of the processes that have opened the
door. Were they all to listen on that socket themselves, the one that wakes first would take most of a crowd,
and its askers would wait while the others idle; so one thread accepts, and passes each connection on.
"""

from __future__ import annotations

import asyncio
import socket
from collections import deque
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from select import select
from selectors import EVENT_READ, DefaultSelector
from tempfile import TemporaryDirectory
from threading import Thread

import uvicorn

BACKLOG = 2048
"""How many connections may wait until they are accepted."""
_AT_ONCE = 64
_MARK = b"+"  # a descriptor goes with at least one byte


class Dispatcher:
    """Accepts connections and gives them to those who have opened the door, one to each in turn.

    Until so many have as will, connections wait, so that all get equal shares; so they do while nobody has.

    Args:
        listener: A socket that listens.
        door: Path of a socket to make, which processes open to be given connections.
        number: How many processes will.
    """

    def __init__(self, listener: socket.socket, door: Path, number: int) -> None:
        self._lacking = number
        self._ending = False
        self._listener = listener
        self._listener.setblocking(False)
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(door))
        self._door.listen()
        self._turns: deque[socket.socket] = deque()
        self._selector = DefaultSelector()
        self._selector.register(self._door, EVENT_READ, self._admit)

    def run(self) -> None:
        """Give out connections until told to end."""
        while not self._ending:
            self.once()

    def end(self) -> None:
        """Let `run` end: who opens the door wakes it."""
        self._ending = True
        with socket.socket(socket.AF_UNIX) as nobody:
            nobody.connect(self._door.getsockname())

    def close(self) -> None:
        """Let go of the processes and the door."""
        for one in (*self._turns, self._door):
            one.close()
        self._selector.close()

    def once(self) -> None:
        """Wait until something comes, and deal with it."""
        for key, _ in self._selector.select():
            key.data(key.fileobj)

    def _admit(self, door: socket.socket) -> None:
        process, _ = door.accept()
        process.setblocking(False)
        self._selector.register(process, EVENT_READ, self._dismiss)
        self._turns.append(process)
        self._lacking -= 1
        if self._lacking <= 0 and self._listener not in self._selector.get_map():
            self._selector.register(self._listener, EVENT_READ, self._give_out)

    def _dismiss(self, process: socket.socket) -> None:
        """Give nothing more to a process; it says nothing, so that what can be read is its end."""
        if process not in self._turns:  # its end was seen when it was to be given a connection
            return
        self._selector.unregister(process)
        self._turns.remove(process)
        process.close()
        if not self._turns and self._listener in self._selector.get_map():
            self._selector.unregister(self._listener)

    def _give_out(self, listener: socket.socket) -> None:
        for _ in range(_AT_ONCE):
            try:
                connection, _ = listener.accept()
            except OSError:  # nobody waits any longer
                return
            with connection:
                while self._turns and not self._given(connection):
                    select([], self._turns, [])

    def _given(self, connection: socket.socket) -> bool:
        """Give a connection to the next process that has room for it; tell whether one has."""
        for process in list(self._turns):
            self._turns.rotate(-1)
            try:
                socket.send_fds(process, [_MARK], [connection.fileno()])
            except BlockingIOError:
                continue
            except OSError:
                self._dismiss(process)
            else:
                return True
        return False


@contextmanager
def dispatching(listener: socket.socket, number: int) -> Iterator[Path]:
    """Give out connections in a thread; yield the door that so many processes open to get some."""
    with TemporaryDirectory(prefix="quanlo-") as folder:  # of this user alone
        door = Path(folder) / "door"
        with closing(Dispatcher(listener, door, number)) as dispatcher:
            thread = Thread(target=dispatcher.run, daemon=True)
            thread.start()
            try:
                yield door
            finally:
                dispatcher.end()
                thread.join()


class Receiver(uvicorn.Server):
    """A server that is given its connections, and ends when there is nobody left who gives any.

    Args:
        config: As of any server.
        door: Where connections are given out.
    """

    def __init__(self, config: uvicorn.Config, door: Path) -> None:
        super().__init__(config)
        self._place = door
        self._door = socket.socket(socket.AF_UNIX)
        self._opening: set[asyncio.Task[object]] = set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start without listening, then ask for connections."""
        await super().startup(sockets or [])
        self._door.connect(str(self._place))
        self._door.setblocking(False)
        asyncio.get_running_loop().add_reader(self._door.fileno(), self._take)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take no more connections, and end those that are open."""
        self._close()
        await super().shutdown(sockets)

    def _take(self) -> None:
        for _ in range(_AT_ONCE):
            try:
                mark, descriptors, _, _ = socket.recv_fds(self._door, len(_MARK), 1)
            except BlockingIOError:
                return
            if not mark:
                self.should_exit = True
                self._close()
                return
            for descriptor in descriptors:
                self._open(socket.socket(fileno=descriptor))

    def _open(self, connection: socket.socket) -> None:
        connection.setblocking(False)
        with suppress(OSError):  # whoever asked may be gone
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        loop = asyncio.get_running_loop()
        opening = loop.create_task(loop.connect_accepted_socket(self._protocol, connection))
        self._opening.add(opening)
        opening.add_done_callback(self._opened)

    def _opened(self, opening: asyncio.Task[object]) -> None:
        self._opening.discard(opening)
        if not opening.cancelled():
            opening.exception()  # of a connection that was lost already

    def _protocol(self) -> asyncio.Protocol:
        protocol: asyncio.Protocol = self.config.http_protocol_class(  # type: ignore[call-arg]
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state
        )
        return protocol

    def _close(self) -> None:
        if self._door.fileno() >= 0:
            asyncio.get_running_loop().remove_reader(self._door.fileno())
            self._door.close()
