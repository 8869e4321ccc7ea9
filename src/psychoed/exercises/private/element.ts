/** What every private exercise does: keep when asked, take along, print, erase, undo. */

import { say, wireActions } from "../dom";
import { kept } from "./device";
import { guardThisPage } from "./leaving";
import { asText, draw, pageOf, SINGLE, type Definition, type Page } from "./page";
import { printOnly, save } from "./paper";
import * as store from "./store";
import { both, isEmpty, type Value } from "./values";

export interface Field {
  readonly id: string;
  read(): Value;
  /** Shows a value; touches nothing that shows it already. */
  write(value: Value): void;
  /** Is there an order from the start, which the reader has not chosen? */
  readonly ordered?: true;
}

export abstract class PrivateElement extends HTMLElement {
  protected piece!: store.Piece;
  protected definition!: Definition;
  private began = false;
  private shown = "";

  protected abstract fields(): Field[];

  connectedCallback(): void {
    if (!this.began) this.begin();
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

  private begin(): void {
    this.began = true;
    this.definition = JSON.parse(this.dataset.definition ?? "{}") as Definition;
    const single = this.definition.fields.filter(({ kind }) => SINGLE.has(kind));
    this.piece = store.open(this.dataset.key ?? "", single.map(({ id }) => id));
    const early = this.fields().filter(({ ordered }) => !ordered).map(({ id, read }) => [id, read()] as const);
    this.wire();
    const found = store.look(this.piece);
    early.forEach(([id, value]) => this.takeEarly(id, value));
    this.refresh();
    if (found === "found") say(this, "found");
    if (found === "unreadable") say(this, "cannot-read");
    guardThisPage();
  }

  /** A reader may have begun to write before this script ran: those words stay. */
  private takeEarly(id: string, value: Value): void {
    if (isEmpty(value)) return;
    const now = this.piece.values[id] ?? "";
    const text = typeof value === "string" && typeof now === "string" && !this.piece.single.has(id);
    store.change(this.piece, id, text ? both(now, value) : value);
  }

  private wire(): void {
    wireActions(this, {
      skip: () => this.skip(),
      print: () => this.print(),
      save: () => this.save(),
      undo: () => say(this, store.undo(this.piece)),
      "show-page": () => this.togglePage(),
      keep: () => this.ask("keep", store.isBlank(this.piece)),
      "keep-yes": () => this.answer("keep", store.keep(this.piece)),
      erase: () => this.ask("erase"),
      "erase-yes": () => this.answer("erase", store.erase(this.piece)),
      "erase-all": () => this.ask("erase-all"),
      "erase-all-yes": () => this.answer("erase-all", store.eraseAll()),
      no: () => this.answerNo(),
      ...this.acts(),
    });
    this.addEventListener("input", (event) => this.input(event.target as HTMLElement));
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.question()) return;
      event.preventDefault();
      event.stopPropagation();
      this.answerNo();
    });
  }

  /** More buttons of one kind of exercise: what each does, under the name of its act. */
  protected acts(): Record<string, (pressed: HTMLElement) => void> {
    return {};
  }

  private input(target: HTMLElement): void {
    const id = target.closest<HTMLElement>("[data-field]")?.dataset.field;
    const field = this.fields().find((one) => one.id === id);
    if (!field) return;
    store.change(this.piece, field.id, field.read(), target.matches("textarea, input[type=text]"));
    say(this);
  }

  protected find(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }

  /** Inside a fold, Chromium's Tab key turns back from a place that is no stop of its own. */
  private skip(): void {
    const end = this.find(".psychoed-end");
    if (!end) return;
    end.tabIndex = 0;
    end.addEventListener("blur", () => (end.tabIndex = -1), { once: true });
    end.focus();
  }

  protected print(): void {
    printOnly(this, this.definition.title);
    store.takeAlong(this.piece);
  }

  private save(): void {
    const name = this.find("[data-file-name]") as HTMLInputElement | null;
    save(this.pages().map(asText).join("\n\n"), `${fileName(name?.value ?? "")}.txt`);
    store.takeAlong(this.piece);
    say(this, "saved");
  }

  private question(): HTMLElement | null {
    return this.find(".psychoed-ask:not([hidden])");
  }

  protected ask(name: string, empty = false): void {
    const open = this.question();
    if (open) open.hidden = true;
    if (empty) return say(this, "empty");
    const question = this.find(`[data-ask="${name}"]`);
    if (!question) return;
    say(this);
    question.hidden = false;
    question.focus();
  }

  protected answer(name: string, said: string): void {
    const question = this.question();
    if (question) question.hidden = true;
    say(this, said);
    // "Erase everything" goes with what it erased, and the focus must not go with it.
    const back = this.find(`[data-act="${name}"]:not([hidden])`) ?? this.find('[data-act="erase"]');
    back?.focus();
  }

  private answerNo(): void {
    const name = this.question()?.dataset.ask ?? "";
    this.answer(name, name === "keep" ? "not-kept" : "not-erased");
  }

  private page(): HTMLElement | null {
    return this.find(".psychoed-page");
  }

  private togglePage(): void {
    const page = this.page();
    if (!page) return;
    page.hidden = !page.hidden;
    if (page.hidden) page.replaceChildren();
    this.refresh();
    if (!page.hidden) page.focus();
  }

  /** What comes of the exercise on paper and in a file. */
  protected pages(): Page[] {
    return store.isBlank(this.piece) ? [] : [pageOf(this.definition, this.piece.values)];
  }

  private drawPage(): void {
    const page = this.page();
    if (page) draw(page, this.pages());
  }

  protected readonly refresh = (): void => {
    const now = JSON.stringify(this.piece.values);
    if (this.shown !== "" && now !== this.shown) say(this);
    this.shown = now;
    for (const field of this.fields()) field.write(this.piece.values[field.id] ?? "");
    if (this.page()?.hidden === false) this.drawPage();
    this.toggle("undo", this.piece.past.length > 0);
    this.toggle("erase-all", kept().length > 0);
    this.afterRefresh();
  };

  protected afterRefresh(): void {}

  private toggle(act: string, there: boolean): void {
    const button = this.find(`[data-act="${act}"]`);
    if (button) button.hidden = !there;
  }

  private readonly lookAgain = (): void => {
    const before = JSON.stringify(this.piece.values);
    const found = store.look(this.piece);
    if (found === "found" && JSON.stringify(this.piece.values) !== before) say(this, "found");
  };

  /** Boxes print only what fits into them; for the time of printing the page stands there instead. */
  private readonly beforePrint = (): void => {
    const filled = this.pages().length > 0;
    this.toggleAttribute("data-filled", filled);
    if (filled) this.drawPage();
    else this.makeRoom();
  };

  /** An empty form is printed to be filled in by hand. */
  protected makeRoom(): void {}

  private readonly afterPrint = (): void => {
    this.removeAttribute("data-filled");
    this.refresh();
    if (this.page()?.hidden) this.page()?.replaceChildren();
  };
}

/** A name that every system takes; a neutral one if the reader gives none. */
function fileName(wanted: string): string {
  return wanted.replace(/[^\p{L}\p{N} _-]/gu, "").trim().slice(0, 60) || "notes";
}
