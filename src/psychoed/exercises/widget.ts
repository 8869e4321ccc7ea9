/** The same exercises in a live notebook: puts the HTML there, and reports the answers of a quiz. */

import "./book";
import type { QuizDetail, QuizElement } from "./quiz/quiz";

export interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
}

/** A link must not take the whole notebook away, and unsaved private words with it. */
function keepThisPage(el: HTMLElement): void {
  for (const link of el.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])')) {
    link.target = "_blank";
    link.rel = "noopener";
  }
}

function render({ model, el }: { model: Model; el: HTMLElement }): (() => void) | void {
  el.innerHTML = String(model.get("html"));
  keepThisPage(el);
  const quiz = el.querySelector<QuizElement>("psychoed-quiz");
  // What is written in private has no place in a model: only a quiz is ever listened to.
  if (!quiz) return;
  customElements.upgrade(quiz);
  const answers = model.get("answers");
  if (Array.isArray(answers)) quiz.restore(answers.map(String), model.get("checked") === true);
  const report = (event: Event): void => {
    const { answers, checked } = (event as CustomEvent<QuizDetail>).detail;
    model.set("answers", answers);
    model.set("checked", checked);
    model.save_changes();
  };
  el.addEventListener("psychoed:quiz", report);
  return () => el.removeEventListener("psychoed:quiz", report);
}

export default { render };
