"""The indicators: facts of a day, rules applied to them, numbers and the lists behind the numbers."""

from kkb_desktop.services.indicators.family import family_result
from kkb_desktop.services.indicators.figures import by_area, compute, list_behind

__all__ = ["by_area", "compute", "family_result", "list_behind"]
