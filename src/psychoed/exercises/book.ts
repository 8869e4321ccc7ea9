/** Every exercise, for pages that no kernel stands behind. */

import "../pictures/explore/explore";
import "../pictures/guess/guess";
import "./quiz/quiz";
import "./reflection/reflection";
