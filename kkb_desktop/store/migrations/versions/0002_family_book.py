"""The family book: surveys, events, visits, decisions about findings; search words and the log of who saw what."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "family_survey",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=True),
        sa.Column("surveyed_on", sa.Text(), nullable=True),
        sa.Column("respondent", sa.Integer(), nullable=True),
        sa.Column("enumerator", sa.Text(), nullable=True),
        sa.Column("worships", sa.Integer(), nullable=True),
        sa.Column("marriage_book", sa.Integer(), nullable=True),
        sa.Column("not_speaking", sa.Integer(), nullable=True),
        sa.Column("sleeping_apart", sa.Integer(), nullable=True),
        sa.Column("left_home", sa.Integer(), nullable=True),
        sa.Column("violence", sa.Integer(), nullable=True),
        sa.Column("income", sa.Integer(), nullable=True),
        sa.Column("diverse_meals", sa.Integer(), nullable=True),
        sa.Column("savings", sa.Integer(), nullable=True),
        sa.Column("ill_or_disabled", sa.Integer(), nullable=True),
        sa.Column("online", sa.Integer(), nullable=True),
        sa.Column("daily_time", sa.Integer(), nullable=True),
        sa.Column("shared_care", sa.Integer(), nullable=True),
        sa.Column("recreation", sa.Integer(), nullable=True),
        sa.Column("community", sa.Integer(), nullable=True),
        sa.Column("posyandu", sa.Integer(), nullable=True),
        sa.Column("bkb", sa.Integer(), nullable=True),
        sa.Column("bkr", sa.Integer(), nullable=True),
        sa.Column("pik_r", sa.Integer(), nullable=True),
        sa.Column("bkl", sa.Integer(), nullable=True),
        sa.Column("uppka", sa.Integer(), nullable=True),
        sa.Column("mekaar", sa.Integer(), nullable=True),
        sa.Column("pkh", sa.Integer(), nullable=True),
        sa.Column("other_business", sa.Integer(), nullable=True),
        sa.Column("other_business_name", sa.Text(), nullable=True),
        sa.Column("roof", sa.Integer(), nullable=True),
        sa.Column("wall", sa.Integer(), nullable=True),
        sa.Column("floor", sa.Integer(), nullable=True),
        sa.Column("lighting", sa.Integer(), nullable=True),
        sa.Column("water_source", sa.Integer(), nullable=True),
        sa.Column("water_source_2023", sa.Integer(), nullable=True),
        sa.Column("toilet", sa.Integer(), nullable=True),
        sa.Column("toilet_2023", sa.Integer(), nullable=True),
        sa.Column("floor_area", sa.BigInteger(), nullable=True),
        sa.Column("residents", sa.BigInteger(), nullable=True),
        sa.Column("cooking_fuel", sa.Integer(), nullable=True),
        sa.Column("house_tenure", sa.Integer(), nullable=True),
        sa.Column("heard_media", sa.Integer(), nullable=True),
        sa.Column("media", sa.Text(), nullable=True),
        sa.Column("heard_officer", sa.Integer(), nullable=True),
        sa.Column("officers", sa.Text(), nullable=True),
        sa.Column("water_distance", sa.BigInteger(), nullable=True),
        sa.Column("has_assets", sa.Integer(), nullable=True),
        sa.Column("roof_condition", sa.Integer(), nullable=True),
        sa.Column("wall_condition", sa.Integer(), nullable=True),
        sa.Column("floor_condition", sa.Integer(), nullable=True),
        sa.Column("welfare_rank", sa.Integer(), nullable=True),
        sa.Column("will_marry", sa.Integer(), nullable=True),
        sa.Column("verified_risk", sa.Integer(), nullable=True),
        sa.Column("verified_on", sa.Text(), nullable=True),
        sa.Column("assistance", sa.Text(), nullable=True),
        sa.Column("latitude", sa.Text(), nullable=True),
        sa.Column("longitude", sa.Text(), nullable=True),
        sa.Column("house_photo", sa.Text(), nullable=True),
        sa.Column("toilet_photo", sa.Text(), nullable=True),
        sa.Column("photographed_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("family_survey_family", "family_survey", ["family"], unique=False)
    op.create_index("family_survey_village", "family_survey", ["village"], unique=False)
    op.create_table(
        "planning_survey",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=True),
        sa.Column("surveyed_on", sa.Text(), nullable=True),
        sa.Column("births", sa.BigInteger(), nullable=True),
        sa.Column("born_boys", sa.BigInteger(), nullable=True),
        sa.Column("born_girls", sa.BigInteger(), nullable=True),
        sa.Column("living_boys", sa.BigInteger(), nullable=True),
        sa.Column("living_girls", sa.BigInteger(), nullable=True),
        sa.Column("ideal_children", sa.BigInteger(), nullable=True),
        sa.Column("pregnant", sa.Integer(), nullable=True),
        sa.Column("pregnancy_weeks", sa.BigInteger(), nullable=True),
        sa.Column("pregnancy_wish", sa.Integer(), nullable=True),
        sa.Column("child_wish", sa.Integer(), nullable=True),
        sa.Column("using", sa.Integer(), nullable=True),
        sa.Column("using_since", sa.Text(), nullable=True),
        sa.Column("used_last_year", sa.Integer(), nullable=True),
        sa.Column("stopped_on", sa.Text(), nullable=True),
        sa.Column("non_use_reason", sa.Integer(), nullable=True),
        sa.Column("method", sa.Integer(), nullable=True),
        sa.Column("service_source", sa.Integer(), nullable=True),
        sa.Column("told_methods", sa.Integer(), nullable=True),
        sa.Column("told_effects", sa.Integer(), nullable=True),
        sa.Column("told_remedy", sa.Integer(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("planning_survey_family", "planning_survey", ["family"], unique=False)
    op.create_index("planning_survey_person", "planning_survey", ["person"], unique=False)
    op.create_index("planning_survey_village", "planning_survey", ["village"], unique=False)
    op.create_table(
        "life_event",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("kind", sa.Integer(), nullable=True),
        sa.Column("happened_on", sa.Text(), nullable=True),
        sa.Column("order_in_day", sa.BigInteger(), nullable=True),
        sa.Column("other_person", sa.Text(), nullable=True),
        sa.Column("other_family", sa.Text(), nullable=True),
        sa.Column("family_before", sa.Text(), nullable=True),
        sa.Column("marital_before", sa.Integer(), nullable=True),
        sa.Column("relation_before", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("cause", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("life_event_family", "life_event", ["family"], unique=False)
    op.create_index("life_event_family_before", "life_event", ["family_before"], unique=False)
    op.create_index("life_event_other_family", "life_event", ["other_family"], unique=False)
    op.create_index("life_event_other_person", "life_event", ["other_person"], unique=False)
    op.create_index("life_event_person", "life_event", ["person"], unique=False)
    op.create_index("life_event_village", "life_event", ["village"], unique=False)
    op.create_table(
        "visit",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("visited_on", sa.Text(), nullable=True),
        sa.Column("purpose", sa.Integer(), nullable=True),
        sa.Column("visitor", sa.Text(), nullable=True),
        sa.Column("next_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("visit_family", "visit", ["family"], unique=False)
    op.create_index("visit_village", "visit", ["village"], unique=False)
    op.create_table(
        "explanation",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("item", sa.Text(), nullable=True),
        sa.Column("finding", sa.Text(), nullable=True),
        sa.Column("reason", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("explanation_family", "explanation", ["family"], unique=False)
    op.create_index("explanation_village", "explanation", ["village"], unique=False)
    op.create_table(
        "distinct_pair",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("kind", sa.Integer(), nullable=True),
        sa.Column("one", sa.Text(), nullable=True),
        sa.Column("other", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("distinct_pair_village", "distinct_pair", ["village"], unique=False)
    op.create_table(
        "search_token",
        sa.Column(
            "token",
            sa.String(length=40).with_variant(sa.String(length=40, collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("record", sa.String(length=32), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("village", sa.String(length=10), nullable=False),
        sa.Column("home", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("token", "record"),
        sqlite_with_rowid=False,
    )
    op.create_index("search_token_record", "search_token", ["record", "token"], unique=False)
    op.create_table(
        "access",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("record", sa.String(length=32), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("access_record", "access", ["record"], unique=False)
    op.add_column("family", sa.Column("legal_basis", sa.Integer(), nullable=True))
    op.add_column("family", sa.Column("legal_basis_on", sa.Text(), nullable=True))
    op.add_column("family", sa.Column("legal_basis_note", sa.Text(), nullable=True))
    op.add_column("person", sa.Column("disability", sa.Integer(), nullable=True))
    op.add_column("person", sa.Column("self_care", sa.Integer(), nullable=True))
    op.add_column("person", sa.Column("in_school", sa.Integer(), nullable=True))
    op.add_column("person", sa.Column("preschool", sa.Integer(), nullable=True))
    op.add_column("person", sa.Column("gone_on", sa.Text(), nullable=True))
    op.add_column("person", sa.Column("gone_how", sa.Integer(), nullable=True))
