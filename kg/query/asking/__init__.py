"""Questions in Vietnamese or English, read by a controlled grammar: names, days, and words of two tables.

Comes in: a session and a question. Goes out: a `Reply`. Every word must be understood: a question with a word
that no table holds is not answered but told so, with the nearest questions that would be.
"""

from kg.query.asking.reply import ask, nearest_questions
from kg.query.asking.suggestions import questions

__all__ = ["ask", "nearest_questions", "questions"]
