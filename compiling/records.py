"""Records of msgspec, written as the plain classes that mypyc compiles.

Comes in: the source of a module. Goes out: source that does the same, with each `Struct` as a class of its
own with `__init__`, equality and hash. What msgspec makes when a module is imported is closed to a compiler,
which asks it for each attribute by name; of a class that it knows it reads them at a fixed place. Nothing
forbids to change such a record, so this source is to be compiled only, never to be worked on.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

REPLACING: Final = "kg.text._replacing"
"""Module that stands in for `msgspec.structs` in what is compiled."""
REPLACE: Final = '''"""Changed copies of records that are plain classes."""

from typing import Any, TypeVar

T = TypeVar("T")


def replace(record: T, **changes: Any) -> T:
    """Return a copy of a record with some attributes changed."""
    kind: Any = type(record)
    values = {name: getattr(record, name) for name in kind.FIELDS}
    values.update(changes)
    copy: T = kind(**values)
    return copy
'''
# What is asked of the compiler: a class of Python's own, and one that the garbage collector walks by.
_OPEN, _UNCOLLECTED = (
    ast.parse(f"mypyc_attr({asked})", mode="eval").body for asked in ("native_class=False", "acyclic=True")
)
_KNOWN = {"frozen", "gc"}
_IMPORTS = ast.parse("from typing import ClassVar, Final\nfrom mypy_extensions import mypyc_attr").body


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    kind: str
    default: str | None

    @property
    def made(self) -> str | None:
        """What makes the default, if each record gets one of its own."""
        start = "field(default_factory="
        made = self.default is not None and self.default.startswith(start)
        return self.default[len(start) : -1] if made and self.default else None

    @property
    def parameter(self) -> str:
        if self.made:
            return f"{self.name}: {self.kind} | None = None"
        return f"{self.name}: {self.kind}" + ("" if self.default is None else f" = {self.default}")

    @property
    def kept(self) -> str:
        if self.made:
            return f"self.{self.name}: {self.kind} = {self.made}() if {self.name} is None else {self.name}"
        return f"self.{self.name} = {self.name}"


def compilable(source: str) -> str:
    """Return the source of a module as mypyc takes it: records as classes, builtin types left to Python.

    Constants are said to be final, so that compiled code need not look them up by name.
    """
    tree = ast.parse(source)
    body = [_rewritten(node) for node in _with_finals(tree)]
    future = next(
        (
            n
            for n, node in enumerate(body)
            if isinstance(node, ast.ImportFrom) and node.module == "__future__"
        ),
        -1,
    )
    body[future + 1 : future + 1] = _IMPORTS
    return ast.unparse(ast.Module(body, tree.type_ignores)) + "\n"


def _with_finals(tree: ast.Module) -> Iterator[ast.stmt]:
    """Yield the statements of a module, where names in capitals that nothing changes are final."""
    names = (one for one in ast.walk(tree) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store))
    stored = Counter(one.id for one in names)
    for node in tree.body:
        told = list(_assigned(node))
        if told and all(len(one.id) > 1 and one.id.isupper() and stored[one.id] == 1 for one, _ in told):
            yield from (ast.AnnAssign(one, ast.Name("Final"), value, simple=1) for one, value in told)
        else:
            yield node


def _assigned(node: ast.stmt) -> Iterator[tuple[ast.Name, ast.expr]]:
    """Yield the names of an assignment, or of one of several names, each with what it gets."""
    if not isinstance(node, ast.Assign) or len(node.targets) > 1:
        return
    match node.targets[0], node.value:
        case ast.Name() as name, value:
            yield name, value
        case ast.Tuple(names), ast.Tuple(values):
            pairs = zip(names, values, strict=True)
            yield from ((name, value) for name, value in pairs if isinstance(name, ast.Name))


def _rewritten(node: ast.stmt) -> ast.stmt:
    if isinstance(node, ast.ImportFrom) and node.module == "msgspec.structs":
        return ast.ImportFrom(REPLACING, node.names, 0)
    if isinstance(node, ast.ClassDef) and node.bases:
        base = ast.unparse(node.bases[0])
        if base == "Struct":
            return _class(node)
        if base.startswith(("tuple[", "dict[")):
            node.decorator_list.append(_OPEN)
    return node


def _class(node: ast.ClassDef) -> ast.ClassDef:
    """Return a record as a class, with its own methods and what msgspec would have made for it.

    Raises:
        ValueError: If the record asks msgspec for what this does not know.
    """
    asked = {one.arg for one in node.keywords}
    if len(node.bases) > 1 or not asked <= _KNOWN or "__post_init__" in ast.unparse(node):
        raise ValueError(f"cannot compile the record {node.name} of line {node.lineno}: keep it to {_KNOWN}")
    fields = list(_fields(node))
    rest = [one for one in node.body if not _is_field(one)]
    frozen = "frozen" in asked
    made = ast.parse(_methods(node.name, fields) + (_hash(fields) if frozen else "")).body
    document = [one for one in rest[:1] if isinstance(one, ast.Expr)]
    body = [*document, *made, *rest[len(document) :]]
    uncollected = [_UNCOLLECTED] if "gc" in asked else []
    return ast.ClassDef(node.name, [], [], body, [*node.decorator_list, *uncollected])


def _is_field(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign) and not ast.unparse(node.annotation).startswith("ClassVar")


def _fields(node: ast.ClassDef) -> Iterator[_Field]:
    for one in node.body:
        if isinstance(one, ast.AnnAssign) and _is_field(one):
            default = ast.unparse(one.value) if one.value else None
            yield _Field(ast.unparse(one.target), ast.unparse(one.annotation), default)


def _methods(name: str, fields: list[_Field]) -> str:
    names = [one.name for one in fields]
    same = " and ".join(f"self.{one} == other.{one}" for one in names) or "True"
    kept = "\n    ".join(one.kept for one in fields)
    return f"""
FIELDS: ClassVar[tuple[str, ...]] = ({", ".join(map(repr, names))},)

def __init__(self, {", ".join(one.parameter for one in fields)}) -> None:
    {kept}

def __eq__(self, other: object) -> bool:
    if not isinstance(other, {name}):
        return NotImplemented
    return {same}
"""


def _hash(fields: list[_Field]) -> str:
    return f"""
def __hash__(self) -> int:
    return hash(({", ".join(f"self.{one.name}" for one in fields)},))
"""
