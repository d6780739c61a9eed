"""Who speaks of an election in a talk elects nobody there."""

from tests.extract.reading import events


def test_a_talk_in_which_an_election_is_spoken_of_elects_nobody() -> None:
    text = (
        "Sáng 16/1, ông Lê Văn Tám tiếp xúc cử tri và nói về việc HĐND bầu Chủ tịch tỉnh. "
        "Vừa rồi không may Chủ tịch UBND tỉnh Trần Văn Hòa mất đi."
    )
    (meeting,) = [one for one in events(text) if one.event_type == "meeting"]
    assert "Trần Văn Hòa" not in [one.person for one in meeting.participants]
