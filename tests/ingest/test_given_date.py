"""The publication date of metadata."""

from __future__ import annotations

import pytest

from kg.errors import DateError
from kg.ingest.given_date import given_date


@pytest.mark.parametrize("text", ["18/2/2025", "18/2/2025 19:04", "2025-02-31T07:00:00", "1066"])
def test_what_is_no_date_is_quoted_whole(text: str) -> None:
    with pytest.raises(DateError, match=f"'{text}' is not a date"):
        given_date(text)


@pytest.mark.parametrize("text", ["2025-02-18T07:00:00+07:00", "2025-02-18 07:00", "2025-02-18"])
def test_the_time_of_day_is_left_out(text: str) -> None:
    assert str(given_date(text)) == "2025-02-18"
