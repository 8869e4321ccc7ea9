/** Every exercise, for pages that no kernel stands behind. */

import "./quiz/quiz";
import "./reflection/reflection";
