// The page: it asks play.py for frames, shows them, and sends back what was pressed.

import * as draw from "/draw.js";
import { CHALLENGES, PUZZLES, STOPS, hiddenNeurons, puzzleState, puzzleText } from "/lessons.js";

const $ = id => document.getElementById(id);
const SHORT = { x1: "x₁", x2: "x₂", "x1^2": "x₁²", "x2^2": "x₂²", x1x2: "x₁x₂", "sin(x1)": "sin x₁", "sin(x2)": "sin x₂" };
const RATES = [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const PENALTIES = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const CHOICES = {
  hidden: ["tanh", "relu", "sigmoid", "linear"], loss: ["bce", "mse"], optimizer: ["SGD", "Momentum", "NAG", "Adagrad", "Adadelta", "RMSprop", "Adam"],
  start: ["glorot", "he", "uniform", "zeros"], kind: ["plain", "batchnorm", "experts"], lr: RATES, l1: PENALTIES, l2: PENALTIES,
};
// pixels by which a weight is dragged for 1
const DRAG = 40;
const METHODS = ["tree", "forest", "bayes", "svm", "svm_lifted"];
const MODULE_OF = { batchnorm: "normalisation", experts: "experts" };
const DATA = ["circle", "xor", "gauss", "spiral", "plane", "bumps"];
const NUMBERS = ["noise", "percent", "data_seed", "batch", "seed", "lr", "l1", "l2", "freeze"];
const token = location.hash.slice(1);
const words = await (await fetch("/words.json")).json();

let language = navigator.language.startsWith("ko") ? "ko" : "en";
let playing = false, racing = false, selected = null, stop = 0;
let features = Object.keys(SHORT), files = {}, limits = { layers: 6, neurons: 8, batch: 30 }, shownAt = [];
let settings = null, last = null, points = { train: [], test: [] };
let pending = { all: true }, wake = () => {}, failure = null, notice = "";
let history = [], earlier = [], bigBytes = null, links = [], nodes = [], chosen = "W1[0,0]", locate = () => 0;
let dragging = false, raced = null, asked = null, built = "";

const say = (key, facts = {}) => Object.entries(facts).reduce((text, [k, v]) => text.replaceAll(`{${k}}`, v), words[key][language]);
const number = (v, digits = 3) => v === null || v === undefined ? "–" : v.toFixed(digits);
const short = v => v === null ? "NaN" : Math.abs(v) >= 0.001 && Math.abs(v) < 1000 ? v.toPrecision(4) : v.toExponential(1);

// asking

function ask(more = {}) { pending = { ...pending, ...more }; wake(); }
// what was pressed twice while an answer was under way counts twice
function change(more) { asked = { ...(asked || settings), ...more }; ask({ settings: asked }); }
const rest = milliseconds => new Promise(done => { wake = done; setTimeout(done, milliseconds); });

async function post(body) {
  const answer = await fetch("/api/frame", { method: "POST", headers: { "X-Playground-Token": token, "Content-Type": "application/json" }, body: JSON.stringify(body) });
  if (!answer.ok) { const told = (await answer.json()).error; throw Object.assign(new Error("refused"), { told, status: answer.status }); }
  const bytes = await answer.arrayBuffer(), size = new DataView(bytes).getUint32(0, true);
  return [JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, size))), new Uint8Array(bytes, 4 + size)];
}

async function pump() {
  for (;;) {
    if (!playing && !racing && !Object.keys(pending).length) await rest(1000);
    const nothing = !playing && !racing && !Object.keys(pending).length;
    if (nothing && document.hidden) continue;
    const wanted = nothing ? { poll: true } : pending;
    pending = {};
    const frame = { epochs: playing ? Number($("speed").value) : 0, selected, link: last ? parsed(chosen) : null, discretize: $("discretize").checked, metrics: $("matrix").open, bent: $("bent").open, routes: settings?.kind === "experts", classic: $("classic").open ? [$("method").value, Number($("depth").value)] : null, race: racing, ...wanted };
    try {
      const [header, bytes] = await post(frame);
      failure = null;
      if (!header.same) show(header, bytes);
      rate(header.same);
    } catch (error) {
      if (error.status === 400) notice = error.told[language];
      else failure = error.told || words.gone;
      playing = racing = false;
      asked = null;
      banner();
      if (!error.told) { console.warn(String(error)); await rest(2000); pending = { all: true, ...pending }; }
    }
    await new Promise(requestAnimationFrame);
  }
}

