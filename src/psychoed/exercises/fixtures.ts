/** The rendered exercises, so that these tests need no Python, and what the tests share. */
import rendered from "../../../tests/exercises/rendered.json";
import render from "./widget";
import type { Model } from "./widget";

export const { one, several, belief, sort, "r-day": reflection, "w-words": worksheet } = rendered;
export const { "w-page": pageWorksheet, "c-two": beside, "my-plan": plan } = rendered;

/** Puts markup into the page and returns the exercise. */
export function show<Exercise extends Element>(markup: string): Exercise {
  const holder = document.createElement("div");
  holder.innerHTML = markup;
  document.body.append(holder);
  return holder.firstElementChild as Exercise;
}

export function press(exercise: Element, act: string): void {
  exercise.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click();
}

export function statusOf(exercise: Element): string {
  return exercise.querySelector(".psychoed-status")?.textContent ?? "";
}

/** The sentence that the markup carries for a status. */
export function sentence(exercise: Element, name: string): string {
  const found = exercise.querySelector(".psychoed-status")?.getAttribute(`data-${name}`);
  if (!found) throw new Error(`the markup has no sentence ${name}`);
  return found;
}

export interface Notebook {
  model: Model;
  values: Record<string, unknown>;
  saves: () => number;
  /** Lets the kernel change a value, which tells those who listen. */
  kernel: (name: string, value: unknown) => void;
  listeners: () => number;
}

/** The model of a widget, as a live notebook has it. */
export function notebook(values: Record<string, unknown>): Notebook {
  let saves = 0;
  const listening = new Set<{ event: string; act: () => void }>();
  const change = (name: string, value: unknown): void => {
    values[name] = value;
    for (const { event, act } of listening) if (event === `change:${name}`) act();
  };
  const model: Model = {
    get: (name) => values[name],
    set: change,
    save_changes: () => void (saves += 1),
    on: (event, act) => void listening.add({ event, act }),
    off: (event, act) => {
      for (const one of listening) if (one.event === event && one.act === act) listening.delete(one);
    },
  };
  return { model, values, saves: () => saves, kernel: change, listeners: () => listening.size };
}

/** Shows a widget as a notebook does, and returns where it stands. */
export function draw(model: Model): HTMLElement {
  const el = document.createElement("div");
  render.render({ model, el });
  document.body.append(el);
  return el;
}

/** A store of the browser that does what a test tells it to do. */
export function deviceThat(changes: Partial<Storage>): Storage {
  const real = localStorage;
  return {
    get length() {
      return real.length;
    },
    key: (index) => real.key(index),
    getItem: (key) => real.getItem(key),
    setItem: (key, value) => real.setItem(key, value),
    removeItem: (key) => real.removeItem(key),
    clear: () => real.clear(),
    ...changes,
  };
}

function refuse(name: string): () => never {
  return () => {
    throw new DOMException("refused by the test", name);
  };
}

export function fullDevice(): Storage {
  return deviceThat({ setItem: refuse("QuotaExceededError") });
}

export function blockedDevice(): Storage {
  const no = refuse("SecurityError");
  return deviceThat({ key: no, getItem: no, setItem: no, removeItem: no, clear: no });
}

/** Forgets what was answered on the page, as a reload does; the device stays as it is. */
export function reload(): void {
  document.body.textContent = "";
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for("psychoed.store.v2")] = undefined;
}

/** What a private exercise kept on the device. */
export function keptUnder(key: string): unknown {
  const raw = localStorage.getItem(`psychoed.v1/${key}`);
  return raw === null ? undefined : (JSON.parse(raw) as { values: unknown }).values;
}
