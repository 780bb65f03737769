"""The code of a family that a volunteer types from paper."""

from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.family_code import id_start, scanned_code, short_code

ids = st.binary(min_size=16, max_size=16).map(bytes.hex)
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(ids)
def test_both_codes_lead_back_to_the_id(id):
    assert id_start(scanned_code(id)) == id
    short = id_start(short_code(id))
    assert short is not None and id.startswith(short)


@given(ids)
def test_a_code_is_read_however_it_is_typed(id):
    code = short_code(id)
    wanted = id_start(code)
    assert id_start(f"  {code.lower().replace('-', ' ')} ") == wanted
    assert id_start(code.replace("-", "")) == wanted
    assert id_start(code.replace("0", "o").replace("1", "l")) == wanted
    assert id_start(f" KKB:Family:{id.upper()}\n") == id


@given(ids, st.integers(0, 8), st.sampled_from(LETTERS))
def test_one_wrong_character_is_noticed(id, place, letter):
    letters = short_code(id).replace("-", "")
    mistyped = letters[:place] + letter + letters[place + 1 :]
    assert id_start(mistyped) == (id_start(letters) if mistyped == letters else None)


@given(ids, st.integers(0, 7))
def test_two_swapped_neighbours_are_noticed(id, place):
    letters = short_code(id).replace("-", "")
    swapped = letters[:place] + letters[place + 1] + letters[place] + letters[place + 2 :]
    assert id_start(swapped) == (id_start(letters) if swapped == letters else None)


@given(st.text())
def test_other_text_is_no_code(text):
    found = id_start(text)
    assert found is None or len(found) in (10, 32)


def test_a_scanned_code_must_be_whole():
    assert id_start("kkb:family:0123") is None
    assert id_start("kkb:person:" + "0" * 32) is None
    assert id_start("") is None
