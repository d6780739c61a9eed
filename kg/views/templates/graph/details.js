// What is told of the chosen node or edge. Text from articles goes through textContent only.
const details = byId("details");

function make(tag, text, name) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (name) element.className = name;
  return element;
}

function button(text, act, name) {
  const made = make("button", text, name);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function anchor(text, address) {
  const made = make("a", text);
  made.href = address;
  return made;
}

function quoteList(quotes, place) {
  for (const quote of quotes) {
    const block = make("blockquote", quote.text), cite = make("cite");
    block.lang = "vi";
    if (quote.url) {
      const link = anchor(quote.document, quote.url);
      link.rel = "noopener noreferrer";
      cite.append(link);
    } else cite.textContent = quote.document;
    block.append(cite);
    place.append(block);
  }
}

const nodeButton = (id) => button(nodes[id].name, () => choose(id), "name");

// Keep some nodes bright; null makes all bright again.
function light(bright) {
  choice.bright = bright;
  if (bright === null) {
    chosen = new Set();
    network.unselectAll();
  }
  paint();
}

function deeds(node) {
  const row = make("p", "", "deeds"), waiting = keptBack(node.id);
  if (waiting.length) row.append(button(say("expand", { count: waiting.length }), () => expand(node.id)));
  row.append(button(say("only"), () => isolate(node.id)));
  if (node.page) row.append(anchor(say("page"), node.page));
  if (node.around) row.append(anchor(say("redraw"), node.around));
  return row;
}

function showNode(id) {
  const node = nodes[id], told = [setting.kinds[node.group], node.about].filter(Boolean).join(" · ");
  chosen = new Set([id]);
  light(new Set([id, ...neighbours(id)]));
  if (scene.nodes.has(id)) network.selectNodes([id]);
  details.replaceChildren(make("h2", node.name), make("p", told, "kind"), deeds(node));
  quoteList(node.quotes, details);
  const list = make("ul");
  const order = (edge) => (choice.day && edge.course.length ? [...GRADES, "refuted"].indexOf(gradeOf(edge)) : 0);
  for (const edge of [...around[id]].sort((one, other) => order(one) - order(other))) list.append(relationItem(edge, id));
  details.append(list);
  details.scrollTop = 0;
}

// The grade of a tenure on the chosen day.
function badge(edge) {
  const made = make("span");
  made.dataset.edge = edge.id;
  regrade(made);
  return made;
}

function regrade(element) {
  const edge = edges[element.dataset.edge], grade = gradeOf(edge);
  element.hidden = !choice.day || !edge.course.length;
  element.className = "grade " + grade;
  element.textContent = element.hidden ? "" : say(grade);
}

function relationItem(edge, id) {
  const other = otherEnd(edge, id), item = make("li");
  item.append(make("span", (edge.from === id ? edge.forth : edge.back) + " ", "relation"), nodeButton(other));
  item.append(" ", badge(edge));
  const told = edge.words || edge.label || nodes[other].about;
  if (told) item.append(make("p", told, "words"));
  quoteList(edge.quotes, item);
  return item;
}

function showEdge(id) {
  const edge = edges[id], line = make("p", "", "edge");
  chosen = new Set([edge.from, edge.to]);
  light(new Set([edge.from, edge.to]));
  network.setSelection({ nodes: [], edges: [id] });
  line.append(nodeButton(edge.from), make("span", " " + edge.forth + " ", "relation"), nodeButton(edge.to));
  line.append(" ", badge(edge));
  details.replaceChildren(line);
  if (edge.words || edge.label) details.append(make("p", edge.words || edge.label, "words"));
  quoteList(edge.quotes, details);
  details.scrollTop = 0;
}

function choose(id) {
  if (!choice.open.has(id)) choice.open.add(id);
  refresh();
  showNode(id);
  network.focus(id, { scale: Math.max(network.getScale(), 0.8), animation: glide });
}

// Show the neighbours of a node that are kept back.
function expand(id) {
  for (const other of [id, ...neighbours(id)]) choice.open.add(other);
  refresh();
  showNode(id);
  fit([id, ...neighbours(id)].filter((one) => scene.nodes.has(one)), glide);
}

// Show a node and its neighbours alone.
function isolate(id) {
  choice.open = new Set([id, ...neighbours(id)]);
  refresh();
  showNode(id);
  overview(glide);
}
