import type { WordKey, Words } from "../../words/words.js";

/** Something that Excel or the machine refused, ready to be shown and to be copied. */
export interface Trouble {
  /** Code of the `WorkbookError`, `unknown` for anything else. */
  code: string;
  /** Label of the action that was under way, in the language of that moment. */
  action: string;
  /** What was done before the failure, where it is known. */
  outcome: string | null;
  /** Name, code and place of the error: nothing of what the workbook says. */
  diagnostics: string;
}

/** The machine, as far as it matters to whoever mends the fault. */
export interface Surroundings {
  version: string;
  host: string;
  platform: string;
  language: string;
}

/**
 * What went wrong, without any content of the workbook.
 *
 * Messages of errors are left out: Excel's may quote a cell. Names, codes, Office.js members and the stack's own file names stay.
 *
 * @param cause what was thrown
 * @param action label of what the person had asked for
 * @param surroundings product, program and platform
 * @returns the trouble to show
 */
export function troubleFrom(cause: unknown, action: string, surroundings: Surroundings): Trouble {
  const code = textOf(cause, "code") ?? "unknown";
  const place: unknown = typeof cause === "object" && cause !== null ? Reflect.get(cause, "place") : null;
  const lines = [
    `Mutualiser ${surroundings.version}`,
    `${surroundings.host}, ${surroundings.platform}, ${surroundings.language}`,
    `error: ${textOf(cause, "name") ?? typeof cause}, ${code}`,
    ...["officeCode", "location", "command", "commandIndex", "outcome"].flatMap((name) => {
      const value = textOf(place, name);
      return value === null ? [] : [`${name}: ${value}`];
    }),
    ...stackOf(cause),
  ];
  return { code, action, outcome: textOf(place, "outcome"), diagnostics: lines.join("\n") };
}

function textOf(owner: unknown, name: string): string | null {
  if (typeof owner !== "object" || owner === null) return null;
  const value: unknown = Reflect.get(owner, name);
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

/** Frames only: the first line repeats the message. File addresses are cut to their last part. */
function stackOf(cause: unknown): string[] {
  const stack = textOf(cause, "stack") ?? "";
  return stack
    .split("\n")
    .filter((line) => /^\s*at |@/.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replaceAll(/(?:[a-z]+:\/\/|file:|\/)[^\s()]*\//gi, ""));
}

/**
 * A trouble in words: what happened, what it means for the workbook, what to do.
 *
 * @param words in the language of the pane
 * @param trouble what went wrong
 * @returns three sentences
 */
export function troubleSentence(words: Words, trouble: Trouble): string {
  if (trouble.code === "example-missing") return words.t("pane.trouble.exampleMissing");
  const known = `workbookErrors.${trouble.code}.cause`;
  const code = words.has(known) ? trouble.code : "unknown";
  // What is known of the workbook as it is now says more than what such a failure mostly means.
  const outcome = `workbookErrors.outcome.${trouble.outcome ?? ""}`;
  const consequence = words.has(outcome) && trouble.code !== "not-answering" ? outcome : `workbookErrors.${code}.consequence`;
  return [`workbookErrors.${code}.cause`, consequence, `workbookErrors.${code}.action`].map((key) => words.t(key as WordKey)).join(" ");
}
