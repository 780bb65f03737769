"""Desks with a whole book written into them, on each database."""

from __future__ import annotations

import dataclasses
import itertools
import os
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing import steps
from kkb_desktop.store.engine import open_postgresql
from tests.services.indicators.books import changes
from tests.services.indicators.oracle import Book
from tests.store.conftest import postgresql_server  # noqa: F401

Filled = Callable[[Book], Desk]
_numbers = itertools.count(1)


@pytest.fixture
def filled(district_desk: Callable[..., Desk]) -> Filled:
    """A factory: an encrypted desk that holds the book."""

    def make(book: Book) -> Desk:
        desk = district_desk()
        steps.write(desk, changes(book), label="Uji")
        return desk

    return make


@pytest.fixture(params=["sqlcipher", pytest.param("postgresql", marks=pytest.mark.postgres)])
def filled_anywhere(request: pytest.FixtureRequest, district_desk: Callable[..., Desk]) -> Iterator[Filled]:
    """The same on each database."""
    if request.param == "sqlcipher":
        yield request.getfixturevalue("filled")
        return
    address = request.getfixturevalue("postgresql_server")
    server = create_engine(address, isolation_level="AUTOCOMMIT")
    made = []

    def make(book: Book) -> Desk:
        name = f"kkb_indicators_{os.getpid()}_{next(_numbers)}"
        with server.connect() as conn:
            conn.execute(text(f"CREATE DATABASE {name}"))
        url = make_url(address).set(database=name).render_as_string(hide_password=False)
        desk = dataclasses.replace(district_desk(), engine=open_postgresql(url))
        made.append((name, desk))
        steps.write(desk, changes(book), label="Uji")
        return desk

    yield make
    for name, desk in made:
        desk.engine.dispose()
        with server.connect() as conn:
            conn.execute(text(f"DROP DATABASE {name}"))
    server.dispose()
