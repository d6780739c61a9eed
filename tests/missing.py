"""What a test does that needs a program or a package which is not there."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def missing(what: str) -> NoReturn:
    """Fail on CI (environment CI=true), where everything is installed; elsewhere skip and say what to do."""
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)
