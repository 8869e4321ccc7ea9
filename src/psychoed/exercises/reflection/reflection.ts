/** Lets a reader write in private: one box for each prompt. */

import { define } from "../dom";
import { PrivateElement, type Field } from "../private/element";

export class ReflectionElement extends PrivateElement {
  protected fields(): Field[] {
    return Array.from(this.querySelectorAll("textarea"), (box) => ({
      id: box.closest<HTMLElement>("[data-field]")?.dataset.field ?? "",
      read: () => box.value,
      write: (value) => {
        if (typeof value === "string" && box.value !== value) box.value = value;
      },
    }));
  }
}

define("psychoed-reflection", ReflectionElement);
