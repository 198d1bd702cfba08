// Draws what a frame brought: pictures, points, links, lines. It computes nothing of the network.

const ORANGE = [245, 147, 34], GREY = [200, 205, 210], BLUE = [8, 119, 189];
const DARK = "#1d2733", SOFT = "#556070", LINE = "#cfd6dd";
export const RACERS = ["#0877bd", "#b45f06", "#1a7f37", "#8a3ffc", "#b42318", "#556070", "#007d79"];

// blue and orange are the classes'
export const EXPERTS = ["#1a7f37", "#8a3ffc", "#007d79", "#b42318", "#556070", "#7a5c00", "#9f1853", "#1d2733"];

export function shade(value) {
  if (value === null) return "#808080";
  const end = value < 0 ? ORANGE : BLUE, share = Math.min(1, Math.abs(value));
  return `rgb(${GREY.map((low, i) => Math.round(low + share * (end[i] - low))).join(",")})`;
}

export function image(bytes, side) {
  const made = new ImageData(side, side);
  for (let i = 0, j = 0; i < bytes.length; i += 3, j += 4) {
    made.data[j] = bytes[i]; made.data[j + 1] = bytes[i + 1]; made.data[j + 2] = bytes[i + 2]; made.data[j + 3] = 255;
  }
  return made;
}

export function paint(canvas, bytes, side) {
  if (canvas.width !== side) { canvas.width = side; canvas.height = side; }
  canvas.getContext("2d").putImageData(image(bytes, side), 0, 0);
}

const buffer = document.createElement("canvas");

export function bigPicture(canvas, bytes, points, options) {
  const c = canvas.getContext("2d"), size = canvas.width;
  const x = v => (v + 6) / 12 * size, y = v => (6 - v) / 12 * size;
  c.clearRect(0, 0, size, size);
  if (bytes) {
    paint(buffer, bytes, Math.sqrt(bytes.length / 3));
    c.drawImage(buffer, 0, 0, size, size);
  }
  c.strokeStyle = "rgba(29,39,51,.35)"; c.lineWidth = 1;
  c.beginPath(); c.moveTo(0, size / 2); c.lineTo(size, size / 2); c.moveTo(size / 2, 0); c.lineTo(size / 2, size); c.stroke();
  c.fillStyle = DARK; c.font = "13px sans-serif";
  c.textAlign = "left"; c.fillText("−6", 2, size / 2 - 4); c.fillText("6", size / 2 + 4, 14);
  c.textAlign = "right"; c.fillText("6", size - 3, size / 2 - 4); c.fillText("−6", size / 2 - 4, size - 4);
  const dot = (p, isTest) => {
    if (Math.abs(p[0]) > 6 || Math.abs(p[1]) > 6) return;
    c.beginPath(); c.arc(x(p[0]), y(p[1]), 3.8, 0, 7);
    c.fillStyle = shade(p[2]); c.fill();
    // white is seen on blue, dark blue on orange
    c.strokeStyle = isTest ? "#000" : p[2] < 0 ? "#0b4f7c" : "#fff"; c.lineWidth = isTest ? 1.6 : 1.2; c.stroke();
  };
  points.train.forEach(p => dot(p, false));
  c.strokeStyle = DARK; c.lineWidth = 2;
  for (const i of options.batch || []) { c.beginPath(); c.arc(x(points.train[i][0]), y(points.train[i][1]), 7.5, 0, 7); c.stroke(); }
  if (options.test) points.test.forEach(p => dot(p, true));
  c.setLineDash([7, 5]); c.strokeStyle = DARK; c.lineWidth = 2;
  for (const [w1, w2, b] of options.kinks) {
    c.beginPath();
    if (Math.abs(w2) > Math.abs(w1)) { c.moveTo(x(-6), y((6 * w1 - b) / w2)); c.lineTo(x(6), y((-6 * w1 - b) / w2)); }
    else if (w1) { c.moveTo(x((6 * w2 - b) / w1), y(-6)); c.lineTo(x((-6 * w2 - b) / w1), y(6)); }
    c.stroke();
  }
  c.setLineDash([]);
}

// Lines of [x, y] with axes; gives what is nearest to a pointer at a share of the width.
export function chart(canvas, lines, options = {}) {
  const c = canvas.getContext("2d"), { width, height } = canvas;
  const left = 76, bottom = 30, top = 12, right = 12;
  const all = lines.flatMap(line => line.points).filter(p => p[1] !== null && (!options.log || p[1] > 0));
  c.clearRect(0, 0, width, height);
  c.font = "18px sans-serif"; c.lineWidth = 1;
  const most = Math.max(10, ...all.map(p => p[0]));
  const scale = options.log ? Math.log10 : v => v;
  let low = options.log ? Math.min(...all.map(p => scale(p[1]))) : 0, high = Math.max(...all.map(p => scale(p[1])));
  if (!all.length) { low = 0; high = 0.5; }
  if (!(high > low)) high = low + 1;
  const x = v => left + v / most * (width - left - right);
  const y = v => height - bottom - (scale(v) - low) / (high - low) * (height - bottom - top);
  c.strokeStyle = LINE; c.fillStyle = SOFT; c.textAlign = "right";
  for (let i = 0; i <= 2; i++) {
    const value = low + (high - low) * i / 2, at = height - bottom - (height - bottom - top) * i / 2;
    c.beginPath(); c.moveTo(left, at); c.lineTo(width - right, at); c.stroke();
    c.fillText((options.log ? 10 ** value : value).toPrecision(2), left - 6, at + 6);
  }
  c.textAlign = "left"; c.fillText("0", left, height - 6); c.textAlign = "right"; c.fillText(String(most), width - right, height - 6);
  for (const line of lines) {
    c.strokeStyle = line.colour; c.lineWidth = line.width || 2.5; c.setLineDash(line.dash || []);
    c.beginPath();
    let begun = false;
    for (const [at, value] of line.points) {
      if (value === null || (options.log && value <= 0)) { begun = false; continue; }
      begun ? c.lineTo(x(at), y(value)) : c.moveTo(x(at), y(value)); begun = true;
    }
    c.stroke();
  }
  c.setLineDash([]);
  return share => Math.round((share * width - left) / (width - left - right) * most);
}

