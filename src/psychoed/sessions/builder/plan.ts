/** The plan of one meeting, as `plan.py` makes it; and what a facilitator chose for it. */

export interface Step {
  name: string;
  do: string;
  minutes: number[] | null;
}

export interface Block {
  id: string;
  name: string;
  minutes: number[];
  do: string;
  online: string;
  thirty: string;
  can_leave: boolean;
}

export interface Chapter {
  number: number;
  name: string;
  title: string;
  blocks: Record<string, Step[]>;
  heavy_part: { what: string; begins: string | null; moments: { when: string; do: string }[] };
  if_late: string;
  only_if: string | null;
  only_in_a_room: boolean;
  bring: string[];
  mind: string[];
}

export interface Choice {
  length: number;
  chapters: Chapter[];
  place: "room" | "online" | "thirty";
  leftOut: string[];
}

export interface Planned {
  block: Block;
  begins: number;
  minutes: number;
  steps: { name: string; do: string; minutes: number }[];
  /** What holds in this place, beside the steps of the chapter; mostly empty. */
  here: string;
  air: boolean;
}

const LENGTHS = [60, 90, 120];
/** A second chapter is read in Learn B; the last one gives Activity B. Their minutes are those of these lengths. */
const LEARN_AT = 60;
const ACTIVITY_AT = 90;
export const AIR = "Air. Nothing is planned: go slower, or rest.";

/** The minutes of a block or a step at one length. */
export function at(minutes: number[], length: number): number {
  return minutes[LENGTHS.indexOf(length)] ?? 0;
}

/** Which chapter fills a block, with which of its blocks, and in the minutes of which length. */
function source(block: Block, { length, chapters }: Choice): { chapter?: Chapter | undefined; from: string; length: number } {
  const [first, ...more] = chapters;
  if (more.length && block.id === "learn-b") return { chapter: more[0], from: "learn-a", length: LEARN_AT };
  if (more.length && block.id === "activity-b") return { chapter: more.at(-1), from: "activity-a", length: ACTIVITY_AT };
  return { chapter: first, from: block.id, length };
}

/** What is done when no chapter says it, where the meeting is. */
function usual(block: Block, place: Choice["place"]): string {
  return (place !== "room" && block[place]) || block.do;
}

function steps(block: Block, all: Block[], choice: Choice): Planned["steps"] {
  const { chapter, from, length } = source(block, choice);
  const filled = all.find(({ id }) => id === from) ?? block;
  const whole = at(block.minutes, choice.length);
  const own = chapter?.blocks[from];
  if (!own) return [{ name: "", do: usual(filled, choice.place), minutes: whole }];
  return own
    .map((step) => ({ name: step.name, do: step.do, minutes: step.minutes ? at(step.minutes, length) : whole }))
    .filter(({ minutes }) => minutes > 0);
}

/** The blocks of a meeting in their order; their minutes add up to its length. */
export function plan(blocks: Block[], choice: Choice): Planned[] {
  let clock = 0;
  return blocks.flatMap((block): Planned[] => {
    const minutes = at(block.minutes, choice.length);
    if (!minutes) return [];
    const air = choice.leftOut.includes(block.id);
    const begins = clock;
    clock += minutes;
    if (air) return [{ block, begins, minutes, air, here: "", steps: [{ name: "", do: AIR, minutes }] }];
    const done = steps(block, blocks, choice);
    const place = choice.place === "room" ? "" : block[choice.place];
    const here = done.some(({ do: text }) => text === place) ? "" : place;
    return [{ block, begins, minutes, air, here, steps: done }];
  });
}

/** The minute at which the heavy part of each chapter begins; of a later chapter, where it is read. */
export function heavyFrom(planned: Planned[], choice: Choice): (number | undefined)[] {
  return choice.chapters.map(({ heavy_part }, n) => {
    const id = n === 0 ? heavy_part.begins : heavy_part.begins && (n === 1 ? "learn-b" : "activity-b");
    return planned.find(({ block }) => block.id === id)?.begins;
  });
}

/** A minute of the meeting as the time on the wall; as `19:05`, also past midnight. */
export function clockTime(start: string, minute: number): string {
  const [hours = 0, minutes = 0] = start.split(":").map(Number);
  const all = (hours * 60 + minutes + minute) % (24 * 60);
  return `${String(Math.floor(all / 60)).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
}
