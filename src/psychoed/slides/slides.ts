/*! Contains reveal.js 6.0.2 | MIT License | Copyright (C) 2011-2026 Hakim El Hattab, https://hakim.se */
/** The script of a deck. Without it the deck reads as one long page. */

import Reveal from "reveal.js";
import "../exercises/quiz/quiz";
import "../pictures/guess/guess";
import { fit } from "./fit";
import { isForControl, letGo, listen } from "./keys";
import { Notes } from "./notes";

const SIZE = { width: 1280, height: 720, margin: 0, minScale: 0.1, maxScale: 4 };
const N = 78;
const S = 83;

function start(root: HTMLElement, panel: HTMLElement): void {
  root.classList.add("reveal");
  document.documentElement.classList.add("deck");
  const notes = new Notes(panel, (event) => {
    if (["PageUp", "ArrowLeft", "ArrowUp"].includes(event.key)) deck.prev();
    else if (["PageDown", "ArrowRight", "ArrowDown", " "].includes(event.key)) deck.next();
  });
  const current = (): Element => deck.getCurrentSlide();
  const deck = new Reveal(root, {
    ...SIZE,
    center: false,
    hash: true,
    help: false,
    jumpToSlide: false,
    keyboard: { [N]: () => notes.toggle(), [S]: () => notes.open(current()) },
    keyboardCondition: (event: KeyboardEvent) => !isForControl(event),
    scrollActivationWidth: 0,
    slideNumber: "c/t",
    transition: "none",
  });
  const shown = (): void => {
    const at = document.activeElement;
    if (at instanceof HTMLElement && at.closest("section") && !current().contains(at)) at.blur();
    fit(current());
    notes.show(current());
  };
  deck.on("ready", shown);
  deck.on("slidechanged", shown);
  for (const kind of ["click", "change", "toggle"]) root.addEventListener(kind, () => fit(current()), kind === "toggle");
  listen(document, deck);
  letGo(document);
  void deck.initialize();
}

const root = document.getElementById("deck");
const panel = document.querySelector<HTMLElement>(".leaders");
if (root && panel) start(root, panel);
