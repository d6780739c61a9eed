"""Which holdings does one article tell?

Comes in: a text file. Goes out: one line a holding, with the words that make it.

    python examples/names_in_an_article.py data/articles/06-nhan-su-thang-10-2020.txt
"""

from __future__ import annotations

import sys

from kg import extract, ingest
from kg.model.document import Document


def main(path: str) -> None:
    """Read the file and print its holdings."""
    for document in ingest.read([path], None):
        if not isinstance(document, Document):
            print(f"{document.source}: {document.reason}")
            continue
        for holding in extract.read(document).holdings:
            post = " ".join(part for part in (holding.title, holding.organization) if part)
            print(
                f"{holding.person} | {post} | {holding.status} {holding.on or ''} | {holding.evidence.quote}"
            )


if __name__ == "__main__":
    main(sys.argv[1])
