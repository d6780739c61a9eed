"""Questions to the graph: one question a module, its SPARQL texts beside it.

Comes in: an open store and what is asked. Goes out: records of `kg.model.answers`.
"""

from kg.query.article import article
from kg.query.body import body
from kg.query.career import career
from kg.query.holders import holders
from kg.query.json_form import as_json
from kg.query.labels import Entity
from kg.query.ladder import ladder
from kg.query.meetings import meeting, meetings
from kg.query.search import KINDS, search
from kg.query.session import Session
from kg.query.wording import bounds_in_words, edtf_in_words, plain

__all__ = [
    "KINDS",
    "Entity",
    "Session",
    "article",
    "as_json",
    "body",
    "bounds_in_words",
    "career",
    "edtf_in_words",
    "holders",
    "ladder",
    "meeting",
    "meetings",
    "plain",
    "search",
]
