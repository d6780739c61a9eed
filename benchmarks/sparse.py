"""What is claimed where little should be: claims of the articles with the fewest titles, read by eye.

Comes in: the corpus, and the verdicts of readers in `docs/reference/claims-read-by-eye.md`. Goes out: how
many claims of the 300 articles with the fewest titles were read and how many of them are false, all of
them and a sample of 100; the same of 100 claims of the next 300 articles; those still to be read, with
their words. A sample is the same for the same reading: claims are ordered by the hash of what they say.
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
_SEED = "P"  # of the order; another one draws other samples
_UNSAID = ("evidence", "confidence", "rule")  # not part of what a claim says
_AROUND = 90  # code points shown on each side of the words

Claim = Mapping[str, object]


def report() -> Iterator[str]:
    """Yield the counts of claims read and false, then each claim that nobody has read yet."""
    if not CORPUS.exists():
        yield f"sparse: skipped, no corpus in {FOLDER.name}"
        return
    texts = {document.id: document for document in corpus()}
    verdicts = read_verdicts(VERDICTS)
    fewest = by_titles(texts.values())
    found, beyond = claims(fewest[:_ARTICLES]), sample(claims(fewest[_ARTICLES : 2 * _ARTICLES]))
    yield f"sparse: claims of the {_ARTICLES} articles with the fewest titles"
    yield f"  all: {_counted(found, verdicts)}"
    yield f"  false by kind: {_by_kind(found, verdicts)}"
    yield f"  a sample: {_counted(sample(found), verdicts)}"
    yield f"  a sample of the next {_ARTICLES} articles: {_counted(beyond, verdicts)}"
    gone = [verdict for key, verdict in verdicts.items() if key not in found and key not in beyond]
    yield f"  read by eye and claimed no more: {len(gone)}, {gone.count('false')} of them false"
    for key, claim in (found | beyond).items():
        if key not in verdicts:
            yield f"  {key} {said(claim)}\n      {_shown(claim, texts[str(claim['doc'])].text)}"


def _counted(found: Mapping[str, Claim], verdicts: Mapping[str, str]) -> str:
    read = [verdicts[key] for key in found if key in verdicts]
    false = read.count("false")
    return f"{len(found)} claims, {len(read)} read by eye, {false} false ({false / max(len(read), 1):.1%})"


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


def by_titles(documents: Iterable[Document]) -> list[Document]:
    """Return the articles, those with the fewest titles first."""
    return sorted(documents, key=lambda one: (_titles(one), one.id))


def claims(documents: Iterable[Document]) -> dict[str, Claim]:
    """Return what articles claim, by key, each claim once, in the order of the keys."""
    read = (as_json(claim) for one in documents for claim in extract.read(one).claims())
    return dict(sorted({_key(claim): claim for claim in read}.items()))


def sample(found: Mapping[str, Claim]) -> dict[str, Claim]:
    """Return a hundred claims, drawn by their keys."""
    return dict(sorted(found.items())[:_CLAIMS])


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


def _key(claim: Claim) -> str:
    return hashlib.sha256(f"{_SEED}{said(claim)}".encode()).hexdigest()[:10]


def _shown(claim: Claim, text: str) -> str:
    evidence = claim["evidence"]
    assert isinstance(evidence, dict)
    start, end = evidence["start"], evidence["end"]
    parts = (text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND])
    before, words, after = (part.replace("\n", " / ") for part in parts)
    return f"{before}[[{words}]]{after}"
