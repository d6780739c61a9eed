"""Articles that came one by one to a graph that is served, kept in each build that holds them.

Comes in: a build, articles in our form of JSON. Goes out: a file of JSON lines, which `kg build` reads with
the articles it is given, so that a new build does not forget them. It lies inside the build, so that an
article is in the graph and in the list, or in neither, whenever a process is killed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kg import ingest
from kg.errors import StoreError, because
from kg.store import sync_names

POSTED: Final = "posted.jsonl"
"""File of the articles in a build; it is not there while there are none."""


def posted(build: Path) -> dict[str, str]:
    """Return the articles that came one by one to the graph of a build: their lines, by id.

    Raises:
        StoreError: If the file is damaged; it names the line.
    """
    path = build / POSTED
    if not path.exists():
        return {}
    found = {}
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        try:
            found[str(json.loads(line)["id"]).strip()] = line.decode()
        except (ValueError, TypeError, KeyError) as error:
            raise StoreError(
                f"{path}:{number}", because("this line is no article; mend it or take it out")
            ) from error
    return found


def as_line(article: bytes) -> str:
    """Return what was read of an article as one line, which is no longer than what was sent.

    A line that is longer might be too long for the next `kg build`: with its letters escaped, it would be.
    """
    fields = json.loads(article.decode("utf-8-sig"))
    kept = {name: fields[name] for name in ingest.FIELDS if fields.get(name) is not None}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def write_posted(build: Path, articles: Mapping[str, str]) -> None:
    """Keep these articles with a build, and no others; they are on disk for good when this returns."""
    path = build / POSTED
    if articles:
        part = build / f".{POSTED}"
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in articles.values())
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    else:
        path.unlink(missing_ok=True)
    sync_names(build)
