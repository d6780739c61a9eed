"""The two languages of pages: which one a request wants, and how things are said in it.

Comes in: requests, messages, answers. Goes out: text for people.
"""
