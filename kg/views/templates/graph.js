// Draws the network and shows details. Text from articles goes through textContent and canvas only.
(function () {
  "use strict";
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const nodes = read("nodes"), edges = read("edges"), kinds = read("kinds"), focus = read("focus");
  const details = document.getElementById("details");
  const search = document.getElementById("search");
  const found = document.getElementById("found");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const glide = still ? false : { duration: 400, easingFunction: "easeInOutQuad" };
  const many = edges.length > 60;
  const FONT = 14; // pixels of a label at scale 1, as the layout reckons
  const degree = nodes.map(() => 0);
  for (const edge of edges) { degree[edge.from] += 1; degree[edge.to] += 1; }
  const WEIGHT = { person: 3, post: 3, organization: 2, party: 2, event: 1 }; // whose label finds room first
  const rank = (node) => WEIGHT[node.group] * degree[node.id];
  const ranked = [...nodes].sort((one, other) => rank(other) - rank(one) || one.id - other.id);
  const hidden = new Set(); // kinds
  let dimmed = () => false;
  const data = { nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges.map(drawnEdge)) };
  let network;

  function drawnEdge(edge) {
    return {
      id: edge.id, from: edge.from, to: edge.to, dashes: edge.dashes.length ? edge.dashes : false,
      label: many ? "" : edge.label, width: edge.relation === "holds" ? 2 : 1,
    };
  }

  function make(tag, text, name) {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (name) element.className = name;
    return element;
  }

  // ---- picture
  function options() {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue("--" + name).trim();
    const groups = {};
    for (const kind of Object.keys(kinds)) {
      groups[kind] = { color: {
        background: colour(kind), border: colour("halo"),
        highlight: { background: colour(kind), border: colour("ink") },
        hover: { background: colour(kind), border: colour("ink") },
      } };
    }
    const face = getComputedStyle(document.body).fontFamily;
    return {
      groups, physics: false, layout: { improvedLayout: false },
      nodes: { borderWidth: 2, borderWidthSelected: 3,
        font: { face, size: FONT },
        scaling: { label: { drawThreshold: 1e9 } } },
      edges: { smooth: false, color: { color: colour("line"), highlight: colour("accent"), hover: colour("accent") },
        arrows: { to: { enabled: true, scaleFactor: 0.45 } }, selectionWidth: 1.5,
        font: { face, size: 12, color: colour("soft"), background: colour("halo"), strokeWidth: 0 } },
      interaction: { hover: true, multiselect: false, keyboard: false, tooltipDelay: 1e9 },
    };
  }

  function draw() {
    const view = network && { position: network.getViewPosition(), scale: network.getScale() };
    const chosen = network ? network.getSelection() : { nodes: [], edges: [] };
    if (network) network.destroy();
    network = new vis.Network(document.getElementById("network"), data, options());
    network.on("afterDrawing", finish);
    network.on("click", (event) => {
      if (event.nodes.length) showNode(event.nodes[0]);
      else if (event.edges.length) showEdge(event.edges[0]);
      else light(null);
    });
    if (view) network.moveTo({ ...view, animation: false });
    else overview(false);
    network.setSelection(chosen);
    window.network = network;
  }

  // Marks keep a visible size from afar. Labels keep a readable one and are shown as far as there is room:
  // the chosen node first, then the best connected people and posts; nearer, more find room.
  function finish(context) {
    const scale = network.getScale(), places = network.getPositions(), chosen = new Set(network.getSelectedNodes());
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue("--" + name).trim();
    const shown = ranked.filter((node) => !hidden.has(node.group) && !dimmed(node.id));
    shown.sort((one, other) => chosen.has(other.id) - chosen.has(one.id));
    const radius = (node) => Math.max(node.size, (3.5 + Math.min(5, Math.sqrt(degree[node.id]))) / scale);
    for (const node of shown) {
      if (radius(node) === node.size) continue;
      context.beginPath();
      SHAPES[node.shape](context, places[node.id].x, places[node.id].y, radius(node));
      context.fillStyle = colour(node.group);
      context.fill();
    }
    const font = Math.max(FONT, 11.5 / scale), lead = font * 1.25, taken = [];
    const face = font + "px " + getComputedStyle(document.body).fontFamily;
    Object.assign(context, { textAlign: "center", textBaseline: "top", lineJoin: "round", lineWidth: font / 3, strokeStyle: colour("halo") });
    for (const node of shown) {
      context.font = chosen.has(node.id) ? "bold " + face : face;
      const lines = node.label.split("\n"), { x, y } = places[node.id], away = radius(node) + font / 5;
      const half = Math.max(...lines.map((line) => context.measureText(line).width)) / 2, high = lines.length * lead;
      const free = (top) => !taken.some((one) => x - half < one[2] && one[0] < x + half && top < one[3] && one[1] < top + high);
      const top = [y + away, y - away - high].find(free); // below the mark, else above it
      if (top === undefined) continue;
      taken.push([x - half, top, x + half, top + high]);
      context.fillStyle = colour(node.group === "person" ? "ink" : "label");
      lines.forEach((line, place) => {
        context.strokeText(line, x, top + place * lead);
        context.fillText(line, x, top + place * lead);
      });
    }
  }

  const polygon = (...points) => (context, x, y, r) => points.forEach(([dx, dy]) => context.lineTo(x + dx * r, y + dy * r));
  const SHAPES = {
    dot: (context, x, y, r) => context.arc(x, y, r, 0, 2 * Math.PI),
    diamond: polygon([0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]),
    square: polygon([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]),
    triangle: polygon([0, -1.1], [1.1, 0.9], [-1.1, 0.9]),
    star: polygon(...Array.from({ length: 10 }, (_, i) => {
      const r = i % 2 ? 0.55 : 1.3, turn = Math.PI * i / 5;
      return [r * Math.sin(turn), -r * Math.cos(turn)];
    })),
  };

  function overview(animation) {
    network.fit({ animation, maxZoomLevel: 1 });
  }

  // Keep the chosen nodes and their neighbours bright; null makes all bright again.
  function light(bright) {
    dimmed = (id) => bright !== null && !bright.has(id);
    data.nodes.update(nodes.map(({ id }) => ({ id, opacity: dimmed(id) ? 0.15 : 1 })));
    data.edges.update(edges.map((edge) => {
      const on = !bright || (bright.has(edge.from) && bright.has(edge.to));
      return { id: edge.id, color: { opacity: on ? 1 : 0.12 }, label: (!many || bright) && on && edge.label ? edge.label : "" };
    }));
  }

  // ---- details
  function quoteList(quotes, place) {
    for (const quote of quotes) {
      const block = make("blockquote", quote.text);
      const cite = make("cite");
      if (quote.url) {
        const link = make("a", quote.document);
        link.href = quote.url;
        link.rel = "noopener noreferrer";
        cite.append(link);
      } else cite.textContent = quote.document;
      block.append(cite);
      place.append(block);
    }
  }

  function nodeButton(id) {
    const button = make("button", nodes[id].name);
    button.type = "button";
    button.addEventListener("click", () => choose(id));
    return button;
  }

  function head(node) {
    details.replaceChildren(make("h2", node.name), make("p", [kinds[node.group], node.about].filter(Boolean).join(" · "), "kind"));
    details.scrollTop = 0;
  }

  function showNode(id) {
    const node = nodes[id];
    const own = edges.filter((edge) => edge.from === id || edge.to === id);
    light(new Set([id, ...own.flatMap((edge) => [edge.from, edge.to])]));
    network.selectNodes([id]);
    head(node);
    quoteList(node.quotes, details);
    const list = make("ul");
    for (const edge of own) {
      const away = edge.from === id;
      const item = make("li");
      item.append(make("span", (away ? edge.forth : edge.back) + " ", "relation"), nodeButton(away ? edge.to : edge.from));
      const told = edge.words || edge.label || nodes[away ? edge.to : edge.from].about;
      if (told) item.append(make("p", told, "words"));
      quoteList(edge.quotes, item);
      list.append(item);
    }
    details.append(list);
  }

  function showEdge(id) {
    const edge = edges[id];
    light(new Set([edge.from, edge.to]));
    network.setSelection({ nodes: [], edges: [id] });
    const line = make("p");
    line.append(nodeButton(edge.from), make("span", " " + edge.forth + " ", "relation"), nodeButton(edge.to));
    details.replaceChildren(line);
    details.scrollTop = 0;
    if (edge.words || edge.label) details.append(make("p", edge.words || edge.label, "words"));
    quoteList(edge.quotes, details);
  }

  function choose(id) {
    showNode(id);
    network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation: glide });
  }

  // ---- search, with or without marks
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const keys = nodes.map((node) => fold(node.name));
  let active = -1;

  function suggest() {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const hits = words.length ? nodes.filter((node) => words.every((word) => keys[node.id].includes(word))).slice(0, 10) : [];
    active = hits.length ? 0 : -1;
    found.replaceChildren(...hits.map((node, place) => {
      const item = make("li", node.name + " ");
      item.id = "hit" + place;
      item.setAttribute("role", "option");
      item.append(make("small", kinds[node.group]));
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

  // ---- tools, legend, dark mode
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: glide });
  document.getElementById("closer").addEventListener("click", () => zoom(1.4));
  document.getElementById("farther").addEventListener("click", () => zoom(1 / 1.4));
  document.getElementById("whole").addEventListener("click", () => { light(null); network.unselectAll(); overview(glide); });
  for (const box of document.querySelectorAll(".legend input")) {
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(box.value);
      else hidden.add(box.value);
      data.nodes.update(nodes.map((node) => ({ id: node.id, hidden: hidden.has(node.group) })));
    });
  }
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

  draw();
  if (focus !== null) { showNode(focus); light(null); }
})();
