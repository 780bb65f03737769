"""The village's programme: profile by month, people, groups, plans, assessments, papers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "profile_month",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("month", sa.Text(), nullable=True),
        sa.Column("has_bkb", sa.Integer(), nullable=True),
        sa.Column("has_bkr", sa.Integer(), nullable=True),
        sa.Column("has_bkl", sa.Integer(), nullable=True),
        sa.Column("has_uppka", sa.Integer(), nullable=True),
        sa.Column("has_pik_r", sa.Integer(), nullable=True),
        sa.Column("has_secretariat", sa.Integer(), nullable=True),
        sa.Column("has_data_house", sa.Integer(), nullable=True),
        sa.Column("funding", sa.Text(), nullable=True),
        sa.Column("has_pokja", sa.Integer(), nullable=True),
        sa.Column("pokja_decree", sa.Integer(), nullable=True),
        sa.Column("pokja_members", sa.BigInteger(), nullable=True),
        sa.Column("pokja_trained", sa.Integer(), nullable=True),
        sa.Column("pokja_training", sa.Text(), nullable=True),
        sa.Column("pokja_trained_count", sa.BigInteger(), nullable=True),
        sa.Column("has_companion", sa.Integer(), nullable=True),
        sa.Column("guide", sa.Integer(), nullable=True),
        sa.Column("guide_other", sa.Text(), nullable=True),
        sa.Column("companion_name", sa.Text(), nullable=True),
        sa.Column("companion_number", sa.Text(), nullable=True),
        sa.Column("companion_phone", sa.Text(), nullable=True),
        sa.Column("regulations", sa.Text(), nullable=True),
        sa.Column("has_plan", sa.Integer(), nullable=True),
        sa.Column("data_used", sa.Text(), nullable=True),
        sa.Column("planning", sa.Integer(), nullable=True),
        sa.Column("planning_frequency", sa.Integer(), nullable=True),
        sa.Column("coordination", sa.Integer(), nullable=True),
        sa.Column("coordination_frequency", sa.Integer(), nullable=True),
        sa.Column("dissemination", sa.Integer(), nullable=True),
        sa.Column("dissemination_frequency", sa.Integer(), nullable=True),
        sa.Column("monitoring", sa.Integer(), nullable=True),
        sa.Column("monitoring_frequency", sa.Integer(), nullable=True),
        sa.Column("reporting", sa.Integer(), nullable=True),
        sa.Column("reporting_frequency", sa.Integer(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("profile_month_village", "profile_month", ["village"], unique=False)
    op.create_table(
        "village_document",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("kind", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("issued_on", sa.Text(), nullable=True),
        sa.Column("issuer", sa.Integer(), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("village_document_village", "village_document", ["village"], unique=False)
    op.create_table(
        "formation",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("step", sa.Integer(), nullable=True),
        sa.Column("done_on", sa.Text(), nullable=True),
        sa.Column("document", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("formation_document", "formation", ["document"], unique=False)
    op.create_index("formation_village", "formation", ["village"], unique=False)
    op.create_table(
        "issued_report",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("kind", sa.Integer(), nullable=True),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("issued_on", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("issued_report_village", "issued_report", ["village"], unique=False)
    op.create_table(
        "village_statistics",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("month", sa.Text(), nullable=True),
        sa.Column("men", sa.BigInteger(), nullable=True),
        sa.Column("women", sa.BigInteger(), nullable=True),
        sa.Column("couples", sa.BigInteger(), nullable=True),
        sa.Column("families", sa.BigInteger(), nullable=True),
        sa.Column("adolescents", sa.BigInteger(), nullable=True),
        sa.Column("families_toddlers", sa.BigInteger(), nullable=True),
        sa.Column("families_adolescents", sa.BigInteger(), nullable=True),
        sa.Column("families_elderly", sa.BigInteger(), nullable=True),
        sa.Column("bkb_participants", sa.BigInteger(), nullable=True),
        sa.Column("bkr_participants", sa.BigInteger(), nullable=True),
        sa.Column("bkl_participants", sa.BigInteger(), nullable=True),
        sa.Column("uppka_participants", sa.BigInteger(), nullable=True),
        sa.Column("pik_r_participants", sa.BigInteger(), nullable=True),
        sa.Column("iud_users", sa.BigInteger(), nullable=True),
        sa.Column("mow_users", sa.BigInteger(), nullable=True),
        sa.Column("mop_users", sa.BigInteger(), nullable=True),
        sa.Column("condom_users", sa.BigInteger(), nullable=True),
        sa.Column("implant_users", sa.BigInteger(), nullable=True),
        sa.Column("injection_users", sa.BigInteger(), nullable=True),
        sa.Column("pill_users", sa.BigInteger(), nullable=True),
        sa.Column("pregnant", sa.BigInteger(), nullable=True),
        sa.Column("wants_soon", sa.BigInteger(), nullable=True),
        sa.Column("wants_later", sa.BigInteger(), nullable=True),
        sa.Column("wants_no_more", sa.BigInteger(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("village_statistics_village", "village_statistics", ["village"], unique=False)
    op.create_table(
        "worker",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("role", sa.Integer(), nullable=True),
        sa.Column("section", sa.Integer(), nullable=True),
        sa.Column("rt", sa.Text(), nullable=True),
        sa.Column("rw", sa.Text(), nullable=True),
        sa.Column("decree", sa.Text(), nullable=True),
        sa.Column("trained", sa.Integer(), nullable=True),
        sa.Column("training", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("since", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("worker_person", "worker", ["person"], unique=False)
    op.create_index("worker_village", "worker", ["village"], unique=False)
    op.create_table(
        "activity_group",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("kind", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("register_number", sa.BigInteger(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("founded_on", sa.Text(), nullable=True),
        sa.Column("basis", sa.Integer(), nullable=True),
        sa.Column("guide_name", sa.Text(), nullable=True),
        sa.Column("guide_role", sa.Integer(), nullable=True),
        sa.Column("decree", sa.Integer(), nullable=True),
        sa.Column("decree_number", sa.Text(), nullable=True),
        sa.Column("decree_on", sa.Text(), nullable=True),
        sa.Column("decree_issuer", sa.Integer(), nullable=True),
        sa.Column("funding", sa.Text(), nullable=True),
        sa.Column("integration", sa.Text(), nullable=True),
        sa.Column("assets", sa.Text(), nullable=True),
        sa.Column("business", sa.Text(), nullable=True),
        sa.Column("turnover", sa.BigInteger(), nullable=True),
        sa.Column("card_on", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("activity_group_village", "activity_group", ["village"], unique=False)
    op.create_table(
        "group_member",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("activity_group", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("role", sa.Integer(), nullable=True),
        sa.Column("trained", sa.Integer(), nullable=True),
        sa.Column("joined_on", sa.Text(), nullable=True),
        sa.Column("left_on", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("group_member_activity_group", "group_member", ["activity_group"], unique=False)
    op.create_index("group_member_family", "group_member", ["family"], unique=False)
    op.create_index("group_member_person", "group_member", ["person"], unique=False)
    op.create_index("group_member_village", "group_member", ["village"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("activity_group", sa.Text(), nullable=True),
        sa.Column("kind", sa.Integer(), nullable=True),
        sa.Column("held_on", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("presenter", sa.Integer(), nullable=True),
        sa.Column("bkb_topics", sa.Text(), nullable=True),
        sa.Column("child_ages", sa.Text(), nullable=True),
        sa.Column("bkr_topics", sa.Text(), nullable=True),
        sa.Column("bkl_topics", sa.Text(), nullable=True),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("discussion", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("meeting_activity_group", "meeting", ["activity_group"], unique=False)
    op.create_index("meeting_village", "meeting", ["village"], unique=False)
    op.create_table(
        "attendance",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("meeting", sa.Text(), nullable=True),
        sa.Column("member", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("sex", sa.Integer(), nullable=True),
        sa.Column("birth_date", sa.Text(), nullable=True),
        sa.Column("nik", sa.Text(), nullable=True),
        sa.Column("home", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("attendance_family", "attendance", ["family"], unique=False)
    op.create_index("attendance_meeting", "attendance", ["meeting"], unique=False)
    op.create_index("attendance_member", "attendance", ["member"], unique=False)
    op.create_index("attendance_person", "attendance", ["person"], unique=False)
    op.create_index("attendance_village", "attendance", ["village"], unique=False)
    op.create_table(
        "plan_item",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("finding", sa.Text(), nullable=True),
        sa.Column("programme", sa.Integer(), nullable=True),
        sa.Column("section", sa.Integer(), nullable=True),
        sa.Column("starts_on", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("target_groups", sa.Text(), nullable=True),
        sa.Column("target_families", sa.BigInteger(), nullable=True),
        sa.Column("agency", sa.Integer(), nullable=True),
        sa.Column("responsible", sa.Text(), nullable=True),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("funding", sa.Text(), nullable=True),
        sa.Column("spent_q1", sa.BigInteger(), nullable=True),
        sa.Column("spent_q2", sa.BigInteger(), nullable=True),
        sa.Column("spent_q3", sa.BigInteger(), nullable=True),
        sa.Column("spent_q4", sa.BigInteger(), nullable=True),
        sa.Column("indicator", sa.Text(), nullable=True),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("obstacle", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("plan_item_village", "plan_item", ["village"], unique=False)
    op.create_table(
        "commitment",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("agency", sa.Integer(), nullable=True),
        sa.Column("agency_name", sa.Text(), nullable=True),
        sa.Column("contact", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("plan_item", sa.Text(), nullable=True),
        sa.Column("programme", sa.Integer(), nullable=True),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("amount", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("kept", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("commitment_plan_item", "commitment", ["plan_item"], unique=False)
    op.create_index("commitment_village", "commitment", ["village"], unique=False)
    op.create_table(
        "reached_family",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("activity", sa.Text(), nullable=True),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("reached_family_activity", "reached_family", ["activity"], unique=False)
    op.create_index("reached_family_family", "reached_family", ["family"], unique=False)
    op.create_index("reached_family_village", "reached_family", ["village"], unique=False)
    op.create_table(
        "assessment",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("sheet", sa.Text(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("assessor", sa.Integer(), nullable=True),
        sa.Column("assessor_names", sa.Text(), nullable=True),
        sa.Column("assessed_on", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("assessment_village", "assessment", ["village"], unique=False)
    op.create_table(
        "assessment_score",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("village", sa.Text(), nullable=True),
        sa.Column("assessment", sa.Text(), nullable=True),
        sa.Column("criterion", sa.Text(), nullable=True),
        sa.Column("score", sa.BigInteger(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=True),
        sa.Column("document", sa.Text(), nullable=True),
        sa.Column("op_stamp", sa.BigInteger(), nullable=False),
        sa.Column("op_user", sa.Text(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("assessment_score_assessment", "assessment_score", ["assessment"], unique=False)
    op.create_index("assessment_score_document", "assessment_score", ["document"], unique=False)
    op.create_index("assessment_score_village", "assessment_score", ["village"], unique=False)
    op.add_column("activity", sa.Column("participants_under_10", sa.BigInteger(), nullable=True))
    op.add_column("activity", sa.Column("participants_10_24", sa.BigInteger(), nullable=True))
    op.add_column("activity", sa.Column("participants_25_59", sa.BigInteger(), nullable=True))
    op.add_column("activity", sa.Column("participants_60", sa.BigInteger(), nullable=True))
    op.add_column("activity", sa.Column("other_agency", sa.Text(), nullable=True))
    op.add_column("activity", sa.Column("other_target", sa.Text(), nullable=True))
    op.add_column("activity", sa.Column("plan_item", sa.Text(), nullable=True))
    op.add_column("village_profile", sa.Column("criteria", sa.Text(), nullable=True))
    op.add_column("village_profile", sa.Column("active", sa.Integer(), nullable=True))
    op.add_column("village_profile", sa.Column("photo", sa.Text(), nullable=True))
    op.create_index("activity_plan_item", "activity", ["plan_item"], unique=False)
