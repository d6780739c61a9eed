"""Quanlo: who held which title when, read from Vietnamese government and Party news."""

__version__ = "0.1.0"
