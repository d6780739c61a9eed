// The table on a site comes with what lies nearest; it is filled up with all of the picture when it is opened.
let filled = !served;

function fill() {
  if (filled) return;
  filled = true;
  const cell = (tag, ...parts) => {
    const made = make(tag);
    made.append(...parts);
    return made;
  };
  const named = (node) => (node.page ? anchor(node.name, node.page) : node.name);
  const told = (quotes) => quotes.flatMap((quote) => {
    const words = make("q", quote.text), source = make("cite", quote.document);
    words.lang = source.lang = "vi";
    return [words, " ", source, " "];
  });
  const row = (...cells) => {
    cells[0].scope = "row";
    return cell("tr", ...cells);
  };
  byId("relations").tBodies[0].replaceChildren(...edges.map((edge) => row(
    cell("th", named(nodes[edge.from])), cell("td", edge.forth), cell("td", named(nodes[edge.to])),
    cell("td", edge.words || edge.label || ""), cell("td", ...told(edge.quotes)))));
  byId("things").tBodies[0].replaceChildren(...nodes.map((node) => row(
    cell("th", named(node)), cell("td", setting.kinds[node.group]),
    cell("td", node.about, " ", ...(node.around ? [anchor(say("redraw"), node.around)] : [])), cell("td", ...told(node.quotes)))));
}

// What a page of a site cannot say before the drawing has come.
function complete() {
  byId("size").textContent = say("size", { nodes: nodes.length, edges: edges.length });
  for (const box of document.querySelectorAll("#kinds input")) {
    const count = nodes.filter((node) => node.group === box.value).length;
    box.parentElement.hidden = !count;
    box.parentElement.querySelector(".count").textContent = count;
  }
  if (setting.days) [byId("day").min, byId("day").max] = setting.days;
  else document.querySelectorAll(".time, #grades, .hint + .hint").forEach((one) => { one.hidden = true; });
}
if (served) complete();
