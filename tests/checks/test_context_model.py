from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.archives import small_model

from newsdesk.checks import context_model
from newsdesk.checks.context_model import LIKELY, NotAModel, code_of, read_model, written

DATA = b"".join(written(small_model()))


def test_a_model_comes_back_from_its_file_as_it_was() -> None:
    again = read_model(DATA)
    for name in type(again).__slots__:
        assert getattr(again, name) == getattr(small_model(), name)


@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_one_changed_byte_anywhere_is_noticed(place: int, change: int) -> None:
    spoiled = bytearray(DATA)
    spoiled[place] ^= change
    with pytest.raises(NotAModel) as told:
        read_model(bytes(spoiled))
    assert not told.value.of_other_rules


@given(
    st.one_of(st.binary(max_size=200), st.integers(0, len(DATA) - 1).map(lambda end: DATA[:end]))
)
def test_what_is_no_whole_model_is_refused(data: bytes) -> None:
    with pytest.raises(NotAModel):
        read_model(data)


def test_a_model_of_other_rules_is_told_from_a_damaged_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(context_model, "RULES", -1)
    with pytest.raises(NotAModel) as told:
        read_model(DATA)
    assert told.value.of_other_rules


@given(st.floats(1e-8, 1))
def test_a_code_stands_for_a_probability_near_it(likely: float) -> None:
    assert abs(math.log(LIKELY[code_of(likely)] / likely)) <= 0.0401


def test_codes_hold_at_both_ends() -> None:
    assert code_of(1) == 0
    assert code_of(1.2) == 0
    assert code_of(0) == code_of(-0.1) == 255