// showing

// frames a second, of those that were drawn while something ran
function rate(nothing) {
  if (nothing || !(playing || racing)) { shownAt = []; return; }
  shownAt = [...shownAt.slice(-30), performance.now()];
  const seconds = (shownAt.at(-1) - shownAt[0]) / 1000;
  $("rate").textContent = seconds ? say("rate", { rate: ((shownAt.length - 1) / seconds).toFixed(0) }) : "";
}

function show(header, bytes) {
  const isNew = !last || header.run !== last.run;
  if (isNew && history.length > 1) earlier = [...earlier, history].slice(-3);
  if (isNew || header.whole) history = [];
  last = header;
  history.push(...header.history);
  if (header.points) points = header.points;
  if (header.choices) features = header.choices;
  if (header.limits) limits = header.limits;
  if (header.files) files = header.files;
  if (header.settings) { settings = header.settings; if (!pending.settings) asked = null; controls(); build(); }
  if (header.stopped) notice = say("stopped", { where: `${header.stopped[0]}.py: ${header.stopped[1] || "import"}`, line: header.stopped[2] ? say("stopped_line", { line: header.stopped[2] }) : "" });
  if (header.reloaded.length) { notice = ""; $("reloaded").textContent = say("reloaded", { files: header.reloaded.map(name => `${name}.py`).join(", ") }); }
  if (header.lost !== null) playing = false;
  if (header.race) { raced = header.race; if (Math.max(0, ...Object.values(raced.lines).map(l => l.length)) >= 200) racing = false; }
  pictures(header, bytes);
  figures(header);
  weigh(header);
  panels(header);
  notes(header);
  banner();
}

function pictures(header, bytes) {
  let at = 0;
  bigBytes = null;
  for (const picture of header.pictures) {
    const size = picture.shape.reduce((a, b) => a * b), part = bytes.subarray(at, at + size);
    at += size;
    if (picture.kind === "big") bigBytes = part.slice();
    if (picture.kind === "feature") draw.paint(nodes[0][picture.number].canvas, part, picture.shape[0]);
    if (picture.kind === "neurons") neurons(part, picture.shape);
    if (picture.kind === "classic") { draw.bigPicture($("classic-picture"), part.slice(), points, { test: $("show-test").checked, kinks: [] }); classicAccuracy(picture.accuracy); }
    if (picture.kind === "routes") draw.routes($("routes"), part, picture.shape[0], points);
  }
  big();
}

function neurons(bytes, [count, side]) {
  const all = nodes.slice(1, -1).flat(), size = side * side * 3;
  if (all.length === count) all.forEach((node, i) => draw.paint(node.canvas, bytes.subarray(i * size, (i + 1) * size), side));
}

// the weights of the dense network that gives the same, where there is one
function dense() {
  return settings.kind === "plain" ? last.weights : last.folded || null;
}

function big() {
  const { W1: w, b1: b } = dense() || last.weights;
  const canBend = settings.hidden === "relu" && dense() && settings.layers.length && settings.features.every(f => f === "x1" || f === "x2");
  const of = name => settings.features.indexOf(name), at = (i, j) => i < 0 ? 0 : w[i][j];
  const kinks = canBend && $("kinks").checked ? b.map((bias, j) => [at(of("x1"), j), at(of("x2"), j), bias]) : [];
  $("kinks").disabled = !canBend;
  draw.bigPicture($("big"), bigBytes, points, { test: $("show-test").checked, kinks, batch: last.in_batch });
  const output = nodes[nodes.length - 1][0];
  if (bigBytes && !selected) draw.paint(output.canvas, bigBytes, Math.sqrt(bigBytes.length / 3));
}

function figures(header) {
  const latest = header.errors ? [0, ...header.errors] : history[history.length - 1] || [0, null, null], isClasses = !["plane", "bumps"].includes(settings.data);
  $("epoch").textContent = String(header.epoch);
  $("of-batch").textContent = header.batch ? say("of_batch", { done: header.batch[0], all: header.batch[1] }) : "";
  $("train-loss").textContent = number(latest[1]);
  $("test-loss").textContent = number(latest[2]);
  const score = header.scores.test ?? null;
  $("score-name").textContent = say(isClasses ? "accuracy" : "r2");
  $("score").textContent = score === null ? "–" : isClasses ? `${(100 * score).toFixed(1)} %` : number(score);
  $("shown").textContent = say(isClasses && settings.loss === "bce" && settings.kind === "plain" ? "shown_bce" : "shown_mse");
  $("play").classList.toggle("playing", playing);
  $("play").setAttribute("aria-pressed", String(playing));
  chart();
  light(header.light);
}

