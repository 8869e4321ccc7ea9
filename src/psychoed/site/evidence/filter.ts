/** Shows only those cards of an evidence page that a reader looks for. Nothing of it is kept or sent. */

import { wireActions } from "../../exercises/dom";

const PAUSE = 400; // in typing: a screen reader says one sentence then, and not one for each letter

/** Returns a text as it is compared: accents, capital letters and curly quotes make no difference. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
}

/** Makes the form of a page work, and shows it: without scripts it stays hidden, and all cards are there. */
export function filterCards(form: HTMLFormElement): void {
  const cards = Array.from(document.querySelectorAll<HTMLElement>(".study"), (card) => ({
    card,
    text: plain(card.textContent ?? ""),
  }));
  const status = form.querySelector<HTMLElement>("[role=status]");
  const all = status?.textContent ?? "";
  let later: ReturnType<typeof setTimeout> | undefined;

  const asked = (name: string): string =>
    form.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-filter="${name}"]`)?.value ?? "";

  const say = (shown: number): void => {
    const { some = "", none = "" } = status?.dataset ?? {};
    const text = shown === cards.length ? all : shown ? some.replace("{shown}", String(shown)) : none;
    if (status && status.textContent !== text) status.textContent = text;
  };

  const filter = (): void => {
    const words = plain(asked("words")).split(/\s+/);
    const [sure, kind] = [asked("sure"), asked("kind")];
    for (const { card, text } of cards) {
      card.hidden = !(
        words.every((word) => text.includes(word)) &&
        (!kind || card.classList.contains(kind)) &&
        (!sure || card.querySelector(`.${sure}`))
      );
    }
    const shown = cards.filter(({ card }) => !card.hidden).length;
    clearTimeout(later);
    later = setTimeout(() => say(shown), PAUSE);
  };

  const showAll = (): void => {
    form.reset();
    filter();
  };

  /** A link to a card that does not fit just now shows all: nobody lands nowhere. */
  const showPlace = (hash: string): void => {
    if (document.getElementById(hash.slice(1))?.closest(".study[hidden]")) showAll();
  };

  wireActions(form, { all: showAll });
  form.addEventListener("input", filter);
  addEventListener("hashchange", () => showPlace(location.hash));
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href*='#']");
    if (link) showPlace(link.hash);
  });
  form.hidden = false;
}

document.querySelectorAll<HTMLFormElement>("form.filter").forEach(filterCards);
