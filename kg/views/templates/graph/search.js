// Search, with or without marks.
const search = byId("search"), found = byId("found");
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
const keys = nodes.map((node) => fold(node.name));
let active = -1;

function suggest() {
  const typed = fold(search.value).split(/\s+/).filter(Boolean);
  const hits = typed.length ? nodes.filter((node) => typed.every((word) => keys[node.id].includes(word))).slice(0, 10) : [];
  active = hits.length ? 0 : -1;
  found.replaceChildren(...hits.map((node, place) => {
    const item = make("li", node.name + " ");
    item.id = "hit" + place;
    item.setAttribute("role", "option");
    item.append(make("small", setting.kinds[node.group]));
    item.addEventListener("mousedown", (event) => { event.preventDefault(); pick(node.id); });
    item.dataset.node = node.id;
    return item;
  }));
  mark();
}

function mark() {
  found.hidden = active < 0;
  search.setAttribute("aria-expanded", String(active >= 0));
  [...found.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === active)));
  if (active >= 0) search.setAttribute("aria-activedescendant", "hit" + active);
  else search.removeAttribute("aria-activedescendant");
}

function pick(id) {
  search.value = nodes[id].name;
  active = -1;
  mark();
  choose(id);
}

search.addEventListener("input", suggest);
search.addEventListener("blur", () => { active = -1; mark(); });
search.addEventListener("keydown", (event) => {
  const count = found.children.length;
  if (event.key === "Enter" && active >= 0) pick(Number(found.children[active].dataset.node));
  else if (event.key === "Escape") active = -1;
  else if (event.key === "ArrowDown" && count) active = (active + 1) % count;
  else if (event.key === "ArrowUp" && count) active = (active + count - 1) % count;
  else return;
  event.preventDefault();
  mark();
});