function chart() {
  const line = (run, i, colour, width) => ({ points: run.map(row => [row[0], row[i]]), colour, width });
  const old = earlier.flatMap(run => [line(run, 1, "#dfe3e7", 2), line(run, 2, "#c3cad1", 2)]);
  locate = draw.chart($("chart"), [...old, line(history, 1, "#767f88"), line(history, 2, "#000")], { log: $("log").checked });
}

function light(told) {
  const place = $("light");
  place.className = `light ${told ? (told.ok ? "good" : "bad") : ""}`;
  if (!told) { place.textContent = say("light_none"); return; }
  if (told.ok) { place.textContent = say("light_good", { error: short(told.error) }); return; }
  const { name, index, yours, differences } = told.worst;
  let text = say("light_bad", { name, index: index.join(","), yours: short(yours), differences: short(differences) });
  if (told.factor) {
    const factor = Number(told.factor.toPrecision(4));
    text += say("light_factor", { factor });
    if (factor === told.rows) text += say("light_rows", { factor });
  }
  place.textContent = text;
}

function notes(header) {
  const told = header.notes;
  for (const place of document.querySelectorAll(".note")) {
    const parts = place.dataset.parts.split(" ");
    const mine = Object.entries(told).filter(([part]) => parts.includes(part) || (parts.includes("features") && part.startsWith("feature ")));
    const texts = new Map();
    for (const [part, note] of mine) {
      const more = part === "backprop" && header.slow ? `\n${say("slow", { count: header.slow, factor: header.slow / 2 })}${settings.hidden === "linear" ? ` ${say("linear_why")}` : ""}` : part === "optimizer" ? `\n${say("instead", { name: settings.optimizer })}` : part === "start" ? `\n${say("other_start")}` : "";
      texts.set(`${note.module}.${note.function}.${note.en}`, [`${note.module}.py${note.function ? `: ${note.function}` : ""}`, `\n${note[language]}${more}`]);
    }
    place.replaceChildren(...[...texts.values()].map(([where, text]) => {
      const p = document.createElement("p"), code = document.createElement("code");
      code.textContent = where;
      p.append(code, text);
      return p;
    }));
  }
  const cannotLearn = Boolean(told.session || told.data || told.features);
  for (const id of ["play", "step", "step-batch", "reset"]) $(id).disabled = cannotLearn;
  if (cannotLearn) playing = false;
  for (const id of ["noise", "percent", "new-data"]) $(id).disabled = Boolean(told.data);
  $("optimizer").classList.toggle("grey", Boolean(told.optimizer));
  $("discretize").disabled = Boolean(told.colours || told.picture);
  nodes[0].forEach((node, i) => { node.button.disabled = i > 1 && (told[`feature ${features[i]}`]?.module === "features"); });
}

function banner() {
  const place = $("banner");
  let text = notice;
  if (last && last.lost !== null) text = say("lost", { epoch: last.lost });
  if (failure) text = failure[language];
  place.textContent = text;
  place.hidden = !text;
  place.classList.toggle("bad", Boolean(text));
}

// the network

