"""A record that is written as a class does what msgspec's does."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType

import pytest
from msgspec import Struct

from compiling.records import REPLACE, REPLACING, compilable

_SOURCE = '''"""Spells."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct, field
from msgspec.structs import replace


class Spell(Struct, frozen=True, gc=False):
    """A spell.

    Attributes:
        first: Its first year.
        last: Its last.
    """

    SHORTEST: ClassVar[int] = 1
    first: int
    last: int = 2021
    posts: list[str] = field(default_factory=list)

    @property
    def years(self) -> int:
        """How long it lasts."""
        return max(self.last - self.first, self.SHORTEST)


class Spells(tuple[Spell, ...]):
    """Several."""


def longer(spell: Spell) -> Spell:
    """One that ends a year later."""
    return replace(spell, last=spell.last + 1)
'''


def _module(name: str, source: str) -> ModuleType:
    module = ModuleType(name)
    sys.modules[name] = module
    exec(compile(source, name, "exec"), module.__dict__)
    return module


@pytest.fixture(params=["msgspec's", "a class"])
def spells(request: pytest.FixtureRequest) -> Iterator[ModuleType]:
    """The module above, as it is and as it is compiled."""
    if request.param == "a class":
        _module(REPLACING, REPLACE)
        yield _module("spells", compilable(_SOURCE))
    else:
        yield _module("spells", _SOURCE)
    sys.modules.pop(REPLACING, None)
    del sys.modules["spells"]


def test_a_record_keeps_its_fields_defaults_and_methods(spells: ModuleType) -> None:
    spell = spells.Spell(2016)
    assert (spell.first, spell.last, spell.posts, spell.years) == (2016, 2021, [], 5)
    assert spells.Spell(2021).years == 1
    assert spells.Spell(first=2011, last=2016, posts=["Bí thư"]).posts == ["Bí thư"]


def test_a_default_that_is_made_is_made_for_each_record(spells: ModuleType) -> None:
    spells.Spell(2016).posts.append("Bí thư")
    assert spells.Spell(2016).posts == []


def test_records_with_the_same_fields_are_equal_and_others_are_not(spells: ModuleType) -> None:
    assert spells.Spell(2016) == spells.Spell(2016, 2021)
    assert spells.Spell(2016) != spells.Spell(2015)
    assert spells.Spell(2016) != 2016


def test_a_changed_copy_leaves_the_record_as_it_was(spells: ModuleType) -> None:
    spell = spells.Spell(2016)
    assert spells.longer(spell).last == 2022
    assert spell.last == 2021


def test_equal_records_have_the_same_hash() -> None:
    source = compilable(_SOURCE).replace("list[str]", "tuple[str, ...]").replace("list()", "()")
    _module(REPLACING, REPLACE)
    spell = _module("spells", source).Spell
    assert len({spell(2016), spell(2016), spell(2017)}) == 2


def test_what_is_compiled_asks_nothing_of_msgspec(spells: ModuleType) -> None:
    ours = "FIELDS" in vars(spells.Spell)
    assert ours is not issubclass(spells.Spell, Struct)


def test_a_class_of_a_builtin_type_is_left_to_python() -> None:
    assert "@mypyc_attr(native_class=False)\nclass Spells(" in compilable(_SOURCE)


def test_a_record_outside_of_garbage_collection_stays_there() -> None:
    assert "@mypyc_attr(acyclic=True)\nclass Spell:" in compilable(_SOURCE)
    assert "acyclic" not in compilable(_SOURCE.replace(", gc=False", ""))


def test_constants_are_final_but_for_those_that_change() -> None:
    source = """
LONGEST = 5
FIRST, _LAST = 2016, 2021
YEARS = {2016: "năm 2016"}
YEARS |= {2017: "năm 2017"}
T = TypeVar("T")
Names = tuple[str, ...]
"""
    told = compilable(source)
    assert "LONGEST: Final = 5\nFIRST: Final = 2016\n_LAST: Final = 2021\nYEARS = {" in told
    assert told.count(": Final") == 3


def test_the_names_of_the_future_stay_first() -> None:
    assert compilable(_SOURCE).index("__future__") < compilable(_SOURCE).index("mypy_extensions")


def test_a_record_that_can_change_has_no_hash() -> None:
    source = _SOURCE.replace("Struct, frozen=True, gc=False", "Struct")
    _module(REPLACING, REPLACE)
    with pytest.raises(TypeError, match="unhashable"):
        hash(_module("spells", compilable(source)).Spell(2016))


@pytest.mark.parametrize("asked", ["Struct, tag=True", "Struct, Other"])
def test_what_it_does_not_know_of_a_record_is_refused(asked: str) -> None:
    with pytest.raises(ValueError, match="Spell of line 11"):
        compilable(_SOURCE.replace("Struct, frozen=True, gc=False", asked))
