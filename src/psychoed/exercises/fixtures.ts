/** What the templates give, so that the tests need no Python: the rendered text, unchanged. */

export const one = `<psychoed-quiz class="psychoed psychoed-quiz" id="q-one" data-kind="one">
<form autocomplete="off"><button type="submit" disabled hidden></button><fieldset class="psychoed-item" data-item="1">
<legend>Which one fits?</legend><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-one" value="1" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Rest is lazy</span></label></div><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-one" value="2" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Rest is care</span></label></div><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-one" value="not-sure" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Not sure</span></label></div><div class="psychoed-answer" role="status"></div>
</fieldset><p class="psychoed-actions" hidden>
<button type="button" data-act="check" data-lm-suppress-shortcuts="true">Show what we would say</button>
<button type="button" data-act="reset" data-lm-suppress-shortcuts="true">Start again</button>
</p>
<p class="psychoed-status" role="status" data-none="Nothing is chosen yet. You can also just read the reasons below." data-shown="The reasons are shown above, beside what you chose." data-reset="Cleared. Nothing was kept."></p>
<details class="psychoed-reasons">
<summary data-lm-suppress-shortcuts="true">All answers, with their reasons</summary><ul data-item="1"><li data-value="1"><p><strong>Rest is lazy</strong></p><p><em>This does not quite fit.</em> Rest is care.</p></li><li data-value="2"><p><strong>Rest is care</strong></p><p><em>This fits.</em> Many find so.</p></li><li data-value="not-sure"><p><strong>Not sure</strong></p><p>That is fine too.</p></li>
</ul><p class="psychoed-sources">Where this comes from: <a href="#claim-a" data-lm-suppress-shortcuts="true">study card 1</a></p>
</details>
</form>
</psychoed-quiz>
`;

export const several = `<psychoed-quiz class="psychoed psychoed-quiz" id="q-several" data-kind="several">
<form autocomplete="off"><button type="submit" disabled hidden></button><fieldset class="psychoed-item" data-item="1">
<legend>Which of these fit?</legend><div class="psychoed-row"><label class="psychoed-choice"><input type="checkbox" name="q-several" value="1" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>A walk</span></label></div><div class="psychoed-row"><label class="psychoed-choice"><input type="checkbox" name="q-several" value="2" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>A wager</span></label></div><div class="psychoed-row"><label class="psychoed-choice"><input type="checkbox" name="q-several" value="3" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>A friend</span></label></div><div class="psychoed-row"><label class="psychoed-choice"><input type="checkbox" name="q-several" value="not-sure" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Not sure</span></label></div><div class="psychoed-answer" role="status"></div>
</fieldset><p class="psychoed-actions" hidden>
<button type="button" data-act="check" data-lm-suppress-shortcuts="true">Show what we would say</button>
<button type="button" data-act="reset" data-lm-suppress-shortcuts="true">Start again</button>
</p>
<p class="psychoed-status" role="status" data-none="Nothing is chosen yet. You can also just read the reasons below." data-shown="The reasons are shown above, beside what you chose." data-reset="Cleared. Nothing was kept."></p>
<details class="psychoed-reasons">
<summary data-lm-suppress-shortcuts="true">All answers, with their reasons</summary><ul data-item="1"><li data-value="1"><p><strong>A walk</strong></p><p><em>This fits.</em> A walk may help.</p></li><li data-value="2"><p><strong>A wager</strong></p><p><em>This does not quite fit.</em> A wager does not.</p></li><li data-value="3"><p><strong>A friend</strong></p><p><em>This fits.</em> A friend may help.</p></li><li data-value="not-sure"><p><strong>Not sure</strong></p><p>Nobody is sure at first.</p></li>
</ul>
</details>
</form>
</psychoed-quiz>
`;

