"""The rules that turn answers into results, each a named version with its thresholds as data.

Forms, lists and formulas change almost every year; a result is only worth something together with the id of the rule
that made it. A new year's rule is a new constant beside the old one, never an edit of it.
"""
