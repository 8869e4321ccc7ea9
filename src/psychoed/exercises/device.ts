/** What a reader asked to keep on this device: one key of localStorage for each piece. */

const NAMESPACE = "psychoed.v1/";
const ASIDE = "/unreadable";
const VERSION = 1;

export type Kept =
  | { state: "none" }
  | { state: "blocked" }
  | { state: "unreadable"; raw: string }
  | { state: "found"; texts: string[] };

function understand(raw: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    if (typeof value !== "object" || value === null) return undefined;
    const { version, texts } = value as { version?: unknown; texts?: unknown };
    const ours =
      version === VERSION && Array.isArray(texts) && texts.every((text) => typeof text === "string");
    // A box turns every kind of line end into this one, and would always seem changed otherwise.
    return ours ? texts.map((text: string) => text.replace(/\r\n?/g, "\n")) : undefined;
  } catch {
    return undefined;
  }
}

export function read(key: string): Kept {
  try {
    const raw = localStorage.getItem(NAMESPACE + key);
    if (raw === null) return { state: "none" };
    const texts = understand(raw);
    return texts ? { state: "found", texts } : { state: "unreadable", raw };
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
export function write(key: string, texts: readonly string[]): boolean {
  try {
    const now = read(key);
    if (now.state === "unreadable") setAside(key, now.raw);
    localStorage.setItem(NAMESPACE + key, JSON.stringify({ version: VERSION, texts }));
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

export function keepsAnything(): boolean {
  try {
    return keptKeys().length > 0;
  } catch {
    return false;
  }
}
