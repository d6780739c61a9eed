"""The stages in order: articles in, a graph directory out."""

from kg.pipeline.build import build
from kg.pipeline.reading import read_all
from kg.pipeline.summary import Summary

__all__ = ["Summary", "build", "read_all"]
