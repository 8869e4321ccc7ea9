/** Every exercise, for pages that no kernel stands behind. */

import "../pictures/explore/explore";
import "../pictures/guess/guess";
import "../options/beside/beside";
import "./plan/plan";
import "./quiz/quiz";
import "./reflection/reflection";
import "./worksheet/worksheet";