function build() {
  const key = JSON.stringify([features, settings.kind, settings.features, settings.layers, language, innerWidth]);
  if (key === built) return;
  built = key;
  const focused = document.activeElement.getAttribute("aria-label");
  const place = $("network"), svg = $("links"), sizes = [features.length, ...settings.layers, 1];
  const most = Math.max(...sizes);
  place.style.height = `${Math.max(430, (place.clientWidth < 560 ? 36 : 48) * most + 70)}px`;
  const width = place.clientWidth, height = place.clientHeight, isSmall = width < 560;
  place.classList.toggle("small", isSmall);
  place.querySelectorAll(".node, .tools").forEach(old => old.remove());
  svg.replaceChildren();
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  draw.marker(svg);
  const leftmost = isSmall ? 62 : 76, x = k => leftmost + k * (width - leftmost - 30) / (sizes.length - 1), top = isSmall ? 70 : 50;
  const y = (i, count) => top + (i + 0.5) * (height - top) / Math.max(count, isSmall ? 8 : 7, most);
  nodes = sizes.map((count, k) => Array.from({ length: count }, (_, i) => node(place, k, i, x(k), y(i, count), k === sizes.length - 1)));
  settings.layers.forEach((count, k) => tools(place, k + 1, count, x(k + 1)));
  links = [];
  for (let k = 1; k < sizes.length; k++) for (let i = 0; i < sizes[k - 1]; i++) for (let j = 0; j < sizes[k]; j++) {
    const byGate = settings.kind === "experts" && k === 2, row = k === 1 ? settings.features.indexOf(features[i]) : i;
    if (row < 0) continue;
    const half = isSmall ? 13 : 20, [path, hit] = draw.link(svg, [x(k - 1) + half, y(i, sizes[k - 1])], [x(k) - half, y(j, sizes[k])]);
    handle(hit, byGate ? `bg[${i}]` : `W${k}[${row},${j}]`);
    links.push({ path, name: byGate ? null : `W${k}`, row, column: j });
  }
  const names = Object.entries(last.weights).flatMap(([name, value]) => value.flatMap((row, i) => Array.isArray(row) ? row.map((_, j) => `${name}[${i},${j}]`) : [`${name}[${i}]`]));
  $("weight-name").replaceChildren(...names.map(name => new Option(name, name)));
  if (!names.includes(chosen)) chosen = names[0];
  choose(chosen);
  if (selected && !nodes[selected[0]]?.[selected[1]]) selected = null;
  if (focused) place.querySelector(`[aria-label="${CSS.escape(focused)}"]`)?.focus();
}

function node(place, k, i, x, y, isOutput) {
  const button = document.createElement("button"), canvas = document.createElement("canvas"), bias = document.createElement("i");
  button.type = "button";
  button.className = "node";
  button.style.left = `${x}px`;
  button.style.top = `${y}px`;
  canvas.width = canvas.height = 25;
  button.append(canvas);
  button.setAttribute("aria-label", isOutput ? say("output_label") : k === 0 ? say("feature_label", { name: features[i] }) : say("neuron_label", { i: i + 1, k }));
  if (k === 0) {
    const name = document.createElement("span");
    name.className = "name";
    name.textContent = SHORT[features[i]] || features[i];
    button.append(name);
    const isOn = settings.features.includes(features[i]);
    button.classList.toggle("off", !isOn);
    button.setAttribute("aria-pressed", String(isOn));
    button.addEventListener("click", () => toggle(features[i]));
  } else {
    button.append(bias);
    handle(bias, `${biasName(k)}[${i}]`);
    bias.hidden = !biasName(k);
    bias.addEventListener("click", event => event.stopPropagation());
    button.addEventListener("click", () => { if (!biasName(k)) return; choose(`${biasName(k)}[${i}]`); $("weight-value").focus(); });
  }
  const enter = () => select(isOutput ? null : [k, i]), leave = () => select(null);
  button.addEventListener("mouseenter", enter);
  button.addEventListener("focus", enter);
  button.addEventListener("mouseleave", leave);
  button.addEventListener("blur", leave);
  place.append(button);
  return { button, canvas, bias };
}

// pointing at a link or bias chooses it, a click asks for its number, and dragging up or down changes it
function handle(part, place) {
  let from = null, moved = false;
  part.addEventListener("pointerenter", () => { if (!dragging) choose(place); });
  part.addEventListener("pointerdown", event => {
    event.preventDefault();
    choose(place);
    from = { y: event.clientY, value: valueAt(place) ?? 0 };
    moved = false;
    dragging = true;
    part.setPointerCapture(event.pointerId);
  });
  part.addEventListener("pointermove", event => {
    if (!from || (!moved && Math.abs(event.clientY - from.y) < 4)) return;
    moved = true;
    ask({ edit: { ...parsed(place), value: Number((from.value + (from.y - event.clientY) / DRAG).toFixed(4)) } });
  });
  const end = event => {
    if (from && !moved && event.type === "pointerup") $("weight-value").focus();
    from = null;
    dragging = false;
  };
  part.addEventListener("pointerup", end);
  part.addEventListener("pointercancel", end);
}