export const belief = `<psychoed-quiz class="psychoed psychoed-quiz" id="q-belief" data-kind="belief">
<form autocomplete="off"><button type="submit" disabled hidden></button><fieldset class="psychoed-item" data-item="1">
<legend>You may have heard: “It is my fault.” Where do you stand?</legend><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-belief" value="1" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>I believe it</span></label></div><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-belief" value="2" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>I do not</span></label></div><div class="psychoed-answer" role="status"></div>
</fieldset><p class="psychoed-actions" hidden>
<button type="button" data-act="check" data-lm-suppress-shortcuts="true">Show what we would say</button>
<button type="button" data-act="reset" data-lm-suppress-shortcuts="true">Start again</button>
</p>
<p class="psychoed-status" role="status" data-none="Nothing is chosen yet. You can also just read the reasons below." data-shown="The reasons are shown above, beside what you chose." data-reset="Cleared. Nothing was kept."></p>
<details class="psychoed-reasons">
<summary data-lm-suppress-shortcuts="true">All answers, with their reasons</summary><ul data-item="1"><li data-value="1"><p><strong>I believe it</strong></p><p>Many do.</p></li><li data-value="2"><p><strong>I do not</strong></p><p>That can be hard won.</p></li></ul>
<div class="psychoed-better"><p><strong>No.</strong> It has many causes.</p></div><p class="psychoed-sources">Where this comes from: <a href="#claim-a" data-lm-suppress-shortcuts="true">study card 1</a>, <a href="#claim-b" data-lm-suppress-shortcuts="true">study card 2</a></p>
</details>
</form>
</psychoed-quiz>
`;

export const sort = `<psychoed-quiz class="psychoed psychoed-quiz" id="q-sort" data-kind="sort">
<form autocomplete="off"><button type="submit" disabled hidden></button><p class="psychoed-question" id="q-sort-question">Which group?</p><fieldset class="psychoed-item" data-item="1">
<legend>Sleep</legend><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-sort-1" value="Body" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Body</span></label></div><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-sort-1" value="Mind" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Mind</span></label></div><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-sort-1" value="not-sure" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Not sure</span></label></div>
<div class="psychoed-answer"></div>
</fieldset><fieldset class="psychoed-item" data-item="2">
<legend>Worry</legend><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-sort-2" value="Body" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Body</span></label></div><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-sort-2" value="Mind" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Mind</span></label></div><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-sort-2" value="not-sure" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Not sure</span></label></div>
<div class="psychoed-answer"></div>
</fieldset><fieldset class="psychoed-item" data-item="3">
<legend>Breath</legend><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-sort-3" value="Body" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Body</span></label></div><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-sort-3" value="Mind" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Mind</span></label></div><div class="psychoed-row"><label class="psychoed-choice"><input type="radio" name="q-sort-3" value="not-sure" autocomplete="off" data-lm-suppress-shortcuts="true"> <span>Not sure</span></label></div>
<div class="psychoed-answer"></div>
</fieldset><p class="psychoed-actions" hidden>
<button type="button" data-act="check" data-lm-suppress-shortcuts="true">Show what we would say</button>
<button type="button" data-act="reset" data-lm-suppress-shortcuts="true">Start again</button>
</p>
<p class="psychoed-status" role="status" data-none="Nothing is chosen yet. You can also just read the reasons below." data-shown="The reasons are shown above, beside what you chose." data-reset="Cleared. Nothing was kept."></p>
<details class="psychoed-reasons">
<summary data-lm-suppress-shortcuts="true">All answers, with their reasons</summary><ul data-item="1">
<li data-value="Body"><p><strong>Sleep</strong></p><p><em>We would say: Body.</em> Sleep is of the body.</p></li>
</ul><ul data-item="2">
<li data-value="Mind"><p><strong>Worry</strong></p><p><em>We would say: Mind.</em> Worry is of the mind.</p></li>
</ul><ul data-item="3">
<li data-value="Body"><p><strong>Breath</strong></p><p><em>We would say: Body.</em> Breath is of the body.</p></li>
</ul><p data-not-sure>Not sure? Both can be.</p>
</details>
</form>
</psychoed-quiz>
`;

