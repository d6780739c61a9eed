"""What to cite for a thing of the graph, or for an answer.

Comes in: a thing by name or identifier, or an answer. Goes out: `Reference` records: what the graph says,
in the state it is in, and then the articles that it rests on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import parse_qsl, unquote, urlsplit

from kg.errors import NotFoundError
from kg.model.answers import Answer, Article
from kg.model.citation import Reference
from kg.query.article import article
from kg.query.career import career
from kg.query.json_form import as_json
from kg.query.search import KINDS
from kg.query.session import Session
from kg.query.wording import bounds_in_words
from kg.text.slug import stable_id
from kg.vocabulary import DEFAULT_BASE, Kind, iri, local_id

DATASET = "Quanlo"
_VERSION = "v1"
_SUBJECTS = ("question", "query", "name", "person", "other", "post", "organization", "on", "since", "until")
"""Members that tell what an answer is about."""
_DAY = 10


def citation(session: Session, name: str, kind: str | None = None) -> tuple[Reference, ...]:
    """Return what to cite for a person, post, organisation, event, document or tenure.

    Args:
        session: The graph.
        name: Name or identifier; of a tenure, its identifier.
        kind: person, post, organization, event, document or tenure; None for the first that bears the name.

    Raises:
        QueryError: If the name may mean several.
        NotFoundError: If it means none.
    """
    for one in (kind,) if kind else (*KINDS, "tenure"):
        try:
            return _cited(session, name, one)
        except NotFoundError:
            if one == kind:
                raise
    raise NotFoundError("thing", name)


def cited_answer(answer: object, address: str | None, revision: str) -> tuple[Reference, ...]:
    """Return what to cite for an answer: the answer itself, and the articles of its witnesses.

    Args:
        answer: The answer as JSON.
        address: Where it is asked; None for one that was handed in, which is titled by what it is about.
        revision: State of the graph.
    """
    if address is None:
        title = _about(answer)
        key = stable_id(title, json.dumps(answer, sort_keys=True, ensure_ascii=False))
    else:
        title = _in_words(address)
        key = stable_id(title)
    return (Reference(key, "dataset", title, DATASET, None, address, revision), *_articles(answer))


def _about(answer: object) -> str:
    """Return what an answer says that it was asked: "answer: post Chủ nhiệm VPCP, on 2019-01-17"."""
    told = answer if isinstance(answer, Mapping) else {}
    given = ", ".join(f"{name} {told[name]}" for name in _SUBJECTS if isinstance(told.get(name), str))
    return f"answer: {given}" if given else "answer"


def _in_words(address: str) -> str:
    """Return what an address asks, as it is read: "holders: post Chủ nhiệm VPCP, on 2019-01-17"."""
    parts = urlsplit(address)
    path = parts.path.rpartition(f"/{_VERSION}/")[2]
    asked = " / ".join(unquote(part) for part in path.split("/") if part)
    given = ", ".join(f"{name} {value}" for name, value in parse_qsl(parts.query))
    return f"{asked}: {given}" if given else asked


def _cited(session: Session, name: str, kind: str) -> tuple[Reference, ...]:
    if kind == "document":
        return (_of_article(article(session, name)),)
    if kind == "tenure":
        found = _tenure(session, name)
        title = f"{found.person}, {found.post}: {bounds_in_words(found)}"
        whole = _said(session, str(iri(Kind.TENURE, name, _base(session))), title)
        return (whole, *_articles(as_json(found)))
    entity = session.find(kind, name)
    return (_said(session, str(entity.iri), entity.label),)


def _tenure(session: Session, identifier: str) -> Answer:
    """Return a tenure as the career of its holder tells it.

    Raises:
        NotFoundError: If there is none.
    """
    place = iri(Kind.TENURE, identifier, _base(session))
    for row in session.rows("holder", tenure=[place]):
        told = career(session, local_id(str(row["person"])))
        for one in told.answers:
            if one.tenure_id == identifier:
                return one
    raise NotFoundError("tenure", identifier)


def _base(session: Session) -> str:
    """Return the start of every IRI of this graph; one without people has no tenure to cite."""
    first = next(iter(session.labels.names("person")), None)
    return first.entity.iri.removesuffix(f"{first.entity.kind}/{first.entity.id}") if first else DEFAULT_BASE


def _said(session: Session, address: str, title: str) -> Reference:
    return Reference(local_id(address), "dataset", title, DATASET, None, address, session.store.revision())


def _of_article(found: Article) -> Reference:
    return Reference(
        stable_id(found.document),
        "article-newspaper",
        found.title or found.document,
        found.publisher,
        _day(found.published),
        _web(found.url),
        authors=found.authors,
    )


def _articles(answer: object) -> Iterator[Reference]:
    """Yield each article that a witness of an answer stands in, in the order met."""
    seen: set[str] = set()
    for witness in _witnesses(answer):
        document = str(witness["document"])
        if document not in seen:
            seen.add(document)
            told = {name: str(witness[name]) if witness.get(name) else None for name in _TOLD}
            yield Reference(
                stable_id(document),
                "article-newspaper",
                told["title"] or document,
                told["publisher"],
                _day(told["published"]),
                _web(told["url"]),
            )


_TOLD = ("title", "publisher", "published", "url")


def _witnesses(value: object) -> Iterator[Mapping[str, object]]:
    """Yield what has a quote and a document, anywhere in an answer."""
    if isinstance(value, Mapping):
        if "quote" in value and "document" in value:
            yield value
        else:
            yield from _each(value.values())
    elif isinstance(value, list):
        yield from _each(value)


def _each(values: Iterable[object]) -> Iterator[Mapping[str, object]]:
    for one in values:
        yield from _witnesses(one)


def _day(edtf: str | None) -> str | None:
    """Return a date that is a day, a month or a year; a span has none to cite."""
    plain = edtf is not None and edtf.replace("-", "").isdigit() and len(edtf) <= _DAY
    return edtf if plain else None


def _web(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None