// what is added in layer k, counted from 1: batch norm has a beta for it, and a mixture nothing
function biasName(k) {
  if (settings.kind === "experts") return k === 1 ? "b1" : "";
  return settings.kind === "batchnorm" && k <= settings.layers.length ? `beta${k}` : `b${k}`;
}

function tools(place, k, count, x) {
  const box = document.createElement("div"), output = document.createElement("span");
  box.className = "tools";
  box.style.left = `${x}px`;
  const button = (text, key, size) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", say(key, { k }));
    made.disabled = size < 1 || size > limits.neurons;
    made.addEventListener("click", () => change({ layers: settings.layers.map((old, i) => i === k - 1 ? size : old) }));
    return made;
  };
  output.textContent = ` ${count} `;
  box.append(button("−", "fewer_neurons", count - 1), output, button("+", "more_neurons", count + 1));
  place.append(box);
}

function toggle(name) {
  const has = settings.features.includes(name);
  const wanted = has ? settings.features.filter(f => f !== name) : [...settings.features, name];
  if (wanted.length) change({ features: wanted });
}

function select(place) {
  if (JSON.stringify(place) === JSON.stringify(selected)) return;
  selected = place;
  nodes.forEach((column, k) => column.forEach((n, i) => n.button.classList.toggle("selected", Boolean(place) && place[0] === k && place[1] === i)));
  ask({ selected: place });
}

function parsed(place) {
  const [, name, index] = place.match(/^(\w+)\[([\d,]+)\]$/);
  return { name, index: index.split(",").map(Number) };
}

function valueAt(place) {
  const { name, index } = parsed(place), value = last.weights[name];
  return index.length === 1 ? value[index[0]] : value[index[0]][index[1]];
}

function choose(place) {
  if (chosen !== place) { chosen = place; last.slope = null; if (!playing && !pending.settings) ask({ epochs: 0 }); }
  $("weight-name").value = place;
  showChosen();
}

function showChosen() {
  $("slope").textContent = last.slope === null || last.slope === undefined ? "–" : short(last.slope);
  if (document.activeElement === $("weight-value")) return;
  const value = valueAt(chosen);
  $("weight-value").value = value === null ? "" : Number(value.toPrecision(4));
}

function weigh(header) {
  const dead = new Set(header.dead.map(([name, i, j]) => `${name}[${i},${j}]`));
  for (const { path, name, row, column } of links) {
    // an expert's link is as wide as the gate asks it, 5 where it is the only one
    if (name === null) draw.weigh(path, header.gates ? 5 * header.gates[row] : null, false);
    else draw.weigh(path, header.weights[name][row][column], dead.has(`${name}[${row},${column}]`));
  }
  nodes.slice(1).forEach((column, k) => column.forEach((n, i) => { if (biasName(k + 1)) n.bias.style.background = draw.shade(header.weights[biasName(k + 1)][i]); }));
  $("links").setAttribute("stroke-dashoffset", String(-header.epoch));
  showChosen();
}

// the panels below

function panels(header) {
  times(header);
  challenges(header);
  puzzle(header);
  if (header.scores.matrix) confusion(header.scores.matrix);
  if (header.scores.roc) { draw.roc($("roc"), header.scores.roc); $("area").textContent = say("area", { area: number(header.scores.roc.area) }); }
  $("who").hidden = settings.kind !== "experts";
  if (header.gates) list($("gates"), header.gates.map((share, i) => say("asked", { i: i + 1, share: (100 * share).toFixed(0) })));
  [...$("gates").children].forEach((li, i) => { li.style.color = draw.EXPERTS[i % draw.EXPERTS.length]; });
  $("bent-picture").hidden = !header.bent;
  if (header.bent) draw.bent($("bent-picture"), header.bent);
  race();
  if (document.activeElement !== $("settings-line")) $("settings-line").value = settingsLine();
}

function list(place, texts) {
  place.replaceChildren(...texts.map(text => { const li = document.createElement("li"); li.textContent = text; return li; }));
}

function times(header) {
  list($("times"), header.times.map(([module, name, calls, ms]) => `${module}.py · ${name}${calls > 1 ? ` ×${calls}` : ""} · ${ms.toFixed(1)} ms`));
}

