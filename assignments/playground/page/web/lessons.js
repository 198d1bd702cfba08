// The tour's stops, the challenges and the puzzles: settings to try, and bars to reach.

const ALL = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"];
const RAW = ["x1", "x2"];
const BASE = { kind: "plain", data: "circle", noise: 0, percent: 50, batch: 10, features: RAW, layers: [4, 2], hidden: "tanh", loss: "bce", start: "glorot", optimizer: "SGD", lr: 0.03, l1: 0, l2: 0, freeze: 0 };

export const STOPS = [
  {},
  { data: "gauss", layers: [] },
  { data: "gauss", layers: [] },
  { hidden: "sigmoid", layers: [4] },
  { hidden: "relu", layers: [5], start: "he" },
  { data: "xor", layers: [4] },
  { features: ["x1^2", "x2^2"], layers: [] },
  { data: "spiral", features: ALL, layers: [6], freeze: 1, optimizer: "Adam", lr: 0.01 },
].map(change => ({ ...BASE, ...change }));

const hidden = s => s.layers.reduce((a, b) => a + b, 0);
const isRaw = s => s.features.every(name => RAW.includes(name));

export const CHALLENGES = [
  { key: "challenge_circle", bar: 0.98, set: { ...BASE, layers: [] }, holds: s => s.data === "circle" && hidden(s) === 0 },
  { key: "challenge_xor", bar: 0.98, set: { ...BASE, data: "xor", hidden: "relu", layers: [3], start: "he" }, holds: s => s.data === "xor" && s.hidden === "relu" && hidden(s) <= 3 && isRaw(s) },
  { key: "challenge_spiral", bar: 0.98, set: { ...BASE, data: "spiral", layers: [8] }, holds: s => s.data === "spiral" && hidden(s) <= 8 },
];

export const PUZZLES = [
  ["gauss", true, 0], ["circle", false, 0], ["xor", false, 0], ["circle", true, 3], ["xor", true, 3], ["spiral", false, 8], ["spiral", false, 4],
].map(([name, raw, most]) => ({ name, raw, most, call: raw ? `smallest("${name}", raw=True)` : `smallest("${name}")` }));

export function puzzleState(puzzle, s) {
  if (s.data !== puzzle.name) return "puzzle_data";
  // the gauss puzzle is asked with raw=True, and allows no more than the two inputs
  return hidden(s) <= puzzle.most && (!puzzle.raw || isRaw(s)) ? "puzzle_small" : "puzzle_large";
}

const python = value => Array.isArray(value) ? `[${value.map(python).join(", ")}]` : String(value);

export function puzzleText(s, weights) {
  const features = s.features.map(name => `"${name}"`).join(", ");
  const params = Object.entries(weights).map(([name, value]) => `        "${name}": np.array(${python(value)}),`).join("\n");
  return `return {\n    "features": [${features}],\n    "hidden": "${s.hidden}",\n    "params": {\n${params}\n    },\n}`;
}

export { hidden as hiddenNeurons };
