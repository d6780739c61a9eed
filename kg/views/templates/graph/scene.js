// What there is, what is chosen, and what of it is to be seen. Nothing here touches the picture.
// On a site the drawing comes as a script of its own; a file holds it as text.
const served = typeof given !== "undefined";
const read = (name) => (served ? given[name] : JSON.parse(document.getElementById(name).textContent));
const nodes = read("nodes"), edges = read("edges"), setting = read("setting"), words = setting.words;
const GRADES = ["certain", "possible", "unknown"];
const byId = (id) => document.getElementById(id);
const say = (message, values = {}) => words[message].replace(/\{(\w+)\}/g, (_, name) => values[name]);

const around = nodes.map(() => []); // edges of each node
for (const edge of edges) {
  around[edge.from].push(edge);
  if (edge.to !== edge.from) around[edge.to].push(edge);
}
const degree = around.map((own) => own.length);
const otherEnd = (edge, id) => (edge.from === id ? edge.to : edge.from);
const neighbours = (id) => around[id].map((edge) => otherEnd(edge, id));

const choice = {
  day: "", // ISO 8601; empty for "at any time"
  hidden: new Set(), // kinds
  grades: { always: new Set(GRADES), day: new Set(["certain", "possible"]) }, // shown, without and with a day
  open: new Set(), // nodes that are not kept back
  bright: null, // nodes to keep bright while others are dimmed, or null
};
const openAll = () => { choice.open = new Set(nodes.filter((node) => !node.beyond).map((node) => node.id)); };
openAll();
const gradesShown = () => choice.grades[choice.day ? "day" : "always"];

// The grade of a tenure on the chosen day, or the best it ever has; empty for what is no tenure.
function gradeOf(edge) {
  if (!choice.day || !edge.course.length) return edge.grade;
  let grade = edge.course[0][1];
  for (const [first, next] of edge.course) {
    if (first > choice.day) break;
    grade = next;
  }
  return grade;
}

const MEETS = new Set(["holds", "attendee", "organizer"]); // what makes somebody present on a day
let scene;

// Work out what is seen: nodes, edges with their grades, and nodes that are faint as nobody is known to be there.
function look() {
  const shown = gradesShown(), seen = new Map(), counts = { certain: 0, possible: 0, unknown: 0 };
  const there = (node) => choice.open.has(node.id) && !choice.hidden.has(node.group)
    && (!choice.day || node.group !== "event" || (node.first !== "" && node.first <= choice.day && choice.day <= node.last));
  const visible = new Set(nodes.filter(there).map((node) => node.id)), met = new Set();
  for (const edge of edges) {
    if (!visible.has(edge.from) || !visible.has(edge.to)) continue;
    const grade = gradeOf(edge);
    if (grade in counts) counts[grade] += 1;
    if (grade && !shown.has(grade)) continue;
    seen.set(edge.id, grade);
    if (MEETS.has(edge.relation)) met.add(edge.from).add(edge.to);
  }
  const faint = new Set();
  if (choice.day) {
    for (const id of [...visible]) {
      const kind = nodes[id].group;
      if (met.has(id) || (kind !== "person" && kind !== "post")) continue;
      if (kind === "post" || id === setting.focus) faint.add(id);
      else visible.delete(id);
    }
  }
  scene = { nodes: visible, edges: seen, faint, counts };
}

const keptBack = (id) => [...new Set(neighbours(id))].filter((other) => !choice.open.has(other));

// ---- the choice as text, for addresses and files
function written() {
  const parts = [];
  if (choice.day) parts.push("on=" + choice.day);
  if (choice.hidden.size) parts.push("hide=" + [...choice.hidden].join(","));
  const grades = GRADES.filter((grade) => gradesShown().has(grade)), usual = choice.day ? 2 : 3;
  if (grades.length !== usual || (choice.day && grades.includes("unknown"))) parts.push("grades=" + grades.join(","));
  return parts.join("&");
}

function take(text) {
  const told = new URLSearchParams(text), list = (name) => (told.get(name) || "").split(",").filter(Boolean);
  const day = told.get("on") || "";
  choice.day = setting.days && /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? within(day) : "";
  choice.hidden = new Set(list("hide"));
  if (told.has("grades")) choice.grades[choice.day ? "day" : "always"] = new Set(list("grades"));
}

const within = (day) => (day < setting.days[0] ? setting.days[0] : day > setting.days[1] ? setting.days[1] : day);
