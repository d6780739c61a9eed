"""The form of the index: its tables, and records as bytes.

Comes in: records. Goes out: bytes, and records again. The file is SQLite, read through the page cache that
all processes share, so that its size costs no process its memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import msgspec

from kg.model.answers import Witness
from kg.query.labels import Entity
from kg.query.tenures import Spell

VERSION: Final = "5"
"""Name of the form; another form has another, and an index of another form is not read."""

TABLES: Final = """
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE entity (number INTEGER PRIMARY KEY, iri TEXT UNIQUE, kind TEXT, id TEXT, body BLOB);
CREATE TABLE name (ordinal INTEGER PRIMARY KEY, kind TEXT, entity INTEGER, exact TEXT, folded TEXT);
CREATE TABLE kind (name TEXT PRIMARY KEY, first INTEGER, last INTEGER) WITHOUT ROWID;
CREATE VIRTUAL TABLE word USING fts5 (exact, folded, content='', prefix='1 2 3', tokenize='ascii');
CREATE TABLE replaced (id TEXT PRIMARY KEY, iri TEXT) WITHOUT ROWID;
CREATE TABLE post (iri TEXT PRIMARY KEY, title TEXT, organization TEXT, seats INTEGER) WITHOUT ROWID;
CREATE TABLE tenure (iri TEXT PRIMARY KEY, post TEXT, person TEXT, body BLOB, proof BLOB);
CREATE TABLE witness (iri TEXT PRIMARY KEY, body BLOB);
CREATE TABLE corrected (judgement TEXT, evidence TEXT, PRIMARY KEY (judgement, evidence)) WITHOUT ROWID;
CREATE TABLE sighting (post TEXT, date TEXT, witness TEXT, PRIMARY KEY (post, date, witness)) WITHOUT ROWID;
CREATE TABLE article (number INTEGER PRIMARY KEY AUTOINCREMENT, iri TEXT UNIQUE, published TEXT);
CREATE VIRTUAL TABLE body USING fts5 (text, content='', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE conflict (
    post TEXT, iri TEXT, message TEXT, witnesses BLOB, PRIMARY KEY (post, iri)
) WITHOUT ROWID;
"""
KEYS: Final = """
CREATE INDEX entity_by_id ON entity (kind, id);
CREATE INDEX name_by_exact ON name (kind, exact);
CREATE INDEX name_by_folded ON name (folded, kind);
CREATE INDEX replaced_by_iri ON replaced (iri);
CREATE INDEX post_by_title ON post (title);
CREATE INDEX tenure_by_post ON tenure (post);
CREATE INDEX tenure_by_person ON tenure (person);
CREATE INDEX corrected_by_evidence ON corrected (evidence);
CREATE INDEX sighting_by_witness ON sighting (witness);
CREATE INDEX conflict_by_iri ON conflict (iri);
INSERT INTO word (word) VALUES ('optimize');
INSERT INTO body (body) VALUES ('optimize');
"""
RANKS: Final = """
DELETE FROM kind;
INSERT INTO kind SELECT kind, MIN(ordinal), MAX(ordinal) FROM name GROUP BY kind;
ANALYZE;
"""

_WORD: Final = re.compile(r"[^\W_]+")
_PUNCTUATION: Final = {
    place: 0xE000 + place for place in range(128) if not chr(place).isalnum() and place != 32
}


encoded: Final = msgspec.msgpack.Encoder(enc_hook=str).encode
# The only classes that msgspec does not know are those of IRIs: a kind of text.
spell_of: Final = msgspec.msgpack.Decoder(Spell, dec_hook=str.__new__).decode
entity_of: Final = msgspec.msgpack.Decoder(Entity, dec_hook=str.__new__).decode
proof_of: Final = msgspec.msgpack.Decoder(dict[str, Witness]).decode
witness_of: Final = msgspec.msgpack.Decoder(Witness).decode
texts_of: Final = msgspec.msgpack.Decoder(tuple[str, ...]).decode


def tokens(text: str) -> str:
    """Return text for the word table, where a space alone parts words: punctuation is moved out of ASCII."""
    return text.translate(_PUNCTUATION)


def in_a_row(phrase: str) -> str:
    """Return the condition that the words of a phrase stand in a row in the body of an article."""
    return f'"{" ".join(_WORD.findall(phrase))}"'


def each_starts(column: str, words: Iterable[str]) -> str:
    """Return the condition that each word begins some word of a column."""
    return f"{column} : ({' AND '.join(f'{chr(34)}{tokens(word)}{chr(34)} *' for word in words)})"


def starts(column: str, words: str) -> str:
    """Return the condition that a column begins with these words, the last of which may go on."""
    return f'{column} : ^ "{tokens(words)}" *'
