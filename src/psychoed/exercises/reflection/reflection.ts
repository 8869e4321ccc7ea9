/** Lets a reader write in private. The words live in the store of this page and in the boxes. */

import { keepsAnything } from "../device";
import { define, say, wireActions } from "../dom";
import * as store from "../store";
import { mirror, printOnly, save, unmirror } from "./paper";

export class ReflectionElement extends HTMLElement {
  private piece: store.Piece | undefined;

  connectedCallback(): void {
    this.piece ??= this.begin();
    store.watch(this.refresh);
    window.addEventListener("storage", this.lookAgain);
    window.addEventListener("beforeprint", this.beforePrint);
    window.addEventListener("afterprint", this.afterPrint);
    store.look(this.piece);
  }

  disconnectedCallback(): void {
    store.unwatch(this.refresh);
    window.removeEventListener("storage", this.lookAgain);
    window.removeEventListener("beforeprint", this.beforePrint);
    window.removeEventListener("afterprint", this.afterPrint);
  }

  /** A reader may have begun to write before this script ran: those words stay. */
  private begin(): store.Piece {
    const boxes = this.boxes();
    const piece = store.open(this.dataset.key ?? "", boxes.length);
    const kept = store.look(piece);
    boxes.forEach(({ value }, index) => {
      if (value) store.type(piece, index, store.both(piece.texts[index] ?? "", value));
    });
    this.wire(piece);
    this.piece = piece;
    this.refresh();
    if (kept === "found") say(this, "found");
    if (kept === "unreadable") say(this, "cannot-read");
    return piece;
  }

  private wire(piece: store.Piece): void {
    wireActions(this, {
      skip: () => this.skip(),
      print: () => printOnly(this),
      save: () => {
        save(this);
        say(this, "saved");
      },
      keep: () => this.ask(piece),
      "keep-yes": () => this.answer(store.keep(piece)),
      "keep-no": () => this.answer("not-kept"),
      erase: () => say(this, store.erase(piece)),
      "erase-all": () => this.eraseAll(),
    });
    this.addEventListener("input", (event) => {
      const box = event.target as HTMLTextAreaElement;
      store.type(piece, this.boxes().indexOf(box), box.value);
      say(this);
    });
    this.find(".psychoed-ask")?.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      this.answer("not-kept");
    });
  }

  private find(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }

  private boxes(): HTMLTextAreaElement[] {
    return Array.from(this.querySelectorAll("textarea"));
  }

  /** Inside a fold, Chromium's Tab key turns back from a place that is no stop of its own. */
  private skip(): void {
    const end = this.find(".psychoed-end");
    if (!end) return;
    end.tabIndex = 0;
    end.addEventListener("blur", () => (end.tabIndex = -1), { once: true });
    end.focus();
  }

  private ask(piece: store.Piece): void {
    const question = this.find(".psychoed-ask");
    if (!question || store.isEmpty(piece)) return say(this, "empty");
    say(this);
    question.hidden = false;
    question.focus();
  }

  private answer(said: string): void {
    const question = this.find(".psychoed-ask");
    if (question) question.hidden = true;
    say(this, said);
    this.find('[data-act="keep"]')?.focus();
  }

  private eraseAll(): void {
    const done = store.eraseAll();
    say(this, done);
    // Its button is gone now, and the focus must not go with it.
    if (done === "erased-all") this.find('[data-act="erase"]')?.focus();
  }

  private readonly refresh = (): void => {
    this.boxes().forEach((box, index) => {
      const text = this.piece?.texts[index] ?? "";
      if (box.value === text) return;
      box.value = text;
      say(this);
    });
    const eraseAll = this.find('[data-act="erase-all"]');
    if (eraseAll) eraseAll.hidden = !keepsAnything();
  };

  private readonly lookAgain = (): void => {
    if (!this.piece) return;
    const before = this.piece.texts.join("\0");
    const kept = store.look(this.piece);
    if (kept === "found" && this.piece.texts.join("\0") !== before) say(this, "found");
  };

  private readonly beforePrint = (): void => mirror(this);
  private readonly afterPrint = (): void => unmirror(this);
}

define("psychoed-reflection", ReflectionElement);
