"""The Reconciliation Service API 0.2, and the match call of the draft of 1.0, over one scorer."""
