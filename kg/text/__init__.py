"""Vietnamese text: spelling, search keys, identifiers, order, sentences and dates.

Comes in: strings. Goes out: strings and spans. Nothing here reads files or knows of people and posts.
"""
