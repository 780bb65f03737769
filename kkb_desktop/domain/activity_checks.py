"""What is looked at again about an activity: who came, their ages, and whether the Kampung KB was there yet."""

from __future__ import annotations

from kkb_desktop.domain.fields import CheckContext, Values
from kkb_desktop.domain.issues import Issue, Level

AGE_BANDS = ("participants_under_10", "participants_10_24", "participants_25_59", "participants_60")
"""Participants by age, youngest first; each a number of people."""


def somebody_came(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """A warning where both sexes were counted and nobody came."""
    male, female = values.get("male_participants"), values.get("female_participants")
    if male == 0 and female == 0:
        return (Issue("female_participants", Level.WARNING, "activity.nobody"),)
    return ()


def ages_add_up(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """A warning where ages were counted and their sum is not the sum of both sexes.

    Where some ages are empty, only a sum that is too large can be told.
    """
    ages = [values.get(key) for key in AGE_BANDS]
    sexes = [values.get("male_participants"), values.get("female_participants")]
    if all(each is None for each in ages) or all(each is None for each in sexes):
        return ()
    by_age = sum(each for each in ages if isinstance(each, int))
    by_sex = sum(each for each in sexes if isinstance(each, int))
    whole = all(each is not None for each in ages)
    if by_age > by_sex or (whole and by_age != by_sex):
        counted = {"ages": by_age, "sexes": by_sex}
        return (Issue("participants_60", Level.WARNING, "activity.ages_differ", counted),)
    return ()


def after_launch(values: Values, context: CheckContext) -> tuple[Issue, ...]:
    """A warning where the day lies before the launch that the related "village_profile" tells."""
    held, village = values.get("held_on"), values.get("village")
    for profile in context.related.get("village_profile", ()):
        launched = profile.get("launched_on")
        if held and launched and profile.get("village") == village and str(held) < str(launched):
            return (
                Issue(
                    "held_on",
                    Level.WARNING,
                    "activity.before_launch",
                    {"launched": "-".join(reversed(str(launched).split("-")))},
                ),
            )
    return ()
