/** What a reader types, in the memory of this page. Nothing reaches the device unless asked. */

import * as device from "./device";

/** The words of one exercise. `base` is what this page last read from the device or wrote to it. */
export interface Piece {
  readonly key: string;
  texts: string[];
  base: string[];
}

interface Store {
  pieces: Map<string, Piece>;
  views: Set<() => void>;
}

const NAME = Symbol.for("psychoed.store.v1");

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

/** Both texts, and neither twice. */
export function both(theirs: string, mine: string): string {
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  return `${theirs}\n\n${mine}`;
}

/** As many texts as there are prompts; words of a prompt that is gone go into the last box. */
function fit(texts: readonly string[], prompts: number): string[] {
  const fitted = Array.from({ length: prompts }, (_, index) => texts[index] ?? "");
  const last = prompts - 1;
  texts.slice(prompts).forEach((text) => (fitted[last] = both(fitted[last] ?? "", text)));
  return fitted;
}

/** Finds the words of an exercise in this page, or begins with empty ones. */
export function open(key: string, prompts: number): Piece {
  const { pieces } = store();
  const piece = pieces.get(key) ?? { key, texts: [], base: [] };
  piece.texts = fit(piece.texts, prompts);
  piece.base = fit(piece.base, prompts);
  pieces.set(key, piece);
  return piece;
}

/** Brings what is kept on the device into every box that the reader has not changed here. */
export function look(piece: Piece): device.Kept["state"] {
  const kept = device.read(piece.key);
  if (kept.state === "found" || kept.state === "none") {
    const theirs = fit(kept.state === "found" ? kept.texts : [], piece.texts.length);
    piece.texts.forEach((text, index) => {
      const changed = text !== piece.base[index];
      if (!changed) piece.texts[index] = theirs[index] ?? "";
      if (!changed || kept.state === "none") piece.base[index] = theirs[index] ?? "";
    });
  }
  tellViews();
  return kept.state;
}

export function type(piece: Piece, index: number, text: string): void {
  piece.texts[index] = text;
  tellViews();
}

export function isEmpty(piece: Piece): boolean {
  return piece.texts.every((text) => text.trim() === "");
}

/** Keeps the words on the device, together with what another page may have kept meanwhile. */
export function keep(piece: Piece): "kept" | "merged" | "cannot-keep" {
  const now = device.read(piece.key);
  const theirs = fit(now.state === "found" ? now.texts : [], piece.texts.length);
  let merged = false;
  const texts = piece.texts.map((mine, index) => {
    const other = theirs[index] ?? "";
    if (other === "" || other === mine || other === piece.base[index]) return mine;
    merged = true;
    return both(other, mine);
  });
  if (!device.write(piece.key, texts)) return "cannot-keep";
  piece.texts = texts;
  piece.base = [...texts];
  tellViews();
  return merged ? "merged" : "kept";
}

function forget(piece: Piece): void {
  piece.texts = piece.texts.map(() => "");
  piece.base = piece.texts.map(() => "");
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
