"""The graph that is answered from, which gives way to the next build while the server runs.

Comes in: requests, and the link to the live build of an output directory. Goes out: each request with the
services of one build from its beginning to its end. A request that comes after a build has become the live
one sees that; the build before it is closed when nobody asks it any more.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from threading import Event, Lock, Thread

from starlette.types import ASGIApp, Receive, Scope, Send

from api.services import SERVICES, Services
from kg.errors import KgError
from kg.query import Session
from kg.store import store_directory

LOOKS = 1.0
"""Seconds between two looks at which build is the live one."""
_LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class Opened:
    """One build, open, and how many ask it now."""

    services: Services
    askers: int = 0


class Live:
    """The build that is answered from now, and those before it that are still asked.

    Args:
        services: The first one.
    """

    def __init__(self, services: Services) -> None:
        self._now = Opened(services)
        self._before: list[Opened] = []
        self._counting = Lock()
        self._going_over = Lock()
        self._wanted: tuple[Callable[[Session], object], ...] = ()
        self._stirred, self._ended = Event(), Event()

    def take(self) -> Opened:
        """Return the build that is asked now; it stays open until it is given back."""
        with self._counting:
            self._now.askers += 1
            return self._now

    def give_back(self, opened: Opened) -> None:
        """Say that a build is asked no more."""
        with self._counting:
            opened.askers -= 1

    @contextmanager
    def asked(self) -> Iterator[Services]:
        """Ask the build of now, for a while."""
        opened = self.take()
        try:
            yield opened.services
        finally:
            self.give_back(opened)

    def follow(self) -> None:
        """Go over to the live build of the output directory, if it is another one; close what nobody asks.

        Raises:
            KgError: If it cannot be opened, or cannot take the changes made by hand; the one before it stays.
        """
        with self._going_over:
            self._let_go()
            services = self._now.services
            if services.scratch is not None:
                return
            place = store_directory(services.settings.graph)
            if place == services.place:
                return
            fresh = Opened(services.over(place))
            with self._counting:
                self._before.append(self._now)
                self._now = fresh
                self._wanted = tuple(dict.fromkeys((*services.session.made(), *self._wanted)))
        self._stirred.set()
        _LOG.info("another build is live", extra={"fields": {"build": place.parent.name}})

    def _let_go(self) -> None:
        with self._counting:
            unasked = [one for one in self._before if not one.askers]
            self._before = [one for one in self._before if one.askers]
        for one in unasked:
            one.services.let_go()

    def _make_ready(self) -> None:
        """Make of the whole graph what was made of the one before, so that nobody who asks waits for it."""
        with self.asked() as services:
            while not self._ended.is_set():
                with self._counting:
                    if not self._wanted or services is not self._now.services:
                        return
                    make, *left = self._wanted
                    self._wanted = tuple(left)
                services.session.once(make)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Start the processes and follow the live build; end them, and close what is open."""
        with ExitStack() as held:
            held.callback(self._close)
            held.enter_context(self._now.services.running())
            following = Thread(target=self._keep_following, name="live-build")
            following.start()
            held.callback(following.join)
            held.callback(self._stirred.set)
            held.callback(self._ended.set)
            yield

    def _close(self) -> None:
        for one in (*self._before, self._now):
            one.services.let_go()

    def _keep_following(self) -> None:
        """Look for another build again and again; tell once of one that cannot be answered from."""
        trouble = ""
        while not self._ended.is_set():
            self._stirred.wait(LOOKS)
            self._stirred.clear()
            try:
                self.follow()
                self._make_ready()
                trouble = ""
            except KgError as error:
                if str(error) != trouble:
                    trouble = str(error)
                    _LOG.error("the live build cannot be answered from: %s", json.dumps(trouble))


class Asking:
    """Gives each request the services of the build that is the live one when it comes."""

    def __init__(self, app: ASGIApp, live: Live) -> None:
        self._app = app
        self._live = live

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        opened = self._live.take()
        scope[SERVICES] = opened.services
        try:
            await self._app(scope, receive, send)
        finally:
            self._live.give_back(opened)
