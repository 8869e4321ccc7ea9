/** Makes the run sheet of a meeting from what a facilitator chooses. Nothing of it is kept or sent. */

import { define, say, wireActions } from "../../exercises/dom";
import { printOnly } from "../../exercises/private/paper";
import { at, type Block, type Chapter, type Choice } from "./plan";
import { fill } from "./sheet";

interface Plans {
  timed: { blocks: Block[] };
  chapters: Chapter[];
}

const NOON = "12:00"; // for a form whose time was emptied

class SessionBuilder extends HTMLElement {
  private plans!: Plans;
  private form!: HTMLFormElement;

  connectedCallback(): void {
    this.plans = JSON.parse(this.dataset.plans ?? "") as Plans;
    this.form = this.querySelector("form")!;
    wireActions(this.form, { make: () => this.make(), print: () => printOnly(this.sheet, this.printedName()) });
    this.form.addEventListener("change", () => this.offer());
    this.form.addEventListener("input", () => this.changed());
    this.form.hidden = false;
    this.querySelector(".without-scripts")?.remove();
    this.offer();
  }

  private get sheet(): HTMLElement {
    return this.querySelector<HTMLElement>(".run-sheet")!;
  }

  private get choice(): Choice {
    const chosen = new FormData(this.form);
    const length = Number(chosen.get("length"));
    const numbers = [0, ...(length === 120 ? [1, 2] : [])].map((n) => String(chosen.get(`chapter-${n}`) ?? "")).filter(Boolean);
    return {
      length,
      chapters: [...new Set(numbers)].map((number) => this.plans.chapters.find((one) => String(one.number) === number)!),
      place: chosen.get("place") as Choice["place"],
      leftOut: chosen.getAll("leave").map(String),
    };
  }

  private printedName(): string {
    return `Session ${this.choice.chapters.map(({ number }) => number).join(", ")}`;
  }

  /** Shows only what there is at the chosen length. */
  private offer(): void {
    const { length } = this.choice;
    this.form.querySelectorAll<HTMLElement>("[data-more]").forEach((more) => (more.hidden = length !== 120));
    for (const label of this.form.querySelectorAll<HTMLElement>("[data-block]")) {
      const block = this.plans.timed.blocks.find(({ id }) => id === label.dataset.block);
      label.hidden = !block || !at(block.minutes, length);
    }
  }

  private changed(): void {
    if (!this.sheet.hidden) say(this, "changed");
  }

  private make(): void {
    const chosen = new FormData(this.form);
    const { chapters, place } = this.choice;
    if (place !== "room" && chapters.some((chapter) => chapter.only_in_a_room)) {
      this.sheet.hidden = true;
      return say(this, "only-in-a-room");
    }
    const people = Number(chosen.get("people")) || 1;
    fill(this.sheet, this.plans.timed.blocks, this.choice, String(chosen.get("start") || NOON), people);
    this.sheet.hidden = false;
    this.form.querySelector<HTMLButtonElement>('[data-act="print"]')!.disabled = false;
    say(this, "made");
    this.sheet.focus();
  }
}

define("psychoed-session-builder", SessionBuilder);
