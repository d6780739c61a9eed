"""What is claimed where little should be: claims of the articles with the fewest titles, read by eye.

Comes in: the corpus, and the verdicts of a reader in `docs/reference/claims-read-by-eye.md`. Goes out: how
many claims of the sample were read and how many of them are false; those still to be read, with their
words. The sample is the same for the same reading: claims are ordered by the hash of the seed and of what
they say. A new seed draws claims that nobody has read and no rule was made for.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.material import CORPUS, FOLDER, ROOT
from kg import extract, ingest
from kg.extract.lexicon import TITLE, lexicon
from kg.extract.scan import scan
from kg.model.claims import as_json
from kg.model.document import Document
from kg.text.normalize import normalize

VERDICTS = ROOT / "docs" / "reference" / "claims-read-by-eye.md"
_ARTICLES, _CLAIMS = 300, 100
_SEEDS = "LMNO"  # the twelfth draw, and three that were read in the order of the articles
_UNSAID = ("evidence", "confidence", "rule")  # not part of what a claim says
_AROUND = 90  # code points shown on each side of the words

Claim = Mapping[str, object]


def report() -> Iterator[str]:
    """Yield the count of claims read and false, then each claim that nobody has read yet."""
    if not CORPUS.exists():
        yield f"sparse: skipped, no corpus in {FOLDER.name}"
        return
    texts = {document.id: document for document in corpus()}
    claims, verdicts = list(_claims(list(texts.values()))), read_verdicts(VERDICTS)
    yield f"sparse: claims of the {_ARTICLES} articles with the fewest titles"
    found: dict[str, Claim] = {}
    for seed in _SEEDS:
        before = {said(claim) for claim in found.values()}
        draw = {key: one for key, one in _drawn(claims, seed).items() if said(one) not in before}
        found |= draw
        yield f"  draw {seed}: {_counted(draw, verdicts)}"
    yield f"  all: {_counted(found, verdicts)}"
    yield f"  false by kind: {_by_kind(found, verdicts)}"
    for key, claim in found.items():
        if key not in verdicts:
            yield f"  {key} {said(claim)}\n      {_shown(claim, texts[str(claim['doc'])].text)}"


def _counted(found: Mapping[str, Claim], verdicts: Mapping[str, str]) -> str:
    read = [verdicts[key] for key in found if key in verdicts]
    return f"{len(found)} claims, {len(read)} read by eye, {read.count('false')} false"


def _by_kind(found: Mapping[str, Claim], verdicts: Mapping[str, str]) -> str:
    kinds = Counter(str(claim["type"]) for key, claim in found.items() if key in verdicts)
    false = Counter(str(claim["type"]) for key, claim in found.items() if verdicts.get(key) == "false")
    return ", ".join(f"{kind} {false[kind]} of {count}" for kind, count in kinds.most_common())


def corpus() -> Iterator[Document]:
    """Yield the articles of the corpus."""
    with TemporaryDirectory() as folder:
        plain = Path(folder) / "articles.jsonl"
        plain.write_bytes(gzip.decompress(CORPUS.read_bytes()))
        for one in ingest.read([str(plain)], BytesIO()):
            if isinstance(one, Document):
                yield one


def sample(documents: list[Document], seed: str = _SEEDS[0]) -> dict[str, Claim]:
    """Return the claims to read, by key, of the articles with the fewest titles."""
    return _drawn(_claims(documents), seed)


def _claims(documents: list[Document]) -> Iterator[Claim]:
    """Yield the claims of the articles with the fewest titles."""
    fewest = sorted(documents, key=lambda one: (_titles(one), one.id))[:_ARTICLES]
    return (as_json(claim) for one in fewest for claim in extract.read(one).claims())


def _drawn(claims: Iterable[Claim], seed: str) -> dict[str, Claim]:
    keyed = {_key(claim, seed): claim for claim in claims}
    return dict(sorted(keyed.items())[:_CLAIMS])


def read_verdicts(table: Path) -> dict[str, str]:
    """Return the verdict (true or false) of each claim in a table of Markdown whose first cell is its key."""
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return {cells[0]: cells[-1] for cells in rows if cells[-1] in ("true", "false")}


def said(claim: Claim) -> str:
    """Return what a claim says, without its words."""
    return json.dumps(
        {key: value for key, value in claim.items() if key not in _UNSAID and value}, ensure_ascii=False
    )


def _titles(document: Document) -> int:
    matches = scan(normalize(document.text).text, lexicon()).matches
    return sum(TITLE in here.kinds for here in matches.values())


def _key(claim: Claim, seed: str) -> str:
    return hashlib.sha256(f"{seed}{said(claim)}".encode()).hexdigest()[:10]


def _shown(claim: Claim, text: str) -> str:
    evidence = claim["evidence"]
    assert isinstance(evidence, dict)
    start, end = evidence["start"], evidence["end"]
    parts = (text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND])
    before, words, after = (part.replace("\n", " / ") for part in parts)
    return f"{before}[[{words}]]{after}"
