/** The file in which a reader moves all pieces to another device. */

import { valuesIn, type Values } from "../private/values";

const FORMAT = "psychoed pieces";
const VERSION = 1;
/** Far more than anybody types; a file beyond it is not ours. */
export const LARGEST = 2_000_000;
const KEY = /^[0-9]{2}-[a-z0-9-]+\/[a-z][a-z0-9-]*$/;

export type Pieces = Map<string, Values>;
export type Unpacked = { pieces: Pieces } | { fault: "not-ours" | "later" };

export function pack(pieces: Pieces): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, pieces: Object.fromEntries(pieces) }, null, 1);
}

/** Reads a file of any origin: it takes text and lists of text, and runs nothing. */
export function unpack(text: string): Unpacked {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { fault: "not-ours" };
  }
  const { format, version, pieces } = (found ?? {}) as Record<string, unknown>;
  if (format !== FORMAT || typeof version !== "number") return { fault: "not-ours" };
  if (version > VERSION) return { fault: "later" };
  if (typeof pieces !== "object" || pieces === null || Array.isArray(pieces)) return { fault: "not-ours" };
  const read: Pieces = new Map();
  for (const [key, value] of Object.entries(pieces)) {
    const values = valuesIn(value);
    if (!KEY.test(key) || !values) return { fault: "not-ours" };
    read.set(key, values);
  }
  return { pieces: read };
}
