/**
 * Something the person can mend: never thrown, always a value with a place. Sentences live in `words`.
 */
export interface Problem {
  code: ProblemCode;
  /** `error` blocks the figures that it names; `warning` may mislead; `note` informs. */
  severity: "error" | "warning" | "note";
  place: Place;
  /** Values for the sentence. */
  params: Record<string, string | number>;
}

/** Where it is: in a table of the workbook, or in a file. Rows of files count from 1, the header included. */
export interface Place {
  table?: string;
  /** Key of the row: the codes of its key columns joined by `|`, the second of that key followed by `#2`; where it has none, `#` and the row's position from 1. */
  row?: string;
  /** Stable id of the column, see `workbook/columns`. */
  column?: string;
  file?: string;
  line?: number;
  /** Column of the file, from 1. */
  fileColumn?: number;
}

/** The closed list. Add a code here and its sentence in both languages in `words/problems`. */
export type ProblemCode =
  // partners and matrices
  | "partner-duplicate"
  | "partner-unknown"
  | "code-missing"
  | "code-invalid"
  | "code-duplicate"
  | "label-missing"
  | "label-duplicate"
  | "label-too-long"
  | "not-a-number"
  | "not-a-date"
  | "not-in-list"
  | "cell-error"
  | "negative"
  | "out-of-range"
  | "no-partner"
  | "partner-without-data"
  // method
  | "weights-all-zero"
  | "criterion-bounds-missing"
  | "criterion-bounds-equal"
  | "criterion-half-outside"
  | "level-not-whole"
  | "judgement-self"
  | "judgement-duplicate"
  | "rating-outside-bounds"
  | "rating-missing"
  | "scope-without-user-benefit"
  | "scope-without-participant"
  | "scope-excluded-by-mission"
  | "participant-without-gain"
  | "gain-without-figure"
  | "demand-without-means"
  | "demand-unknown-scope"
  | "demand-unknown-resource"
  | "scope-item-unknown-scope"
  | "scope-item-unknown"
  | "scope-item-duplicate"
  | "scope-items-above-demand"
  | "shortage"
  | "means-zero"
  | "unit-value-missing"
  | "lock-above-cap"
  | "lock-above-demand"
  | "floor-infeasible"
  | "indicator-without-baseline"
  | "actual-missing"
  | "action-without-user-benefit"
  | "end-before-start"
  | "kept-above-capacity"
  | "kept-too-long"
  | "gains-from-no-action"
  | "form-ruled-out"
  | "partner-without-seat"
  | "body-unknown"
  | "body-without-member"
  | "seat-duplicate"
  | "dates-reversed"
  // workbook
  | "table-missing"
  | "result-missing"
  | "header-row-hidden"
  | "total-row-shown"
  | "column-missing"
  | "column-reworded"
  | "formula-replaced"
  | "registry-rebuilt"
  | "not-as-written"
  | "rules-not-kept"
  | "row-unknown"
  | "newer-version"
  // files
  | "file-missing"
  | "file-empty"
  | "file-not-text"
  | "file-one-column"
  | "file-header-duplicate"
  | "file-header-missing"
  | "file-line-ragged"
  | "file-quotes"
  | "file-column-not-understood"
  | "file-column-of-texts"
  | "file-texts-among-figures"
  | "file-scope-column"
  | "file-project-invalid"
  | "file-no-partner"
  | "file-other-kind"
  | "file-no-number"
  | "file-column-missing"
  | "file-decimal-ambiguous"
  | "file-counts-doubtful"
  | "file-value-not-understood"
  | "file-name-missing"
  | "file-total-left-out"
  | "file-encoding-doubtful"
  | "file-title-left-out"
  | "file-partner-doubtful"
  | "too-many-partners"
  | "too-many-items"
  | "text-too-long"
  | "file-too-large";
