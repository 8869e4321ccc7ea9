/** What a reader asked to keep on this device: one key of localStorage for each exercise. */

import { valuesIn, type Values } from "./values";

const NAMESPACE = "psychoed.v1/";
const ASIDE = "/unreadable";
const VERSION = 2;

export type Kept =
  | { state: "none" }
  | { state: "blocked" }
  | { state: "unreadable"; raw: string }
  | { state: "found"; values: Values };

/** Version 1 kept a list of texts: those of the fields 1, 2, 3. */
function understand(raw: string): Values | undefined {
  try {
    const { version, texts, values } = JSON.parse(raw) as Record<string, unknown>;
    if (version === VERSION) return valuesIn(values);
    if (version !== 1 || !Array.isArray(texts)) return undefined;
    return valuesIn(Object.fromEntries(texts.map((text: unknown, index) => [String(index + 1), text])));
  } catch {
    return undefined;
  }
}

export function read(key: string): Kept {
  try {
    const raw = localStorage.getItem(NAMESPACE + key);
    if (raw === null) return { state: "none" };
    const values = understand(raw);
    return values ? { state: "found", values } : { state: "unreadable", raw };
  } catch {
    return { state: "blocked" };
  }
}

/** Copies what cannot be read to a key of its own, so that writing does not destroy it. */
function setAside(key: string, raw: string): void {
  for (let copy = 1; ; copy += 1) {
    const name = NAMESPACE + key + ASIDE + (copy === 1 ? "" : `-${copy}`);
    const there = localStorage.getItem(name);
    if (there === raw) return;
    if (there === null) return localStorage.setItem(name, raw);
  }
}

/** Returns false, and leaves what was kept as it was, if the browser does not let it. */
export function write(key: string, values: Values): boolean {
  try {
    const now = read(key);
    if (now.state === "unreadable") setAside(key, now.raw);
    localStorage.setItem(NAMESPACE + key, JSON.stringify({ version: VERSION, values }));
    return true;
  } catch {
    return false;
  }
}

function keptKeys(): string[] {
  const keys: string[] = [];
  for (let index = 0; index < localStorage.length; index += 1) {
    const key = localStorage.key(index);
    if (key?.startsWith(NAMESPACE)) keys.push(key);
  }
  return keys;
}

function removeEach(names: () => string[]): boolean {
  try {
    for (const name of names()) localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}

export function remove(key: string): boolean {
  const own = NAMESPACE + key;
  return removeEach(() => [own, ...keptKeys().filter((name) => name.startsWith(own + ASIDE))]);
}

export function removeAll(): boolean {
  return removeEach(keptKeys);
}

/** The exercises of which something is kept, also what cannot be read. */
export function kept(): string[] {
  try {
    return keptKeys().map((name) => name.slice(NAMESPACE.length));
  } catch {
    return [];
  }
}