function classicAccuracy(share) {
  $("classic-score").textContent = share === null || share === undefined ? "–" : `${(100 * share).toFixed(1)} %`;
}

function challenges(header) {
  const score = header.scores.test ?? 0;
  [...$("challenge-list").children].forEach((li, i) => {
    const { bar, holds } = CHALLENGES[i], value = holds(settings) ? score : 0;
    li.querySelector("progress").value = value;
    li.querySelector(".done").textContent = value >= bar ? `✓ ${say("done")}` : value ? `${(100 * value).toFixed(1)} %` : "";
  });
}

function puzzle(header) {
  if (!$("puzzles").open) return;
  const asked = PUZZLES[$("puzzle").value || 0], accuracy = header.scores.test;
  const facts = { n: hiddenNeurons(settings), most: asked.most, accuracy: accuracy === null || accuracy === undefined ? "–" : `${(100 * accuracy).toFixed(1)} %`, verdict: say(settings.kind === "experts" ? "puzzle_kind" : puzzleState(asked, settings)) };
  $("puzzle-state").textContent = say("puzzle_state", facts);
  $("puzzle-text").value = dense() ? puzzleText(settings, dense()) : "";
}

function confusion(matrix) {
  const row = cells => { const tr = document.createElement("tr"); cells.forEach(([tag, text]) => { const cell = document.createElement(tag); cell.textContent = text; tr.append(cell); }); return tr; };
  const head = row([["td", ""], ["th", `${say("called")} −`], ["th", `${say("called")} +`]]);
  $("confusion").replaceChildren(head, ...matrix.map((counts, i) => row([["th", `${say("true")} ${i ? "+" : "−"}`], ...counts.map(n => ["td", String(n)])])));
}

function race() {
  if (!raced || !$("race").open) return;
  const names = CHOICES.optimizer.filter(name => raced.lines[name]);
  draw.chart($("race-chart"), names.map(name => ({ points: raced.lines[name].map((v, i) => [i + 1, v]), colour: draw.RACERS[CHOICES.optimizer.indexOf(name)], dash: CHOICES.optimizer.indexOf(name) % 2 ? [10, 5] : [] })), { log: true });
  const ranked = names.map(name => [name, raced.lines[name].at(-1) ?? null]).sort((a, b) => (a[1] ?? Infinity) - (b[1] ?? Infinity));
  list($("race-list"), [...ranked.map(([name, value]) => `${name}: ${number(value, 4)}`), ...Object.entries(raced.broken).map(([name, told]) => `${name} – ${told[language]}`)]);
  [...$("race-list").children].forEach((li, i) => { if (ranked[i]) li.style.color = draw.RACERS[CHOICES.optimizer.indexOf(ranked[i][0])]; });
}

function tour() {
  $("stop-title").textContent = `${stop + 1}/8 · ${say(`stop${stop + 1}`)}`;
  $("stop-text").textContent = say(`stop${stop + 1}_text`);
  $("stop-back").disabled = stop === 0;
  $("stop-next").disabled = stop === STOPS.length - 1;
}

// settings

function settingsLine() {
  return new URLSearchParams(Object.entries(settings).map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : value])).toString();
}

function fromLine(line) {
  const told = {};
  for (const [name, text] of new URLSearchParams(line.trim().replace(/^settings=/, ""))) {
    told[name] = NUMBERS.includes(name) ? Number(text) : name === "features" ? text.split(",") : name === "layers" ? text.split(",").filter(Boolean).map(Number) : text;
  }
  return told;
}

