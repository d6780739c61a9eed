"""A graph in which everything that an article can bring means harm.

Comes in: payloads. Goes out: an output directory like that of `kg build`.
"""

from __future__ import annotations

from pathlib import Path

from tests.api.conftest import lay_out
from tests.graph_builder import GraphBuilder

PAYLOADS = (
    "<script>alert(1)</script>",
    "<ScRiPt >alert(1)</ScRiPt >",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "'><img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)//",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'>",
    "<iframe src=javascript:alert(1)>",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<a href=javascript:alert(1) autofocus onfocus=alert(1)>x</a>",
    "<details open ontoggle=alert(1)>",
    "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href=javascript:alert(1)//>",
    "{{7*7}}${alert(1)}<%= alert(1) %>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u202e<script>alert(1)</script>\u2066\u200b",
    '" onmouseover="alert(1)" style="position:fixed;inset:0" x="',
    "`-alert(1)-`\\u003cscript\\u003ealert(1)//",
)


def hostile_graph(folder: Path) -> Path:
    """Write a graph that bears each payload in every field of every kind of thing."""
    graph = GraphBuilder()
    for number, payload in enumerate(PAYLOADS):
        name, title, office = (f"{word} {number} {payload}" for word in ("Nguyễn", "Chủ nhiệm", "Ủy ban"))
        text = f"Ngày 2/2/2020, {payload} {name} được nêu. {payload}"
        doc = graph.article(
            f"doc-{number}-{payload}",
            text,
            "2020-02-02",
            title=f"Tin {payload}",
            publisher=f"Báo {payload}",
            place=f"Nơi {payload}",
            url=f"javascript:alert({number})",
        )
        graph.holding(doc, name, f"{title} @ {office}", name, on="2020-02-02")
        graph.event(doc, f"Họp {number} {payload}", "được nêu", [name], [])
        graph.conflict(f"{title} @ {office}", f"Mâu thuẫn {payload}", graph.holdings[-1].id)
        graph.unsure(name, f"Vì {payload}", name)
    graph.seen()
    return lay_out(graph, folder)
