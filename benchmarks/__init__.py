"""Measurements of Quanlo: how well it reads, how fast, with how much memory.

Comes in: annotated and collected articles that lie beside the repository. Goes out: figures on standard
output, each as it was measured in this run.
"""
