/** What a reader answers, in the memory of this page. Nothing reaches the device unless asked. */

import * as device from "./device";
import { copy, isEmpty, join, nothingIn, same, type Value, type Values } from "./values";

/**
 * The answers of one exercise. `base` is what this page last read from the device or wrote to it,
 * `taken` what was printed or saved as a file, `past` what each step of undo goes back to, and
 * `single` the fields in which only one answer fits.
 */
export interface Piece {
  readonly key: string;
  readonly single: ReadonlySet<string>;
  values: Values;
  base: Values;
  taken: Values;
  past: Values[];
  typingIn: string | undefined;
}

interface Store {
  pieces: Map<string, Piece>;
  views: Set<() => void>;
}

const NAME = Symbol.for("psychoed.store.v2");

/** One for the whole page: JupyterLab evaluates this module once for every widget. */
function store(): Store {
  const page = globalThis as unknown as Record<symbol, Store | undefined>;
  return (page[NAME] ??= { pieces: new Map(), views: new Set() });
}

export function watch(view: () => void): void {
  store().views.add(view);
}

export function unwatch(view: () => void): void {
  store().views.delete(view);
}

function tellViews(): void {
  store().views.forEach((view) => view());
}

/** Finds the answers of an exercise in this page, or begins with none. */
export function open(key: string, single: Iterable<string> = []): Piece {
  const { pieces } = store();
  const found = pieces.get(key);
  if (found) return found;
  const piece: Piece = { key, single: new Set(single), values: {}, base: {}, taken: {}, past: [], typingIn: undefined };
  pieces.set(key, piece);
  return piece;
}

/** Brings what is kept on the device into every field that the reader has not changed here. */
export function look(piece: Piece): device.Kept["state"] {
  const kept = device.read(piece.key);
  if (kept.state === "found" || kept.state === "none") {
    const theirs = kept.state === "found" ? kept.values : {};
    for (const id of new Set([...Object.keys(piece.values), ...Object.keys(piece.base), ...Object.keys(theirs)])) {
      const changed = !same(piece.values[id], piece.base[id]);
      if (!changed) piece.values[id] = theirs[id] ?? "";
      if (!changed || kept.state === "none") piece.base[id] = theirs[id] ?? "";
    }
  }
  tellViews();
  return kept.state;
}

/** Changes one field. What is typed into one box in one go is one step of undo. */
export function change(piece: Piece, id: string, value: Value, typing = false): void {
  if (JSON.stringify(piece.values[id] ?? "") === JSON.stringify(value)) return;
  if (!typing || piece.typingIn !== id) piece.past.push(copy(piece.values));
  piece.typingIn = typing ? id : undefined;
  piece.values[id] = value;
  tellViews();
}

export function undo(piece: Piece): "undone" | "nothing-to-undo" {
  const before = piece.past.pop();
  if (!before) return "nothing-to-undo";
  piece.values = before;
  piece.typingIn = undefined;
  tellViews();
  return "undone";
}

export function isBlank(piece: Piece): boolean {
  return nothingIn(piece.values);
}

/** The reader has these answers on paper or in a file now. */
export function takeAlong(piece: Piece): void {
  piece.taken = copy(piece.values);
}

/** Is anything in this page that goes when it closes, and is neither kept nor taken along? */
export function losesSomething(): boolean {
  return Array.from(store().pieces.values()).some(({ values, base, taken }) =>
    Object.entries(values).some(
      ([id, value]) => !isEmpty(value) && !same(value, base[id]) && !same(value, taken[id]),
    ),
  );
}

/** Keeps the answers on the device, together with what another page may have kept meanwhile. */
export function keep(piece: Piece): "kept" | "merged" | "cannot-keep" {
  const now = device.read(piece.key);
  return absorb(piece, now.state === "found" ? now.values : {});
}

/** Joins other answers with those of this page, and keeps the whole. `common` is what both began from. */
export function absorb(piece: Piece, theirs: Values, common = piece.base): "kept" | "merged" | "cannot-keep" {
  const mine = copy(piece.values);
  const instead: Values = {};
  let merged = false;
  for (const [id, value] of Object.entries(theirs)) {
    const own = mine[id] ?? "";
    const base = common[id] ?? "";
    if (isEmpty(value) || same(value, own) || same(value, base)) continue;
    merged = true;
    if (isEmpty(own) || same(own, base)) {
      mine[id] = value;
      continue;
    }
    const joined = piece.single.has(id) ? undefined : join(value, own, base);
    if (joined === undefined) instead[id] = value;
    else mine[id] = joined;
  }
  if (!device.write(piece.key, mine)) return "cannot-keep";
  // Where only one answer fits, that of this page stays, and Undo shows the other.
  if (!nothingIn(instead)) piece.past.push(copy({ ...mine, ...instead }));
  piece.values = mine;
  piece.base = copy(mine);
  piece.typingIn = undefined;
  tellViews();
  return merged ? "merged" : "kept";
}

function forget(piece: Piece): void {
  Object.assign(piece, { values: {}, base: {}, taken: {}, past: [], typingIn: undefined });
}

export function erase(piece: Piece): "erased" | "cannot-erase" {
  const done = device.remove(piece.key);
  forget(piece);
  tellViews();
  return done ? "erased" : "cannot-erase";
}

export function eraseAll(): "erased-all" | "cannot-erase" {
  const done = device.removeAll();
  store().pieces.forEach(forget);
  tellViews();
  return done ? "erased-all" : "cannot-erase";
}
