/** Shows, beside each choice, the reason that the markup already holds. No score, no timer. */

import { define, say, wireActions } from "../dom";

export interface QuizDetail {
  answers: string[];
  checked: boolean;
}

export class QuizElement extends HTMLElement {
  private wired = false;

  connectedCallback(): void {
    this.wire();
  }

  /** Brings earlier answers back, as when a notebook shows the same quiz again. */
  restore(answers: readonly string[], checked: boolean): void {
    this.wire();
    this.items().forEach((item, index) => {
      const values = this.dataset.kind === "sort" ? [answers[index]] : answers;
      for (const input of inputs(item)) input.checked = values.includes(input.value);
    });
    if (checked) this.showReasons();
  }

  private wire(): void {
    if (this.wired) return;
    this.wired = true;
    wireActions(this, { check: () => this.check(), reset: () => this.reset() });
    this.addEventListener("change", (event) => {
      const item = (event.target as Element).closest(".psychoed-item");
      if (item && clear(item)) say(this);
      this.tell(false);
    });
  }

  private items(): Element[] {
    return Array.from(this.querySelectorAll(".psychoed-item"));
  }

  private check(): void {
    const shown = this.showReasons();
    say(this, shown ? "shown" : "none");
    if (shown) this.tell(true);
  }

  private reset(): void {
    for (const item of this.items()) {
      clear(item);
      for (const input of inputs(item)) input.checked = false;
    }
    say(this, "reset");
    this.tell(false);
  }

  private showReasons(): boolean {
    let shown = false;
    for (const item of this.items()) {
      clear(item);
      const values = chosen(item);
      if (values.length === 0) continue;
      answerOf(item)?.append(...this.reasons(item, values).map((node) => node.cloneNode(true)));
      shown = true;
    }
    return shown;
  }

  private reasons(item: Element, values: readonly string[]): Node[] {
    const all = this.querySelector(".psychoed-reasons");
    const number = item.getAttribute("data-item") ?? "";
    const listed = Array.from(all?.querySelectorAll<HTMLElement>(`ul[data-item="${number}"] > li`) ?? []);
    const find = (selector: string): Node[] => Array.from(all?.querySelectorAll(selector) ?? []);
    const insides = (reasons: Element[]): Node[] => reasons.flatMap((li) => Array.from(li.children));
    const picked = insides(listed.filter((li) => values.includes(li.dataset.value ?? "")));
    switch (this.dataset.kind) {
      case "sort":
        // What is sorted stands right above its answer: only the reason is needed there.
        return [
          ...(values.includes("not-sure") ? find("[data-not-sure]") : []),
          ...listed.flatMap((li) => li.lastElementChild ?? []),
        ];
      case "belief":
        return [...picked, ...find(".psychoed-better"), ...find(".psychoed-sources")];
      default:
        return picked;
    }
  }

  private tell(checked: boolean): void {
    const values = this.items().map(chosen);
    const answers = this.dataset.kind === "sort" ? values.map(([first]) => first ?? "") : values.flat();
    const detail: QuizDetail = { answers, checked };
    this.dispatchEvent(new CustomEvent("psychoed:quiz", { bubbles: true, detail }));
  }
}

function inputs(item: Element): HTMLInputElement[] {
  return Array.from(item.querySelectorAll("input"));
}

function chosen(item: Element): string[] {
  return inputs(item).filter((input) => input.checked).map((input) => input.value);
}

function answerOf(item: Element): Element | null {
  return item.querySelector(".psychoed-answer");
}

/** Returns whether there was an answer to take away. */
function clear(item: Element): boolean {
  const answer = answerOf(item);
  if (!answer?.firstChild) return false;
  answer.textContent = "";
  return true;
}

define("psychoed-quiz", QuizElement);
