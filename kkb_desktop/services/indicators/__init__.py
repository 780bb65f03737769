"""The indicators: facts of a day, rules applied to them, numbers and the lists behind the numbers."""