function controls() {
  for (const [id, choices] of Object.entries(CHOICES)) {
    const values = choices.includes(settings[id]) ? choices : [...choices, settings[id]];
    $(id).replaceChildren(...values.map(value => new Option(words[value] ? say(value) : String(value), value)));
    $(id).value = settings[id];
  }
  const own = settings.data === "own" ? ["own"] : [];
  $("data").replaceChildren(...[...DATA, ...own].map(name => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = say(name);
    button.dataset.name = name;
    button.setAttribute("aria-pressed", String(settings.data === name));
    button.addEventListener("click", () => change({ data: name }));
    return button;
  }));
  for (const id of ["noise", "percent", "batch"]) {
    $(id).value = settings[id];
    $(`${id}-out`).textContent = id === "batch" ? (settings.batch || say("all")) : `${settings[id]} %`;
  }
  const { kind } = settings, isPlain = kind === "plain";
  for (const option of $("kind").options) option.disabled = option.value in MODULE_OF && !files[MODULE_OF[option.value]];
  for (const option of $("hidden").options) option.disabled = option.value === "linear" && kind === "batchnorm";
  $("hidden").disabled = kind === "experts";
  $("loss").disabled = !isPlain;
  if (!isPlain) $("loss").value = "mse";
  const layerName = k => kind === "experts" ? say(k === 1 ? "only_experts" : "only_gate") : say("freeze_only", { k });
  $("freeze").replaceChildren(new Option(say("freeze_none"), 0), ...[...settings.layers, 1].map((_, i) => new Option(layerName(i + 1), i + 1)));
  $("freeze").value = settings.freeze;
  $("layer-count").textContent = kind === "experts" ? say("count_experts", { n: settings.layers[0] }) : say("hidden_layers", { n: settings.layers.length });
  $("fewer-layers").disabled = settings.layers.length === (kind === "batchnorm" ? 1 : 0) || kind === "experts";
  $("more-layers").disabled = kind === "experts" || settings.layers.length >= limits.layers;
  $("batch").max = limits.batch;
}

function save(name, text, kind) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: kind }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function copy(button, field) {
  field.select();
  try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand("copy"); }
  button.textContent = say("copied");
  setTimeout(() => { button.textContent = say("copy"); }, 2000);
}

async function readRows(file) {
  const rows = (await file.text()).split(/\r?\n/).map(line => line.split(/[,;\t]/).slice(0, 3).map(cell => cell.trim() === "" ? NaN : Number(cell))).filter(row => row.length === 3 && row.every(Number.isFinite));
  if (rows.length < 4 || rows.length > 5000) { notice = say("csv_bad"); banner(); return; }
  notice = "";
  change({ data: "own" });
  ask({ rows });
}

// language and events

function speak() {
  document.documentElement.lang = language;
  document.title = say("title");
  document.querySelectorAll("[data-word]").forEach(place => { place.textContent = say(place.dataset.word); });
  document.querySelectorAll("[data-label]").forEach(place => { place.setAttribute("aria-label", say(place.dataset.label)); place.title = say(place.dataset.label); });
  $("language").textContent = say("language");
  $("challenge-list").replaceChildren(...CHALLENGES.map(({ key, bar, set }) => {
    const li = document.createElement("li"), text = document.createElement("div"), button = document.createElement("button"), progress = document.createElement("progress"), done = document.createElement("span");
    text.textContent = say(key);
    button.type = "button";
    button.textContent = say("set_up");
    button.addEventListener("click", () => change(set));
    progress.max = bar;
    progress.setAttribute("aria-label", say(key));
    done.className = "done";
    li.append(text, button, " ", progress, " ", done);
    return li;
  }));
  const method = $("method").value || "tree";
  $("method").replaceChildren(...METHODS.map(name => new Option(say(name), name)));
  $("method").value = method;
  const kept = $("puzzle").value || "0";
  $("puzzle").replaceChildren(...PUZZLES.map((p, i) => new Option(`${p.call} · ≤ ${p.most}${p.raw ? ` · ${say("raw")}` : ""}`, i)));
  $("puzzle").value = kept;
  tour();
}

function play() { if (!$("play").disabled) { playing = !playing; $("play").classList.toggle("playing", playing); wake(); } }
function one() { if (!$("step").disabled) { playing = false; ask({ epochs: 1 }); } }
function oneBatch() { if (!$("step-batch").disabled) { playing = false; ask({ batches: 1, epochs: 0 }); } }
function again() { if (!$("reset").disabled) { notice = ""; ask({ reset: true, epochs: 0 }); } }

