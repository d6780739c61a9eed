"""The stages in order: articles in, a graph directory or its next build out; or days of articles."""

from kg.pipeline.absorbing import Known, absorb, know
from kg.pipeline.build import build
from kg.pipeline.dating import date_articles, read_one
from kg.pipeline.editing import Editor
from kg.pipeline.judging import forgotten, make_table, read_judgements, record
from kg.pipeline.reading import read_all
from kg.pipeline.summary import LeftOut, Summary

__all__ = [
    "Editor",
    "Known",
    "LeftOut",
    "Summary",
    "absorb",
    "build",
    "date_articles",
    "forgotten",
    "know",
    "make_table",
    "read_all",
    "read_judgements",
    "read_one",
    "record",
]
