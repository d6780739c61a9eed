"""Tokens: made once, kept as digests."""

from __future__ import annotations

from hashlib import sha256

import pytest

from kg.tokens import TokenDigest, holder, new_token, read_digest


def test_a_token_is_kept_as_its_digest() -> None:
    secret, digest = new_token("anna")
    assert digest == TokenDigest("anna", sha256(secret.encode()).hexdigest())
    assert secret not in str(digest)


def test_no_token_is_made_twice() -> None:
    assert new_token("anna")[0] != new_token("anna")[0]


def test_what_a_token_is_written_as_is_read_again() -> None:
    digest = new_token("anna.b@e-1_x")[1]
    assert read_digest(str(digest)) == digest


@pytest.mark.parametrize(
    "text", ["", "anna", "anna=abc", "=sha256:" + "0" * 64, "a b=sha256:" + "0" * 64, "a=md5:" + "0" * 64]
)
def test_what_is_no_digest_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(ValueError, match="kg token") as caught:
        read_digest(text)
    assert text == "" or text not in str(caught.value)


def test_a_name_that_cannot_stand_in_the_settings_is_refused() -> None:
    with pytest.raises(ValueError, match="name=sha256"):
        new_token("an na")


def test_a_token_tells_who_holds_it() -> None:
    (anna, kept_anna), (binh, kept_b) = new_token("anna"), new_token("binh")
    kept = (kept_anna, kept_b)
    assert (holder(kept, anna), holder(kept, binh)) == ("anna", "binh")


@pytest.mark.parametrize("wrong", ["", "ql_", "\ud800", "Ủy ban"])
def test_another_text_is_nobody_s_token(wrong: str) -> None:
    secret, kept = new_token("anna")
    assert holder((kept,), wrong) is None
    assert holder((kept,), f"{secret}x") is None
    assert holder((kept,), kept.digest) is None
