// The picture: vis-network draws edges and marks; labels are ours, so that they stay readable and never overlap.
const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const glide = still ? false : { duration: 400, easingFunction: "easeInOutQuad" };
const many = edges.length > 60; // no years beside every edge
const heavy = nodes.length + edges.length > 1000;
const FONT = 14; // pixels of a label at scale 1, as the layout reckons
const DASHES = { certain: false, possible: [7, 5], unknown: [2, 5], "": false };
const FAR = nodes.length > 400 ? 0.6 : 1; // of the size that marks keep from afar
const PROMINENT = 24; // labels that may lie on marks of others
const DIMMED = 0.13, FAINT = 0.4;
const WEIGHT = { person: 3, post: 3, organization: 2, party: 2, event: 1 }; // whose label finds room first
const rank = (node) => WEIGHT[node.group] * degree[node.id];
const ranked = [...nodes].sort((one, other) => rank(other) - rank(one) || one.id - other.id);
const dimmed = (id) => choice.bright !== null && !choice.bright.has(id);
const data = { nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges.map(({ id, from, to }) => ({ id, from, to }))) };
let network, palette, placed = null, chosen = new Set();

function readPalette() {
  const style = getComputedStyle(document.documentElement), face = getComputedStyle(document.body).fontFamily;
  palette = { face };
  for (const name of ["person", "post", "organization", "party", "event", "halo", "ink", "label", "line", "accent", "soft", "paper", "possible"]) {
    palette[name] = style.getPropertyValue("--" + name).trim();
  }
}

function options() {
  const groups = {};
  for (const kind of Object.keys(setting.kinds)) {
    const bold = { background: palette[kind], border: palette.ink };
    groups[kind] = { color: { background: palette[kind], border: palette.halo, highlight: bold, hover: bold } };
  }
  return {
    groups, physics: false, layout: { improvedLayout: false },
    nodes: { borderWidth: 2, borderWidthSelected: 3, font: { face: palette.face, size: FONT }, scaling: { label: { drawThreshold: 1e9 } } },
    edges: { smooth: false, color: { color: palette.line, highlight: palette.accent, hover: palette.accent },
      arrows: { to: { enabled: !heavy, scaleFactor: 0.45 } }, selectionWidth: 1.5,
      font: { face: palette.face, size: 12, color: palette.soft, background: palette.halo, strokeWidth: 0 } },
    interaction: { hover: !heavy, multiselect: false, keyboard: false, tooltipDelay: 1e9, hideEdgesOnZoom: heavy },
  };
}

function draw() {
  const view = network && { position: network.getViewPosition(), scale: network.getScale() };
  if (network) network.destroy();
  readPalette();
  placed = null;
  network = new vis.Network(byId("network"), data, options());
  network.on("afterDrawing", finish);
  network.on("click", (event) => {
    if (event.nodes.length) showNode(event.nodes[0]);
    else if (event.edges.length) showEdge(event.edges[0]);
    else light(null);
  });
  if (heavy) glideOver();
  network.on("doubleClick", (event) => { if (event.nodes.length) expand(event.nodes[0]); });
  if (view) network.moveTo({ ...view, animation: false });
  window.network = network;
}

// A heavy picture is not drawn anew for each step while it is moved: its canvas moves, and is drawn when it rests.
function glideOver() {
  const canvas = byId("network").querySelector("canvas"), emitter = network.body.emitter;
  let held = null, pause = 0;
  const rest = () => {
    clearTimeout(pause);
    if (!held) return;
    held = null;
    canvas.style.transform = "";
    emitter.emit("_allowRedraw");
    network.redraw();
  };
  const hold = () => {
    held = network.getViewPosition();
    emitter.emit("_blockRedraw");
  };
  network.on("dragStart", (event) => { if (!event.nodes.length) hold(); });
  network.on("dragging", (event) => {
    if (event.nodes.length) return;
    if (!held) hold();
    const now = network.getViewPosition(), scale = network.getScale();
    canvas.style.transform = `translate(${(held.x - now.x) * scale}px, ${(held.y - now.y) * scale}px)`;
    clearTimeout(pause);
    pause = setTimeout(rest, 150);
  });
  network.on("dragEnd", rest);
}

