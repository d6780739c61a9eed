// The slider of the front page shows each day as it is dragged. Without this script its button does the same.
"use strict";

const slider = document.getElementById("slider");
if (slider) {
  const EPOCH = 719163; // the number that 1 January 1970 has in the range
  const PAUSE = 80; // milliseconds without a move after which a day is asked for
  const parts = () => [...document.querySelectorAll("[data-part]")];
  const day = () => new Date((slider.valueAsNumber - EPOCH) * 86400000).toISOString().slice(0, 10);
  const address = () => {
    const there = new URL(location.href);
    there.searchParams.set("on", day());
    return there;
  };
  let waiting = 0;
  let asked = 0;

  const show = async () => {
    const mine = ++asked;
    const there = address();
    const answer = await fetch(there, { headers: { accept: "text/html" } });
    if (!answer.ok || mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== asked) return;
    for (const part of parts()) {
      const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
      if (fresh) part.replaceChildren(...fresh.childNodes);
    }
    slider.setAttribute("aria-valuetext", page.getElementById("slider").getAttribute("aria-valuetext"));
    document.querySelector(".dateline input[type=date]").value = day();
    document.querySelector(".tongue").href = page.querySelector(".tongue").getAttribute("href");
    history.replaceState(null, "", there);
  };

  slider.form.classList.add("live");
  slider.form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  slider.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  });
}