export const reflection = `<psychoed-reflection class="psychoed psychoed-reflection" id="r-day" data-key="01-start/r-day">
<form autocomplete="off"><button type="submit" disabled hidden></button>
<fieldset>
<legend>One good hour</legend>
<p class="psychoed-skip-line"><a class="psychoed-skip" href="#r-day-end" data-act="skip" data-lm-suppress-shortcuts="true">Skip this</a> It costs nothing.</p><div class="psychoed-prompt">
<p class="psychoed-promise" id="r-day-1-promise"><span class="psychoed-on-screen">Nobody reads this. It disappears when you close the page.</span> If now is a bad moment: <a href="../book/get-help.md" data-lm-suppress-shortcuts="true">Get help now</a>.</p>
<label><span>What helped?</span>
<textarea rows="3" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="r-day-1-promise" data-prompt="1" data-lm-suppress-shortcuts="true"></textarea></label>
<div class="psychoed-printed"></div>
</div><div class="psychoed-prompt">
<p class="psychoed-promise" id="r-day-2-promise"><span class="psychoed-on-screen">Nobody reads this. It disappears when you close the page.</span> If now is a bad moment: <a href="../book/get-help.md" data-lm-suppress-shortcuts="true">Get help now</a>.</p>
<label><span>Who was there?</span>
<textarea rows="1" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="r-day-2-promise" data-prompt="2" data-lm-suppress-shortcuts="true"></textarea></label>
<div class="psychoed-printed"></div>
</div></fieldset>
<p class="psychoed-actions" hidden>
<button type="button" data-act="print" data-lm-suppress-shortcuts="true">Print this</button>
<button type="button" data-act="save" data-lm-suppress-shortcuts="true">Save as notes.txt</button>
<button type="button" data-act="keep" data-lm-suppress-shortcuts="true">Keep on this device</button>
<button type="button" data-act="erase" data-lm-suppress-shortcuts="true">Erase what I wrote</button>
<button type="button" data-act="erase-all" data-lm-suppress-shortcuts="true">Erase everything kept on this device</button>
</p>
<div class="psychoed-ask" role="group" aria-label="Keep on this device?" aria-describedby="r-day-ask" tabindex="-1" data-lm-suppress-shortcuts="true" hidden>
<p id="r-day-ask">Anyone who uses this device and this browser can then read it. Keep it?</p>
<p><button type="button" data-act="keep-yes" data-lm-suppress-shortcuts="true">Yes, keep it here</button> <button type="button" data-act="keep-no" data-lm-suppress-shortcuts="true">No, do not keep it</button></p>
</div>
<p class="psychoed-status" role="status" data-kept="Kept on this device, in this browser. It comes back when you open this page again." data-not-kept="Not kept. It is still here until you close the page." data-merged="Another open page kept other words here. Both are in the box now, and both are kept." data-erased="Erased, from the page and from this device." data-erased-all="Everything that this course kept on this device is erased." data-found="This was kept on this device. You can erase it." data-cannot-keep="This browser does not let the page keep anything, or its store is full. Nothing was kept. You can still print it or save it as a file." data-cannot-read="Something kept here could not be read. It was left as it is. Erase it if you do not need it." data-cannot-erase="This browser did not let the page erase what was kept. Clear the data of this site in the settings of the browser." data-empty="The box is empty, so there is nothing to keep." data-saved="Saved as notes.txt, where your browser puts its downloads."></p>
</form>
<span class="psychoed-end" id="r-day-end" tabindex="-1" data-lm-suppress-shortcuts="true"></span>
</psychoed-reflection>
`;

/** Puts markup into the page and returns the exercise. */
export function show<Exercise extends Element>(markup: string): Exercise {
  const holder = document.createElement("div");
  holder.innerHTML = markup;
  document.body.append(holder);
  return holder.firstElementChild as Exercise;
}

export function press(exercise: Element, act: string): void {
  exercise.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click();
}

export function statusOf(exercise: Element): string {
  return exercise.querySelector(".psychoed-status")?.textContent ?? "";
}

/** The sentence that the markup carries for a status. */
export function sentence(exercise: Element, name: string): string {
  const found = exercise.querySelector(".psychoed-status")?.getAttribute(`data-${name}`);
  if (!found) throw new Error(`the markup has no sentence ${name}`);
  return found;
}

/** A store of the browser that does what a test tells it to do. */
export function deviceThat(changes: Partial<Storage>): Storage {
  const real = localStorage;
  return {
    get length() {
      return real.length;
    },
    key: (index) => real.key(index),
    getItem: (key) => real.getItem(key),
    setItem: (key, value) => real.setItem(key, value),
    removeItem: (key) => real.removeItem(key),
    clear: () => real.clear(),
    ...changes,
  };
}

function refuse(name: string): () => never {
  return () => {
    throw new DOMException("refused by the test", name);
  };
}

export function fullDevice(): Storage {
  return deviceThat({ setItem: refuse("QuotaExceededError") });
}

export function blockedDevice(): Storage {
  const no = refuse("SecurityError");
  return deviceThat({ key: no, getItem: no, setItem: no, removeItem: no, clear: no });
}