const redraw = () => ask({ epochs: playing ? Number($("speed").value) : 0 });
$("play").addEventListener("click", play);
$("step").addEventListener("click", one);
$("step-batch").addEventListener("click", oneBatch);
$("reset").addEventListener("click", again);
for (const [id, from] of [["puzzle-copy", "puzzle-text"], ["settings-copy", "settings-line"]]) $(id).addEventListener("click", () => copy($(id), $(from)));
$("language").addEventListener("click", () => { language = language === "en" ? "ko" : "en"; notice = ""; speak(); if (last) { controls(); build(); figures(last); weigh(last); panels(last); notes(last); ask({ all: true }); } banner(); });
for (const id of ["hidden", "loss", "optimizer", "start"]) $(id).addEventListener("change", () => change({ [id]: $(id).value }));
for (const id of ["lr", "l1", "l2", "freeze", "noise", "percent", "batch"]) $(id).addEventListener("change", () => change({ [id]: Number($(id).value) }));
for (const id of ["noise", "percent", "batch"]) $(id).addEventListener("input", () => { $(`${id}-out`).textContent = id === "batch" && $(id).value === "0" ? say("all") : `${$(id).value}${id === "batch" ? "" : " %"}`; });
$("kind").addEventListener("change", () => {
  const kind = $("kind").value, [size = 3] = settings.layers;
  change({ kind, freeze: 0, layers: kind === "experts" ? [size] : kind === "batchnorm" && !settings.layers.length ? [4] : settings.layers, hidden: kind === "batchnorm" && settings.hidden === "linear" ? "tanh" : settings.hidden });
});
for (const id of ["method", "depth"]) $(id).addEventListener("change", () => { classicAccuracy(null); redraw(); });
$("depth").addEventListener("input", () => { $("depth-out").textContent = $("depth").value; });
$("new-data").addEventListener("click", () => change({ data_seed: settings.data_seed + 1 }));
$("new-weights").addEventListener("click", () => change({ seed: settings.seed + 1 }));
$("fewer-layers").addEventListener("click", () => change({ layers: settings.layers.slice(0, -1), freeze: 0 }));
$("more-layers").addEventListener("click", () => change({ layers: [...settings.layers, 2], freeze: 0 }));
$("csv").addEventListener("change", () => { if ($("csv").files[0]) readRows($("csv").files[0]); });
$("weight-name").addEventListener("change", () => choose($("weight-name").value));
$("edit").addEventListener("submit", event => { event.preventDefault(); const value = Number($("weight-value").value); if ($("weight-value").value !== "" && Number.isFinite(value)) ask({ edit: { ...parsed(chosen), value } }); $("weight-value").blur(); });
$("discretize").addEventListener("change", redraw);
$("show-test").addEventListener("change", big);
$("kinks").addEventListener("change", big);
$("log").addEventListener("change", chart);
$("chart").addEventListener("mousemove", event => {
  const row = history[Math.max(0, Math.min(history.length, locate(event.offsetX / $("chart").clientWidth)) - 1)];
  $("at").textContent = row ? say("at", { epoch: row[0], train: number(row[1], 4), test: number(row[2], 4) }) : "";
});
for (const id of ["matrix", "bent", "puzzles", "race", "classic"]) $(id).addEventListener("toggle", redraw);
$("puzzle").addEventListener("change", redraw);
$("race-start").addEventListener("click", () => { racing = true; ask({ new_race: true, race: true, epochs: 0 }); });
$("race-stop").addEventListener("click", () => { racing = false; });
$("stop-back").addEventListener("click", () => { stop--; tour(); });
$("stop-next").addEventListener("click", () => { stop++; tour(); });
$("stop-try").addEventListener("click", () => { if (stop === 4) $("kinks").checked = true; change(STOPS[stop]); });
$("settings-apply").addEventListener("click", () => { notice = ""; ask({ settings: fromLine($("settings-line").value) }); });
$("save-settings").addEventListener("click", () => save("settings.txt", `${settingsLine()}\n`, "text/plain"));
$("save-weights").addEventListener("click", () => save("weights.json", JSON.stringify({ settings, params: last.weights }, null, 1), "application/json"));
$("save-data").addEventListener("click", () => save("data.csv", `x1,x2,label,part\n${["train", "test"].flatMap(part => points[part].map(row => [...row, part].join(","))).join("\n")}\n`, "text/csv"));
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT|SUMMARY)$/.test(event.target.tagName)) return;
  if (event.key === " " && event.target.tagName === "BUTTON" && event.target.id !== "play") return;
  const action = { " ": play, ArrowRight: one, b: oneBatch, B: oneBatch, r: again, R: again }[event.key];
  if (action) { event.preventDefault(); action(); }
});
let width = innerWidth;
addEventListener("resize", () => { if (innerWidth !== width && last) { width = innerWidth; build(); weigh(last); ask({ all: true }); } });

speak();
pump();
