"""Ways in which Vietnamese words reach us: decomposed, with a misplaced tone, with characters nobody sees."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

INVISIBLE = "\u00ad\u034f\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\ufeff"
SPACES = " \u00a0\u2007\u2009\u202f\u3000"
VARIANTS = {
    "hòa": ("hoà",),
    "HÒA": ("HOÀ",),
    "khỏe": ("khoẻ",),
    "thủy": ("thuỷ",),
    "Ủy": ("Uỷ",),
    "quý": ("qúy",),
    "hoàn": ("hòan",),
    "huỳnh": ("hùynh",),
    "Đặng": ("\u00d0ặng", "\u0189ặng"),
    "Nguyễn": (),
    "đường": ("\u00f0ường", "\u0256ường"),
    "thuở": (),
    "Lê": (),
    "Anh": (),
    "2019": (),
}
ANY_TEXT = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("aeouyAOUYqQnhc ăâđêôơưàáảãạèéẻẽẹòóỏõọùúủũụỳýỷỹỵÐÀỶỴ.\n\r"),
        st.sampled_from("\u0410\u041c\u0430\u043e\u0456\u0443"),
        st.sampled_from("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0327" + INVISIBLE + SPACES),
        st.sampled_from("\u1100\u1161\u11a8\uac00\u05b0\u05b4\u0958\u09be\u0344"),
    ),
    max_size=40,
)


@st.composite
def spelled(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a word in canonical spelling, and the same word as somebody may have typed it."""
    word = draw(st.sampled_from(sorted(VARIANTS)))
    typed = draw(st.sampled_from((word, *VARIANTS[word])))
    typed = unicodedata.normalize(draw(st.sampled_from(("NFC", "NFD"))), typed)
    letters = list(typed)
    for _ in range(draw(st.integers(0, 2))):
        if len(letters) > 1:
            at = draw(st.integers(1, len(letters) - 1))
            letters.insert(at, draw(st.sampled_from(INVISIBLE)))
    return word, "".join(letters)
