"use strict";
const { nodes, edges } = JSON.parse(document.getElementById("data").textContent);
const svg = document.getElementById("graph");
const evidence = new Map([...document.querySelectorAll("article")].map((article) => [article.dataset.id, article]));
const byId = new Map(nodes.map((node) => [node.id, node]));
const pairs = new Map();
for (const edge of edges) {
  if (!byId.has(edge.source) || !byId.has(edge.target)) continue;
  const name = JSON.stringify([edge.source, edge.target].sort());
  if (!pairs.has(name)) pairs.set(name, { source: byId.get(edge.source), target: byId.get(edge.target), edges: [] });
  pairs.get(name).edges.push(edge);
}
const links = [...pairs.values()];

// Springs along the edges, all nodes pushing each other off, cooling down: the same picture every time.
function layout() {
  const ideal = 70;
  nodes.forEach((node, at) => {
    node.x = ideal * Math.sqrt(at + 1) * Math.cos(2.4 * at);
    node.y = ideal * Math.sqrt(at + 1) * Math.sin(2.4 * at);
  });
  const rounds = Math.max(60, Math.min(400, Math.round(4e7 / (nodes.length * nodes.length + 1))));
  for (let round = 0; round < rounds; round++) {
    for (const node of nodes) { node.dx = -node.x * 0.05; node.dy = -node.y * 0.05; }
    for (let a = 0; a < nodes.length; a++) for (let b = a + 1; b < nodes.length; b++) push(nodes[a], nodes[b], ideal);
    for (const { source, target } of links) if (source !== target) pull(source, target, ideal);
    const most = ideal * (1 - round / rounds) + 1;
    for (const node of nodes) {
      const way = Math.hypot(node.dx, node.dy) || 1;
      node.x += (node.dx / way) * Math.min(way, most);
      node.y += (node.dy / way) * Math.min(way, most);
    }
  }
}
function push(one, two, ideal) {
  const x = one.x - two.x || 0.01, y = one.y - two.y || 0.01, square = x * x + y * y;
  if (square > 36 * ideal * ideal) return; // parts that nothing joins stay within sight of each other
  const force = (ideal * ideal) / square;
  one.dx += x * force; one.dy += y * force; two.dx -= x * force; two.dy -= y * force;
}
function pull(one, two, ideal) {
  const x = one.x - two.x, y = one.y - two.y, force = Math.hypot(x, y) / ideal;
  one.dx -= x * force; one.dy -= y * force; two.dx += x * force; two.dy += y * force;
}

function draw(name, attributes, parent) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return parent.appendChild(element);
}
function words(edges) {
  const types = [...new Set(edges.map((edge) => edge.type))];
  return types.length > 2 ? `${types[0]} and ${types.length - 1} more` : types.join(", ");
}
function drawAll() {
  for (const link of links) {
    const { source, target } = link;
    link.drawn = draw("g", { class: "edge" }, svg);
    const inferred = link.edges.every((edge) => edge.status === "inferred") ? "inferred" : "";
    draw("line", { x1: source.x, y1: source.y, x2: target.x, y2: target.y, class: inferred }, link.drawn);
    const at = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 - 2 };
    draw("text", at, link.drawn).textContent = words(link.edges);
    link.drawn.addEventListener("click", () => choose([source, target], link.edges));
  }
  const degrees = new Map(nodes.map((node) => [node, links.filter((link) => link.source === node || link.target === node).length]));
  const hubs = new Set([...nodes].sort((one, two) => degrees.get(two) - degrees.get(one)).slice(0, 24));
  for (const node of nodes) {
    node.drawn = draw("g", { class: hubs.has(node) ? "node hub" : "node", tabindex: 0, "data-id": node.id }, svg);
    draw("circle", { cx: node.x, cy: node.y, r: node.size / 4, fill: node.colour }, node.drawn);
    draw("title", {}, node.drawn).textContent = `${node.label}: ${node.caption}`;
    const short = node.caption.length > 34 ? `${node.caption.slice(0, 33)}…` : node.caption;
    draw("text", { x: node.x, y: node.y + node.size / 4, dy: "1.1em" }, node.drawn).textContent = short;
    node.drawn.addEventListener("click", () => choose([node], of(node)));
    node.drawn.addEventListener("keydown", (event) => { if (event.key === "Enter") choose([node], of(node)); });
  }
}
function of(node) { return edges.filter((edge) => edge.source === node.id || edge.target === node.id); }

