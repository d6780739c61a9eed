"""Titles without a holder: "đồng chí Bộ trưởng, Chủ nhiệm VPCP" proves the post and names nobody.

Comes in: a prepared article and its holdings. Goes out: `TitleMention`s, each title and organisation once.
Words that without a name mean the body ("báo cáo Thường vụ Thành ủy") prove no post.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.article import Prepared
from kg.extract.found import stacks
from kg.model.claims import Holding
from kg.model.details import TitleMention


def read(article: Prepared, holdings: Sequence[Holding]) -> Iterator[TitleMention]:
    """Yield the titles whose organisation is told and whose holder the article does not name."""
    met = {(one.title, one.organization) for one in holdings}
    for sentence in article.chunks:
        for stack in stacks(sentence):
            for title in stack.titles:
                if title.organization is None or title.former or article.scan.marks("body", title.start):
                    continue
                body = article.setting.complete(title, stack.titles)
                if body is None:
                    continue
                post = article.lexicon.post_names.get((title.row.title, body), (title.row.title, body))
                if post not in met:
                    met.add(post)
                    words = article.quote(title.start, title.end)
                    yield TitleMention(article.text.document.id, *post, words, article.day)
