/** The same exercises in a live notebook: puts the HTML there, reports the answers of a quiz and what is explored. */

import "./book";
import type { ExploreDetail, ExploreElement } from "../pictures/explore/explore";
import type { QuizDetail, QuizElement } from "./quiz/quiz";

export interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, act: () => void): void;
  off(event: string, act: () => void): void;
}

/** A link must not take the whole notebook away, and unsaved private words with it. */
function keepThisPage(el: HTMLElement): void {
  for (const link of el.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])')) {
    link.target = "_blank";
    link.rel = "noopener";
  }
}

function listen<Detail extends object>(el: HTMLElement, event: string, model: Model): () => void {
  const report = ({ detail }: CustomEvent<Detail>): void => {
    for (const [name, value] of Object.entries(detail)) model.set(name, value);
    model.save_changes();
  };
  el.addEventListener(event, report as EventListener);
  return () => el.removeEventListener(event, report as EventListener);
}

function syncQuiz(quiz: QuizElement, model: Model): () => void {
  customElements.upgrade(quiz);
  const answers = model.get("answers");
  if (Array.isArray(answers)) quiz.restore(answers.map(String), model.get("checked") === true);
  return listen<QuizDetail>(quiz, "psychoed:quiz", model);
}

/** A choice goes to the kernel, and what the kernel draws for it comes back. */
function syncExplore(explore: ExploreElement, model: Model): () => void {
  customElements.upgrade(explore);
  const choose = (): void => {
    const value = model.get("value");
    if (value) explore.choose(String(value));
  };
  const draw = (): void => explore.replace(String(model.get("frame") ?? ""));
  choose();
  model.on("change:value", choose);
  model.on("change:frame", draw);
  const quiet = listen<ExploreDetail>(explore, "psychoed:explore", model);
  return () => {
    model.off("change:value", choose);
    model.off("change:frame", draw);
    quiet();
  };
}

function render({ model, el }: { model: Model; el: HTMLElement }): (() => void) | void {
  el.innerHTML = String(model.get("html"));
  keepThisPage(el);
  // What is written in private, and what is guessed, has no place in a model: only these two are listened to.
  const quiz = el.querySelector<QuizElement>("psychoed-quiz");
  const explore = el.querySelector<ExploreElement>("psychoed-explore");
  if (quiz) return syncQuiz(quiz, model);
  if (explore) return syncExplore(explore, model);
}

export default { render };
