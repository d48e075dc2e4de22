import type { Problem, ProblemCode } from "../core/project/problem.js";
import type { Words } from "./words.js";

/**
 * What a problem says to the person: what is wrong, what it blocks, how to mend it.
 *
 * Shown beside the field, in the list of problems and on the command line; the place is said apart, see `placeSentence`.
 *
 * @param words Words in the person's language.
 * @param problem The problem; a value that its sentence needs and that it lacks is replaced by the row's key or `…`.
 * @returns Two or three sentences.
 */
export function problemSentence(words: Words, problem: Problem): string {
  const { what, blocks, mend } = problemTexts(words, problem);
  return `${what} ${blocks} ${mend}`;
}

/** The three sentences of a problem, for a page that shows them apart. */
export function problemTexts(words: Words, problem: Problem): { what: string; blocks: string; mend: string } {
  const params = { ...placeholders(problem), ...problem.params };
  const kind = `problems.kinds.${params["kind"] ?? ""}`;
  if (words.has(kind)) params["kind"] = words.t(kind);
  const named = NAMING[problem.code];
  if (named !== undefined && problem.params[named] === "" && problem.place.table !== undefined) {
    const found = (part: "lines" | "of", id: string): string => {
      const key = `problems.unsaid.${part}.${id}`;
      return words.t(words.has(key) ? key : `problems.unsaid.${part}.other`);
    };
    const said = { line: found("lines", problem.place.table), of: found("of", problem.place.column ?? "") };
    return { what: words.t("problems.unsaid.what", said), blocks: words.t("problems.unsaid.blocks"), mend: words.t("problems.unsaid.mend") };
  }
  if (problem.code === "file-project-invalid") {
    params["path"] ||= words.t("problems.expected.file");
    if (params["expected"] === "nothing") {
      return {
        what: words.t("problems.unknownField.what", params),
        blocks: words.t("problems.unknownField.blocks", params),
        mend: words.t("problems.unknownField.mend", params),
      };
    }
    params["expected"] = expectedForm(words, String(params["expected"]));
  }
  return {
    what: words.t(`problems.${problem.code}.what`, params),
    blocks: words.t(`problems.${problem.code}.blocks`, params),
    mend: words.t(`problems.${problem.code}.mend`, params),
  };
}

/** Problems of a name that is not known, with the value that says it: where that is empty, nothing was named at all. */
const NAMING: Partial<Record<ProblemCode, string>> = { "partner-unknown": "code", "not-in-list": "value", "demand-unknown-scope": "code", "demand-unknown-resource": "code", "scope-item-unknown-scope": "code" };

/** What a field of a saved project should hold: a form, or one of some values. */
function expectedForm(words: Words, form: string): string {
  const length = /^list of (\d+)$/.exec(form)?.[1];
  if (length !== undefined) return words.t("problems.expected.listOf", { length });
  const key = `problems.expected.${form}`;
  return words.has(key) ? words.t(key) : form;
}

/** Every value that a sentence may name: a problem made without one still has a sentence. */
const VALUE_NAMES = [
  "partner", "partners", "code", "label", "value", "min", "max", "criterion", "scope", "resource", "demand", "unit", "available", "missing", "locked",
  "cap", "floor", "indicator", "kind", "header", "found", "expected", "path", "read", "total", "allowed", "worst", "best", "other",
  "first", "second", "item", "items", "written", "sheet",
] as const;

function placeholders(problem: Problem): Record<string, string | number> {
  const values: Record<string, string | number> = { count: 1 };
  for (const name of VALUE_NAMES) values[name] = problem.place.row ?? "…";
  values["table"] = problem.place.table ?? "…";
  values["column"] = problem.place.column ?? "…";
  return values;
}