// Hand what has changed to vis-network.
const drawnNodes = nodes.map(() => ""), drawnEdges = edges.map(() => "");
function paint() {
  const marks = [], lines = [];
  for (const { id } of nodes) {
    const hidden = !scene.nodes.has(id), opacity = dimmed(id) ? DIMMED : scene.faint.has(id) ? FAINT : 1;
    const state = hidden + " " + opacity;
    if (drawnNodes[id] === state) continue;
    drawnNodes[id] = state;
    marks.push({ id, hidden, opacity });
  }
  for (const edge of edges) {
    const hidden = !scene.edges.has(edge.id), grade = scene.edges.get(edge.id) || "";
    const on = choice.bright === null || (choice.bright.has(edge.from) && choice.bright.has(edge.to));
    const label = (!many || choice.bright) && on && !choice.day ? edge.label : "";
    const state = [hidden, grade, on, label].join(" ");
    if (drawnEdges[edge.id] === state) continue;
    drawnEdges[edge.id] = state;
    lines.push({ id: edge.id, hidden, label, dashes: DASHES[grade], width: edge.relation === "holds" ? 2 : 1, color: { opacity: on ? 1 : DIMMED } });
  }
  placed = null;
  if (lines.length) data.edges.update(lines);
  if (marks.length) data.nodes.update(marks);
  if (!lines.length && !marks.length) network.redraw();
}

const polygon = (...points) => (context, x, y, r) => {
  context.moveTo(x + points[0][0] * r, y + points[0][1] * r);
  for (const [dx, dy] of points.slice(1)) context.lineTo(x + dx * r, y + dy * r);
  context.closePath();
};
const SHAPES = {
  dot: (context, x, y, r) => { context.moveTo(x + r, y); context.arc(x, y, r, 0, 2 * Math.PI); },
  diamond: polygon([0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]),
  square: polygon([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]),
  triangle: polygon([0, -1.1], [1.1, 0.9], [-1.1, 0.9]),
  star: polygon(...Array.from({ length: 10 }, (_, i) => {
    const r = i % 2 ? 0.55 : 1.3, turn = Math.PI * i / 5;
    return [r * Math.sin(turn), -r * Math.cos(turn)];
  })),
};

// Marks keep a visible size from afar. Labels keep a readable one and are shown as far as there is room: the
// chosen node first, then the best connected people and posts; nearer, more find room. Moving changes nothing of it.
// None reaches beyond the room that an overview leaves at the edges. Places are read where vis-network keeps those
// of hidden nodes too.
function arrange(context, scale) {
  const places = network.body.nodes, font = Math.max(FONT, 11.5 / scale), lead = font * 1.25;
  const face = font + "px " + palette.face, grid = new Map(), step = font * 12;
  const shown = ranked.filter((node) => scene.nodes.has(node.id) && !dimmed(node.id));
  shown.sort((one, other) => chosen.has(other.id) - chosen.has(one.id));
  const marks = [], labels = [], { left, top, right, bottom } = extent([...scene.nodes]), room = margin();
  const frame = [left - room.side / scale, top - room.edge / scale, right + room.side / scale, bottom + room.edge / scale];
  const within = (a) => a[0] >= frame[0] && a[1] >= frame[1] && a[2] <= frame[2] && a[3] <= frame[3];
  const cells = function* ([left, top, right, bottom]) {
    for (let x = Math.floor(left / step); x <= right / step; x += 1)
      for (let y = Math.floor(top / step); y <= bottom / step; y += 1) yield x + " " + y;
  };
  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  const takes = (box) => { for (const cell of cells(box)) grid.set(cell, [...(grid.get(cell) || []), box]); };
  const clear = (box) => { for (const cell of cells(box)) if ((grid.get(cell) || []).some((one) => meets(one, box))) return false; return true; };
  const radii = shown.map((node) => Math.max(node.size, FAR * (3.5 + Math.min(5, Math.sqrt(degree[node.id]))) / scale));
  const small = Math.max(11, 10 / scale), more = [];
  shown.forEach((node, place) => {
    const { x, y } = places[node.id], r = radii[place] * 0.9, count = choice.waiting.get(node.id);
    if (radii[place] > node.size && !scene.faint.has(node.id)) marks.push({ node, x, y, radius: radii[place] });
    if (!count) return;
    const text = "+" + count, corner = [x + r * 0.8, y - r * 0.6 - small, x + r * 0.8 + small * 0.65 * text.length, y - r * 0.6];
    if ((shown.length > 200 && scale < 0.5) || !clear(corner)) return;
    takes(corner);
    more.push({ text, x: corner[0], y: corner[3], box: corner });
  });
  const keepOff = () => shown.forEach((node, place) => {
    const { x, y } = places[node.id], r = radii[place] * 0.9;
    takes([x - r, y - r, x + r, y + r]);
  });
  shown.forEach((node, place) => {
    const { x, y } = places[node.id], radius = radii[place];
    if (place === PROMINENT && shown.length < 400) keepOff();
    context.font = chosen.has(node.id) ? "bold " + face : face;
    const lines = node.label.split("\n"), high = lines.length * lead, away = radius + font / 5;
    const half = Math.max(...lines.map((line) => context.measureText(line).width)) / 2, side = radius + font / 3 + half;
    const spots = [[x, y + away], [x, y - away - high], [x + side, y - high / 2], [x - side, y - high / 2]];
    const box = ([middle, top]) => [middle - half, top, middle + half, top + high];
    const spot = spots.find((one) => within(box(one)) && clear(box(one))); // below the mark, else above it, else beside it
    if (!spot) return;
    takes(box(spot));
    labels.push({ node, lines, x: spot[0], top: spot[1], box: box(spot), font: context.font });
  });
  return { scale, font, lead, small, marks, labels, more };
}

