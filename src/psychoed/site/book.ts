/** The script of the book: the exercises, and what the page around them adds. */

import "../exercises/book";
import "../sessions/builder/builder";
import "./evidence/filter";
import "./page";
