"""How does the grammar see an article?

Comes in: a text file. Goes out: one line a sentence, its chunks with their kinds; mere words stand alone.

    python examples/the_chunks_of_an_article.py data/articles/06-nhan-su-thang-10-2020.txt
"""

from __future__ import annotations

import sys

from kg import ingest
from kg.extract.article import prepare
from kg.extract.chunks import Kind
from kg.model.document import Document


def main(path: str) -> None:
    """Read the file and print the chunks of its sentences."""
    for document in ingest.read([path], None):
        if not isinstance(document, Document):
            print(f"{document.source}: {document.reason}")
            continue
        article = prepare(document)
        for sentence in article.chunks:
            parts = []
            for chunk in sentence:
                words = article.scan.tokens.joined(chunk.start, chunk.end)
                parts.append(words if chunk.kind is Kind.OTHER else f"{chunk.kind.name}[{words}]")
            print(" ".join(parts))


if __name__ == "__main__":
    main(sys.argv[1])