function finish(context) {
  const scale = network.getScale();
  if (!placed || placed.scale !== scale) placed = arrange(context, scale);
  const corner = network.DOMtoCanvas({ x: 0, y: 0 }), size = byId("network");
  const end = network.DOMtoCanvas({ x: size.clientWidth, y: size.clientHeight }), room = 30 / scale;
  const near = (x, y) => x > corner.x - room && x < end.x + room && y > corner.y - room && y < end.y + room;
  for (const kind of Object.keys(setting.kinds)) {
    context.beginPath();
    for (const { node, x, y, radius } of placed.marks)
      if (node.group === kind && near(x, y)) SHAPES[node.shape](context, x, y, radius);
    context.fillStyle = palette[kind];
    context.fill();
  }
  Object.assign(context, { textAlign: "center", textBaseline: "top", lineJoin: "round", lineWidth: placed.font / 3, strokeStyle: palette.halo });
  const outside = (box) => box[2] < corner.x || box[0] > end.x || box[3] < corner.y || box[1] > end.y;
  for (const { node, lines, x, top, box, font } of placed.labels) {
    if (outside(box)) continue;
    context.font = font;
    context.fillStyle = scene.faint.has(node.id) ? palette.soft : node.group === "person" ? palette.ink : palette.label;
    lines.forEach((line, place) => {
      context.strokeText(line, x, top + place * placed.lead);
      context.fillText(line, x, top + place * placed.lead);
    });
  }
  // A small "+3" tells that three neighbours are kept back.
  Object.assign(context, { textAlign: "left", textBaseline: "bottom", font: "bold " + placed.small + "px " + palette.face, fillStyle: palette.accent });
  for (const { text, x, y, box } of placed.more) {
    if (outside(box)) continue;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}

function overview(animation) {
  fit([...scene.nodes], animation);
}

// Pixels for labels beside the outermost nodes.
const margin = () => ({ side: Math.min(90, Math.max(76, byId("network").clientWidth * 0.16)), edge: 44 });

function extent(ids) {
  const across = ids.map((id) => network.body.nodes[id].x), down = ids.map((id) => network.body.nodes[id].y);
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
}

// Bring nodes into view, with room for their labels at the edges.
function fit(shown, animation) {
  if (!shown.length) return;
  const place = byId("network"), { left, top, right, bottom } = extent(shown), { side, edge } = margin();
  const scale = Math.min(1, (place.clientWidth - 2 * side) / (right - left || 1), (place.clientHeight - 2 * edge) / (bottom - top || 1));
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation });
}
