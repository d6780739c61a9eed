"""Questions to the graph: one question a function, its SPARQL texts beside it.

Comes in: an open store and what is asked. Goes out: records of `kg.model`.
"""

from kg.query.article import article
from kg.query.asking import ask, nearest_questions, questions
from kg.query.board import board, last_day
from kg.query.body import body
from kg.query.career import career
from kg.query.chart import chart
from kg.query.citation import citation, cited_answer
from kg.query.command import command
from kg.query.companions import companions, standings
from kg.query.connection import connection
from kg.query.dating import dating, dating_by_titles, dating_of
from kg.query.developments import developments
from kg.query.heads import heads
from kg.query.holders import holders
from kg.query.json_form import as_json
from kg.query.labels import Entity
from kg.query.ladder import ladder
from kg.query.lineage import lineage, post_line
from kg.query.meetings import meeting, meetings
from kg.query.mentions import mentions
from kg.query.moves import moves
from kg.query.namesakes import namesakes
from kg.query.overlaps import colleagues, double_hats
from kg.query.partitions import partitions
from kg.query.past import Bounder, Past
from kg.query.presence import holders_during, members_during
from kg.query.reconciliation import reconcile
from kg.query.review import review
from kg.query.revision import revision
from kg.query.search import KINDS, search
from kg.query.session import Session
from kg.query.succession import durations, succession
from kg.query.vacancies import completeness, vacancies
from kg.query.why import disagreements, why
from kg.query.women import women_among_heads
from kg.query.wording import bounds_in_words, edtf_in_words, in_capacity, plain

__all__ = [
    "KINDS",
    "Bounder",
    "Entity",
    "Past",
    "Session",
    "article",
    "as_json",
    "ask",
    "board",
    "body",
    "bounds_in_words",
    "career",
    "chart",
    "citation",
    "cited_answer",
    "colleagues",
    "command",
    "companions",
    "completeness",
    "connection",
    "dating",
    "dating_by_titles",
    "dating_of",
    "developments",
    "disagreements",
    "double_hats",
    "durations",
    "edtf_in_words",
    "heads",
    "holders",
    "holders_during",
    "in_capacity",
    "ladder",
    "last_day",
    "lineage",
    "meeting",
    "meetings",
    "members_during",
    "mentions",
    "moves",
    "namesakes",
    "nearest_questions",
    "partitions",
    "plain",
    "post_line",
    "questions",
    "reconcile",
    "review",
    "revision",
    "search",
    "standings",
    "succession",
    "vacancies",
    "why",
    "women_among_heads",
]
