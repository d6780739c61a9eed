// Time, filters, tools, the table that follows them, and pictures to keep.
const DAY = 86400000; // milliseconds
const english = document.documentElement.lang === "en";
const inWords = (day) => new Date(day + "T00:00:00Z").toLocaleDateString(english ? "en-GB" : "vi", { timeZone: "UTC", day: "numeric", month: english ? "long" : "numeric", year: "numeric" });
const slider = byId("slider"), dayField = byId("day");
// The slider leaves out the few oldest changes, which would take most of its length; the field reaches them.
const begin = setting.days && turns(edges)[Math.floor(0.04 * turns(edges).length)];
const ordinal = (day) => Math.round((Date.parse(day) - Date.parse(begin)) / DAY);
const dayAt = (number) => new Date(Date.parse(begin) + number * DAY).toISOString().slice(0, 10);

// Bring everything in line with the choice.
function refresh() {
  look();
  choice.waiting = new Map(choice.open.size < nodes.length ? [...choice.open].map((id) => [id, keptBack(id).length]) : []);
  paint();
  tell();
  follow();
  remember();
}

function tell() {
  for (const box of document.querySelectorAll("#kinds input")) box.checked = !choice.hidden.has(box.value);
  for (const box of document.querySelectorAll("#grades input")) {
    box.checked = gradesShown().has(box.value);
    box.parentElement.querySelector(".count").textContent = scene.counts[box.value];
  }
  if (!setting.days) return;
  slider.value = choice.day ? ordinal(choice.day) : slider.max;
  slider.setAttribute("aria-valuetext", choice.day ? inWords(choice.day) : say("always"));
  slider.classList.toggle("off", !choice.day);
  dayField.value = choice.day;
  byId("always").setAttribute("aria-pressed", String(!choice.day));
  for (const element of details.querySelectorAll(".grade")) regrade(element);
  byId("told").textContent = choice.day ? say("onDay", { day: inWords(choice.day), ...scene.counts }) : "";
}

// The table shows what the picture shows, once it is there and open.
function follow() {
  const table = document.querySelector("#table.ready");
  if (!table || !table.open) return;
  fill();
  const rows = (id) => byId(id).tBodies[0].rows;
  for (const edge of edges) rows("relations")[edge.id].hidden = !scene.edges.has(edge.id);
  for (const node of nodes) rows("things")[node.id].hidden = !scene.nodes.has(node.id);
}

// The address keeps the choice, and so do a file saved from here and the same page in the other language.
let waits, kept = location.hash.slice(1);
function remember() {
  clearTimeout(waits);
  waits = setTimeout(() => {
    if (written() === kept) return;
    kept = written();
    location.replace("#" + kept);
  }, 300);
  if (!setting.file) return; // the page is such a file
  byId("file").href = setting.file + (written() ? "&state=" + encodeURIComponent(written()) : "");
  byId("other").href = setting.other + (written() ? "#" + written() : "");
}

function goTo(day) {
  choice.day = day;
  refresh();
}

// Days on which some tenure changes its grade.
function turns(some) {
  const days = new Set();
  for (const edge of some) edge.course.slice(1).forEach(([first]) => days.add(first));
  return [...days].sort();
}

function toTurn(forward) {
  const days = turns(edges.filter((edge) => choice.open.has(edge.from) && choice.open.has(edge.to))), from = choice.day || (forward ? "" : "9999");
  const next = forward ? days.find((day) => day > from) : days.reverse().find((day) => day < from);
  if (next) goTo(next);
}

function years() {
  const first = Number(begin.slice(0, 4)), last = Number(setting.days[1].slice(0, 4));
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((one) => (last - first) / one <= 8) || 500;
  for (let year = Math.ceil((first + 1) / step) * step; year <= last; year += step) {
    const tick = make("span", String(year));
    tick.style.left = 100 * ordinal(year + "-01-01") / ordinal(setting.days[1]) + "%";
    byId("years").append(tick);
  }
}

if (setting.days) {
  slider.max = ordinal(setting.days[1]);
  slider.dataset.begin = begin;
  let asked = 0;
  slider.addEventListener("input", () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => goTo(dayAt(Number(slider.value))));
  });
  dayField.addEventListener("change", () => goTo(dayField.value ? within(dayField.value) : ""));
  byId("always").addEventListener("click", () => goTo(""));
  byId("earlier").addEventListener("click", () => toTurn(false));
  byId("later").addEventListener("click", () => toTurn(true));
  years();
}

function toggled(values, box, present) {
  if (present) values.add(box.value);
  else values.delete(box.value);
  refresh();
}
for (const box of document.querySelectorAll("#kinds input")) box.addEventListener("change", () => toggled(choice.hidden, box, !box.checked));
for (const box of document.querySelectorAll("#grades input")) box.addEventListener("change", () => toggled(gradesShown(), box, box.checked));

const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: glide });
byId("closer").addEventListener("click", () => zoom(1.4));
byId("farther").addEventListener("click", () => zoom(1 / 1.4));
byId("whole").addEventListener("click", () => {
  openAll();
  choice.bright = null;
  refresh();
  light(null);
  overview(glide);
});

// ---- a picture to keep: what is seen, with title, day and legend
byId("image").addEventListener("click", () => {
  const seen = document.querySelector("#network canvas"), ratio = seen.width / seen.clientWidth;
  const image = make("canvas"), context = image.getContext("2d"), line = 26 * ratio, side = 16 * ratio;
  image.width = seen.width;
  image.height = seen.height + 3.4 * line;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, image.width, image.height);
  context.drawImage(seen, 0, 1.7 * line);
  const write = (text, x, y, font, colour) => {
    context.font = font;
    context.fillStyle = colour;
    context.fillText(text, x, y);
    return x + context.measureText(text).width;
  };
  const title = document.title + (choice.day ? " · " + inWords(choice.day) : "");
  write(title, side, 1.1 * line, "bold " + 17 * ratio + "px " + palette.face, palette.ink);
  let x = side;
  for (const box of document.querySelectorAll("#kinds input:checked")) {
    const node = nodes.find((one) => one.group === box.value), y = image.height - 0.75 * line;
    context.beginPath();
    SHAPES[node.shape](context, x + 7 * ratio, y - 5 * ratio, 7 * ratio);
    context.fillStyle = palette[box.value];
    context.fill();
    x = write(setting.legend[box.value], x + 20 * ratio, y, 13 * ratio + "px " + palette.face, palette.soft) + side;
  }
  image.toBlob((blob) => {
    const link = anchor("", URL.createObjectURL(blob));
    link.download = setting.name + (choice.day ? "-" + choice.day : "") + ".png";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
});

// ---- begin
document.body.classList.remove("still");
document.addEventListener("DOMContentLoaded", () => {
  const table = byId("table");
  table.open = false;
  table.classList.add("ready");
  table.addEventListener("toggle", follow);
});
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
window.addEventListener("hashchange", () => {
  if (location.hash.slice(1) === kept) return; // we wrote it, perhaps a while ago
  kept = location.hash.slice(1);
  take(kept);
  refresh();
});
take(location.hash.slice(1) || setting.state);
draw();
refresh();
overview(false);
if (setting.focus !== null) {
  showNode(setting.focus);
  choice.bright = null;
  paint();
}
