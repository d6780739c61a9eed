"""The tenures of a graph as Apache Parquet: the columns of the CSV table, with their types.

Comes in: a `Register`. Goes out: the bytes of one Parquet file, with days as date32 and lists as lists. It
needs the extra `parquet`.
"""

from __future__ import annotations

import io
from importlib import import_module

from kg.errors import ConfigError
from kg.query.register import Register
from kg.views.spells import COLUMNS, spell_rows

_DAYS = frozenset(("earliest_start", "latest_start", "earliest_end", "latest_end", "ongoing_at"))
_FLAGS, _NUMBERS = frozenset(("acting", "contested")), frozenset(("spell", "attestations"))
_LISTS = frozenset(("documents", "urls"))


def parquet(register: Register) -> bytes:
    """Return the table.

    Raises:
        ConfigError: If pyarrow is not installed.
    """
    try:
        pa, pq = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise ConfigError("Parquet needs the package pyarrow: pip install 'quanlo[parquet]'") from error
    text = pa.string()
    types = (
        (_DAYS, pa.date32()),
        (_FLAGS, pa.bool_()),
        (_NUMBERS, pa.int32()),
        (_LISTS, pa.list_(text)),
    )
    schema = pa.schema(
        [(name, next((one for names, one in types if name in names), text)) for name in COLUMNS]
    )
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in spell_rows(register)]
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), out)
    return out.getvalue()
