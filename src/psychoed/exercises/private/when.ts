/** Conditions on answers: for fields that only some readers need, and for what a row may mean. */

import type { Value } from "./values";

/** Under each name the answers of which one must be there; all names must fit. */
export type When = Record<string, string[]>;

function given(value: Value | undefined): string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value.map((row) => row.item ?? "");
}

export function fits(when: When | undefined, answers: Record<string, Value>): boolean {
  return Object.entries(when ?? {}).every(([name, wanted]) =>
    given(answers[name]).some((answer) => wanted.includes(answer)),
  );
}
