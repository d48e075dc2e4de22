import type { ProblemCode } from "./problem.js";

/**
 * Which values the sentence of a problem made in `core/project`, `core/scoring` and `core/contributions` can count on.
 *
 * `partner`, `scope`, `criterion`, `resource`, `item`, `indicator` and `action` are what people read: the label, or the code where there is no label;
 * `partners`, `scopes` and `resources` are such names joined by `, `. Amounts are plain numbers in the unit `unit`.
 */
export const PROBLEM_PARAMS = {
  "partner-duplicate": ["partner", "code", "other"],
  "partner-unknown": ["code"],
  "code-missing": ["label"],
  "code-invalid": ["code"],
  "code-duplicate": ["code"],
  "label-missing": ["code"],
  "label-duplicate": ["label"],
  "not-a-number": ["value"],
  "not-a-date": ["value"],
  "not-in-list": ["value"],
  negative: ["value"],
  "out-of-range": ["value", "min", "max"],
  "no-partner": [],
  "partner-without-data": ["partner"],
  "weights-all-zero": [],
  "criterion-bounds-missing": ["criterion"],
  "criterion-bounds-equal": ["criterion", "value"],
  "rating-outside-bounds": ["scope", "criterion", "value", "worst", "best"],
  "rating-missing": ["scope", "criterion"],
  "scope-without-user-benefit": ["scope"],
  "scope-without-participant": ["scope"],
  "scope-excluded-by-mission": ["scope", "partners"],
  "participant-without-gain": ["scope", "partners"],
  "demand-without-means": ["scope", "resource", "demand", "unit"],
  "demand-unknown-scope": ["code"],
  "demand-unknown-resource": ["code"],
  shortage: ["scope", "resource", "demand", "available", "missing", "unit"],
  "means-zero": ["partner"],
  "unit-value-missing": ["resource"],
  "lock-above-cap": ["partner", "resource", "locked", "cap", "unit"],
  "lock-above-demand": ["resource", "locked", "demand", "unit"],
  "floor-infeasible": ["partners", "floor"],
  "indicator-without-baseline": ["indicator"],
  "actual-missing": ["partner", "resource"],
  "file-project-invalid": ["path", "expected"],
  "newer-version": ["schema"],
} as const satisfies Partial<Record<ProblemCode, readonly string[]>>;
