"""The graph as linked data: every IRI leads to something, and everything can be found from one place."""