// who is asked where: an expert's number for each pixel
export function routes(canvas, numbers, side, points) {
  const colours = EXPERTS.map(text => [1, 3, 5].map(i => parseInt(text.slice(i, i + 2), 16)));
  const bytes = new Uint8Array(3 * numbers.length);
  numbers.forEach((n, i) => bytes.set(colours[n % colours.length].map(v => Math.round(255 - 0.55 * (255 - v))), 3 * i));
  bigPicture(canvas, bytes, points, { kinks: [] });
}

export function roc(canvas, curve) {
  const c = canvas.getContext("2d"), s = canvas.width;
  c.clearRect(0, 0, s, s); c.strokeStyle = LINE; c.strokeRect(0.5, 0.5, s - 1, s - 1);
  c.beginPath(); c.moveTo(0, s); c.lineTo(s, 0); c.stroke();
  c.strokeStyle = "#0877bd"; c.lineWidth = 3; c.beginPath();
  curve.fpr.forEach((x, i) => c.lineTo(x * s, s - curve.tpr[i] * s));
  c.stroke(); c.lineWidth = 1;
}

export function bent(canvas, told) {
  const c = canvas.getContext("2d"), s = canvas.width;
  const flat = told.lines.concat(told.points).flat().filter(v => v !== null);
  const low = Math.min(...flat), high = Math.max(...flat), span = high - low || 1;
  const at = ([a, b]) => [(a - low) / span * (s - 20) + 10, s - 10 - (b - low) / span * (s - 20)];
  c.fillStyle = "#fff"; c.fillRect(0, 0, s, s); c.strokeStyle = "#9aa5b1";
  const path = list => { c.beginPath(); list.forEach(p => c.lineTo(...at(p))); c.stroke(); };
  for (let i = 0; i < told.count; i++) {
    path(told.lines.slice(i * told.count, (i + 1) * told.count));
    path(told.lines.filter((_, j) => j % told.count === i));
  }
  told.points.forEach((p, i) => { c.beginPath(); c.arc(...at(p), 4, 0, 7); c.fillStyle = shade(told.labels[i]); c.fill(); c.strokeStyle = "#444"; c.stroke(); });
}

const SVG = "http://www.w3.org/2000/svg";

export function marker(svg) {
  const defs = document.createElementNS(SVG, "defs");
  for (const [id, tag, facts] of [["plus", "circle", { cx: 4, cy: 4, r: 3.5 }], ["minus", "rect", { x: 3, y: 0, width: 2.5, height: 8 }]]) {
    const made = document.createElementNS(SVG, "marker"), shape = document.createElementNS(SVG, tag);
    for (const [k, v] of Object.entries({ id, viewBox: "0 0 8 8", refX: 6, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: "userSpaceOnUse" })) made.setAttribute(k, v);
    for (const [k, v] of Object.entries(facts)) shape.setAttribute(k, v);
    shape.setAttribute("fill", "#1d2733");
    made.append(shape); defs.append(made);
  }
  svg.append(defs);
}

export function link(svg, from, to) {
  const path = document.createElementNS(SVG, "path"), middle = (from[0] + to[0]) / 2;
  path.setAttribute("d", `M${from[0]},${from[1]} C${middle},${from[1]} ${middle},${to[1]} ${to[0]},${to[1]}`);
  // a thin line is hard to hit: what is pointed at is an unseen wide one
  const hit = path.cloneNode();
  let hits = svg.querySelector("#hits");
  if (!hits) { hits = document.createElementNS(SVG, "g"); hits.id = "hits"; svg.append(hits); }
  hits.append(hit);
  svg.insertBefore(path, hits);
  return [path, hit];
}

export function weigh(path, value, isDead) {
  const size = value === null ? 5 : Math.min(5, Math.abs(value));
  path.setAttribute("stroke", value === null ? "#808080" : shade(Math.sign(value) * (0.25 + 0.75 * Math.min(1, Math.abs(value)))));
  path.setAttribute("stroke-width", (1 + 9 * size / 5).toFixed(2));
  path.setAttribute("marker-end", value < 0 ? "url(#minus)" : "url(#plus)");
  path.classList.toggle("dead", isDead);
}
