"""What every file of the repository keeps to, whoever wrote it."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
import tomllib
import unicodedata
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

import pytest

from kg.resources import read_table

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
CODE = ("kg", "api", "examples", "benchmarks")
# So many words in a row that a collected article has too are copied, unless at most so many of them are other
# words than official names: titles and the citation of a document can be written in one way only.
SHORTEST_RUN = 12
FREE_WORDS = 3
CITATION = re.compile(
    r"(Chỉ thị|Nghị quyết|Quyết định|Quy định)( số)? \d+( \d{4})?( [A-ZĐ]+\d*)+( ngày \d+ \d+ \d{4})?( của)?"
)
LONGEST_MODULE = 400
LONGEST_FUNCTION = 40
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
SKIPPED = {".venv", ".git", "out", "build", "dist", "site", "node_modules"}
BINARY = {".png", ".jpg", ".ico", ".woff2", ".gz", ".zip"}
# Spelled in pieces, so that this file does not hold what it looks for.
REGISTRIES = (
    "pypi" + ".org",
    "python" + "hosted.org",
    "registry." + "npmjs",
    "test.pypi" + ".org",
    "ghcr" + ".io",
)
MACHINE_PATHS = ("/ho" + "me/", "/ro" + "ot/", "/Us" + "ers/", "/wo" + "rk/", "C:" + "\\", "/tm" + "p/")
LEFTOVERS = (
    "TO" + "DO",
    "FIX" + "ME",
    "XX" + "X:",
    "HA" + "CK",
    "lorem " + "ipsum",
    "<<<<" + "<<<",
    ">>>>" + ">>>",
)


def tracked() -> list[Path]:
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        listing = [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        done = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True)
        names = [name for name in done.stdout.decode().split("\0") if name]
        return [ROOT / name for name in sorted(set(names)) if (ROOT / name).is_file()]
    return sorted(path for path in ROOT.rglob("*") if path.is_file() and not SKIPPED & set(path.parts))


def texts() -> Iterator[tuple[str, str]]:
    for path in tracked():
        if path.suffix not in BINARY:
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


def modules(*roots: str) -> list[Path]:
    """Return the modules below some folders; without any, those of the code."""
    wanted = roots or CODE
    return [path for path in tracked() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in wanted]


def named_in(words: tuple[str, ...]) -> list[str]:
    return [f"{name}: {word}" for name, text in texts() for word in words if word in text]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_every_text_file_is_utf8_and_ends_with_a_line_break() -> None:
    assert [name for name, text in texts() if text and not text.endswith("\n")] == []


def test_no_text_file_names_a_package_registry() -> None:
    assert named_in(REGISTRIES) == []


def test_no_text_file_names_a_path_of_one_machine() -> None:
    assert named_in(MACHINE_PATHS) == []


def test_no_text_file_holds_marks_of_unfinished_work() -> None:
    assert named_in(LEFTOVERS) == []


def test_constraints_hold_pinned_versions_only() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"#.*|[A-Za-z0-9._-]+==[0-9][\w.+!]*", line)] == []


def test_modules_stay_short_enough_to_read_at_once() -> None:
    counts = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules(*CODE, "tests")}
    long = {str(path.relative_to(ROOT)): count for path, count in counts.items() if count > LONGEST_MODULE}
    assert long == {}


def test_functions_stay_short_enough_to_see_at_once() -> None:
    long = {
        f"{path.relative_to(ROOT)}:{function.name}": length(function)
        for path in modules()
        for function in functions(path)
        if length(function) > LONGEST_FUNCTION
    }
    assert long == {}


def starred_memberships(path: Path) -> list[int]:
    """Return the lines that test for membership of a sequence with a star in it ("x in (*SOME, y)")."""
    asked = (
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
    )
    among = ((node.lineno, one) for node in asked for one in node.comparators)
    return [
        line
        for line, one in among
        if isinstance(one, ast.Tuple | ast.List) and any(isinstance(part, ast.Starred) for part in one.elts)
    ]


def test_the_compiler_is_given_no_star_inside_a_test_of_membership() -> None:
    reading = modules("kg/text", "kg/ingest", "kg/extract")
    assert [(path.name, line) for path in reading for line in starred_memberships(path)] == []


def test_every_module_name_says_what_it_holds() -> None:
    assert [str(path.relative_to(ROOT)) for path in modules() if path.stem in VAGUE_NAMES] == []


def test_every_module_says_what_comes_in_and_what_goes_out() -> None:
    silent = [
        path for path in modules() if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert [str(path.relative_to(ROOT)) for path in silent] == []


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - {"kg", "api", "_typeshed"}


def brought_along(declared: list[str]) -> set[str]:
    """Every distribution that the declared requirements install, without extras."""
    found: set[str] = set()
    waiting = [*declared]
    while waiting:
        line = waiting.pop()
        name = re.split(r"[^\w.-]", line)[0].lower().replace("_", "-")
        if name not in found and "extra ==" not in line:
            found.add(name)
            with suppress(PackageNotFoundError):
                waiting += requires(name) or []
    return found


def test_every_package_that_is_imported_is_installed_by_what_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    installed = brought_along(project["dependencies"])
    homes = packages_distributions()
    library = [path for path in modules() if path.relative_to(ROOT).parts[0] in {"kg", "api"}]
    missing = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in library
        for name in imported(path)
        if not {home.lower().replace("_", "-") for home in homes.get(name, [name])} & installed
    }
    assert missing == set()


# Needed by what we import, though we do not import it.
INDIRECT = {
    "httptools": "uvicorn imports it where it is installed",
    "lxml-html-clean": "trafilatura imports it, and old pip leaves it out",
    "uvloop": "uvicorn imports it where it is installed",
}


def test_every_package_that_is_declared_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[^\w.-]", line)[0].lower().replace("_", "-") for line in project["dependencies"]}
    library = [path for path in modules() if path.relative_to(ROOT).parts[0] in {"kg", "api"}]
    code = "\n".join(path.read_text(encoding="utf-8") for path in library)
    late = set(re.findall(r"import_module\(\"(\w+)", code))
    homes = packages_distributions()
    used = {
        home.lower().replace("_", "-")
        for name in set().union(late, *map(imported, library))
        for home in homes.get(name, [name])
    }
    assert declared - used - INDIRECT.keys() == set()


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


def collected() -> Iterator[str]:
    """Yield the texts of the collected articles and of what was annotated in them."""
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        yield path.read_text(encoding="utf-8")
    for path in sorted((SHARED / "gold").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from strings_in(json.loads(line))


def strings_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings_in(one)


def official_phrases() -> set[str]:
    """Return the titles, kinds of bodies and names of organisations that our tables hold."""
    columns: dict[str, tuple[str, ...]] = {
        "titles.tsv": ("title", "variants"),
        "organizations.tsv": ("name", "aliases"),
        "bodies.tsv": ("prefix",),
    }
    return {
        " ".join(words_of(name)).casefold()
        for table, names in columns.items()
        for row in read_table(f"data/{table}")
        for column in names
        for name in row[column].split("|")
        if name
    }


def not_official(run: Sequence[str], phrases: set[str]) -> list[str]:
    """Return the words that are no proper name, no title, no organisation and no citation of a document."""
    left: list[str] = []
    at = 0
    while at < len(run):
        sizes = range(min(12, len(run) - at), 0, -1)
        known = (size for size in sizes if " ".join(run[at : at + size]).casefold() in phrases)
        cited = CITATION.match(" ".join(run[at:]))
        size = len(cited[0].split()) if cited else next(known, 0)
        if not size and not run[at][0].isupper():
            left.append(run[at])
        at += size or 1
    return left


def shared_runs(words: Sequence[str], known: Container[tuple[str, ...]]) -> Iterator[Sequence[str]]:
    """Yield the longest runs of words of which every stretch of the least length is known."""
    folded = [word.casefold() for word in words]
    begun: int | None = None
    for at in range(len(folded) - SHORTEST_RUN + 2):
        if tuple(folded[at : at + SHORTEST_RUN]) in known:
            begun = at if begun is None else begun
        elif begun is not None:
            yield words[begun : at - 1 + SHORTEST_RUN]
            begun = None


def copied(texts: Iterable[tuple[str, str]], sources: Iterable[str]) -> list[str]:
    known: set[tuple[str, ...]] = set()
    for source in sources:
        folded = [word.casefold() for word in words_of(source)]
        known.update(tuple(folded[at : at + SHORTEST_RUN]) for at in range(len(folded) - SHORTEST_RUN + 1))
    phrases = official_phrases()
    return [
        f"{name}: {' '.join(run)}"
        for name, text in texts
        for run in shared_runs(words_of(text), known)
        if len(not_official(run, phrases)) > FREE_WORDS
    ]


OWN_WORDS = "một hai ba bốn năm sáu bảy tám chín mười mười một"


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        (f"Xưa: {OWN_WORDS.replace(' ', ', ')}.", f"Nay {OWN_WORDS.upper()}", 1),
        (OWN_WORDS, OWN_WORDS.replace("sáu", "lục"), 0),
        ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ và Chủ nhiệm Văn phòng Quốc hội", None, 0),
        ("Chỉ thị số 16-CT/TW ngày 1/4/2020 của Bộ Chính trị và Quốc hội", None, 0),
    ],
    ids=["the same words", "one other word", "titles alone", "a document cited"],
)
def test_a_shared_run_of_words_that_are_not_official_is_found(
    ours: str, theirs: str | None, found: int
) -> None:
    assert len(copied([("a", ours)], [theirs or ours])) == found


@pytest.mark.gold
def test_no_run_of_words_of_a_collected_article_stands_in_the_repository() -> None:
    sources = list(collected())
    if not sources:
        pytest.skip("the annotated articles do not lie beside the repository")
    assert copied(texts(), sources) == []
