/** Lets a reader set a guess, and shows what was found beside it. The guess stays in the slider: nothing keeps it. */

import { define, say, wireActions } from "../../exercises/dom";

export class GuessElement extends HTMLElement {
  private wired = false;

  connectedCallback(): void {
    if (this.wired) return;
    this.wired = true;
    const slider = this.querySelector<HTMLInputElement>("input[type=range]");
    const found = this.querySelector("details");
    const said = this.querySelector<HTMLElement>(".psychoed-guessed");
    if (!slider || !found || !said) return;

    const words = (sentence = ""): string => sentence.replace("{guess}", slider.valueAsNumber.toLocaleString("en"));
    const tell = (live: "off" | "polite"): void => {
      // A screen reader reads a slider aloud by itself, and not what a button does to it.
      said.setAttribute("aria-live", live);
      said.textContent = words(said.dataset.words);
      say(this);
    };
    const step = (by: number): void => {
      slider.value = String(slider.valueAsNumber + by); // a range keeps to its ends
      tell("polite");
    };
    const show = (name: "compared" | "skipped"): void => {
      found.open = true;
      say(this, name);
      const status = this.querySelector(".psychoed-status");
      if (status) status.textContent = words(status.textContent ?? "");
    };
    const steps = [-10, -1, 1, 10].map((by) => [String(by), () => step(by)] as const);
    wireActions(this, { ...Object.fromEntries(steps), show: () => show("compared"), skip: () => show("skipped") });
    slider.addEventListener("input", () => tell("off"));
    this.querySelector(".psychoed-setting")?.removeAttribute("hidden");
    tell("off");
  }
}

define("psychoed-guess", GuessElement);
