"""Answers drawn: tables on a terminal, networks, pages and exports for other programs.

Comes in: an open store or answers. Goes out: text and bytes for people and other programs.
"""
