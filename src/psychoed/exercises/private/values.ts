/** What a field of a private exercise may hold, and how the answers of two open pages come together. */

export type Row = Record<string, string>;
/** Words, or the rows of a list or a table. */
export type Value = string | Row[];
/** The answers of one exercise, under the ids of its fields. */
export type Values = Record<string, Value>;

export function isEmpty(value: Value | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return value.every((row) => Object.values(row).every((cell) => cell.trim() === ""));
}

export function rowsOf(value: Value): Row[] {
  return typeof value === "string" ? [] : value;
}

/** The rows with one item a place higher or lower; the same rows where there is no such place. */
export function moved(rows: Row[], item: string, by: number): Row[] {
  const from = rows.findIndex((row) => row.item === item);
  const [one, other] = [rows[from], rows[from + by]];
  if (!one || !other) return rows;
  return rows.map((row) => (row === one ? other : row === other ? one : row));
}

export function nothingIn(values: Values): boolean {
  return Object.values(values).every(isEmpty);
}

export function same(one: Value | undefined, other: Value | undefined): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  return JSON.stringify(one) === JSON.stringify(other);
}

export function copy(values: Values): Values {
  return JSON.parse(JSON.stringify(values)) as Values;
}

/** Both texts, and neither twice. */
export function both(theirs: string, mine: string): string {
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  return `${theirs}\n\n${mine}`;
}

/** What makes two rows one: the thing that was sorted, or every cell. */
function nameOf(row: Row): string {
  return row.item ?? JSON.stringify(row);
}

/** The rows of this page, and those of the other that this page never had. */
function bothRows(theirs: Row[], mine: Row[], base: Row[]): Row[] {
  const known = new Set([...mine, ...base].map(nameOf));
  return [...mine, ...theirs.filter((row) => !known.has(nameOf(row)))];
}

/** Joins what was changed on both sides since `base`; undefined where only one answer fits. */
export function join(theirs: Value, mine: Value, base: Value): Value | undefined {
  if (typeof theirs === "string" && typeof mine === "string") return both(theirs, mine);
  if (typeof theirs !== "string" && typeof mine !== "string") {
    return bothRows(theirs, mine, rowsOf(base));
  }
  return undefined;
}

function isRow(value: unknown): value is Row {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((cell) => typeof cell === "string")
  );
}

/** The answers in something that was read from elsewhere; undefined if it is not of this kind. */
export function valuesIn(found: unknown): Values | undefined {
  if (typeof found !== "object" || found === null || Array.isArray(found)) return undefined;
  const values: Values = {};
  for (const [name, value] of Object.entries(found)) {
    if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) return undefined;
    // A box turns every kind of line end into this one, and would always seem changed otherwise.
    if (typeof value === "string") values[name] = value.replace(/\r\n?/g, "\n");
    else if (Array.isArray(value) && value.every(isRow)) values[name] = value.map((row) => ({ ...row }));
    else return undefined;
  }
  return values;
}
