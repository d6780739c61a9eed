"""Frozen records that pass between the stages; no input or output, no clock."""
