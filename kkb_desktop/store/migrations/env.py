"""Runs migrations on the connection that the program gives; there is no configuration file."""

from alembic import context

from kkb_desktop.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