// What is chosen stands out, and its evidence alone is shown.
function choose(chosen, proofs) {
  const near = new Set(proofs.flatMap((edge) => [edge.source, edge.target]).concat(chosen.map((node) => node.id)));
  const shown = new Set(proofs);
  for (const node of nodes) {
    node.drawn.classList.toggle("chosen", chosen.includes(node));
    node.drawn.classList.toggle("near", near.has(node.id));
    node.drawn.classList.toggle("faint", !near.has(node.id));
  }
  for (const link of links) link.drawn.classList.toggle("faint", !link.edges.some((edge) => shown.has(edge)));
  tell(chosen.length === 1 ? chosen[0] : null);
  filter(new Set(proofs.map((edge) => edge.id)));
}
function tell(node) {
  const box = document.getElementById("chosen");
  box.replaceChildren();
  box.hidden = !node;
  if (!node) return;
  box.appendChild(document.createElement("h2")).textContent = node.caption;
  const list = box.appendChild(document.createElement("dl"));
  for (const [name, value] of Object.entries({ is: node.label, id: node.id, ...node.properties })) {
    list.appendChild(document.createElement("dt")).textContent = name;
    list.appendChild(document.createElement("dd")).textContent = String(value);
  }
}
let only = null;
function filter(ids) {
  only = ids;
  const stated = document.getElementById("stated").checked;
  const guessed = new Set(edges.filter((edge) => edge.status === "inferred").map((edge) => edge.id));
  for (const [id, article] of evidence) article.hidden = (only && !only.has(id)) || (stated && guessed.has(id));
  for (const link of links) link.drawn.toggleAttribute("hidden", stated && link.edges.every((edge) => guessed.has(edge.id)));
  document.getElementById("evidence").scrollTop = 0;
}
function showAll() {
  for (const { drawn } of [...nodes, ...links]) drawn.classList.remove("chosen", "near", "faint");
  tell(null);
  filter(null);
}

const view = { x: 0, y: 0, width: 1, height: 1 };
// Letters keep their size; from afar only the nodes with the most edges are named.
function look() {
  const box = svg.getBoundingClientRect(), unit = Math.max(view.width / box.width, view.height / box.height);
  svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  svg.style.setProperty("--unit", unit);
  svg.classList.toggle("far", unit > 1);
}
function fit() {
  const xs = nodes.map((node) => node.x), ys = nodes.map((node) => node.y);
  if (!nodes.length) return;
  [view.x, view.y] = [Math.min(...xs) - 80, Math.min(...ys) - 50];
  [view.width, view.height] = [Math.max(...xs) - view.x + 80, Math.max(...ys) - view.y + 50];
  look();
}
svg.addEventListener("wheel", (event) => {
  event.preventDefault();
  const box = svg.getBoundingClientRect(), factor = Math.exp(event.deltaY / 500);
  const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  view.x += view.width * x * (1 - factor);
  view.y += view.height * y * (1 - factor);
  view.width *= factor;
  view.height *= factor;
  look();
}, { passive: false });
svg.addEventListener("pointermove", (event) => {
  if (!event.buttons) return;
  const box = svg.getBoundingClientRect(), scale = Math.max(view.width / box.width, view.height / box.height);
  view.x -= event.movementX * scale;
  view.y -= event.movementY * scale;
  look();
});
document.getElementById("all").addEventListener("click", showAll);
document.getElementById("stated").addEventListener("change", () => filter(only));
document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
document.getElementById("search").addEventListener("input", (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  const found = wanted ? nodes.filter((node) => node.caption.toLowerCase().includes(wanted)) : [];
  if (found.length) choose(found, found.flatMap(of)); else showAll();
});
layout();
drawAll();
fit();
