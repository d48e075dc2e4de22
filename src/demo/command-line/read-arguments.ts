import { parseArgs } from "node:util";
import { parseNumber } from "office-addin-cli";
import { PARTNER_FIELDS, parseColumnMap, type ColumnMap } from "../../core/import/column-map.js";
import { FILE_ROLES, type FileRole } from "../../core/import/import-files.js";
import type { Language } from "../../words/language.js";
import { createWords, type Words } from "../../words/words.js";

/** What the person asks for on the command line. */
export interface WorkbookRequest {
  words: Words;
  help: boolean;
  output: string;
  source: { from: "project"; file: string } | { from: "example"; name: string } | { from: "files"; files: { [Role in FileRole]?: string }; map: ColumnMap[] };
  name: string | null;
  saveProject: string | null;
  /** Whether the workbook comes with the published cases. */
  selfTest: boolean;
  /** How many problems to print. */
  problems: number;
}

/** The request, or one sentence that says what is wrong with it. */
export type ReadArguments = { words: Words; request: WorkbookRequest; fault: null } | { words: Words; request: null; fault: string };

const VALUE_OPTIONS = ["project", "example", ...FILE_ROLES, "map", "language", "name", "save-project", "problems"] as const;
const USUAL_PROBLEMS = 20;

/**
 * Reads the arguments of the `workbook` command.
 *
 * Node's own parser finds the options, the Office Add-ins tools read the number; what is wrong is said in the language that the arguments ask for.
 *
 * @param args What follows the name of the command.
 * @param systemLanguage The language where none is asked for.
 * @param examples Names of the examples.
 * @returns The request or the fault.
 */
export function readArguments(args: readonly string[], systemLanguage: Language, examples: readonly string[]): ReadArguments {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      help: { type: "boolean", short: "h" },
      "self-test": { type: "boolean" },
      ...Object.fromEntries(VALUE_OPTIONS.map((name) => [name, { type: "string", multiple: true } as const])),
    },
  });
  const given = new Map<string, string[]>();
  const names: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") names.push(token.value);
    if (token.kind === "option") given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? ""]);
  }

  const language = given.get("language")?.at(-1);
  const words = createWords(language === "fr" || language === "en" ? language : systemLanguage);
  const refuse = (fault: string): ReadArguments => ({ words, request: null, fault });
  const one = (option: string): string | null => given.get(option)?.[0] ?? null;

  const known: readonly string[] = [...VALUE_OPTIONS, "help", "self-test"];
  for (const [option, values] of given) {
    if (!known.includes(option)) {
      const written = option.length === 1 ? `-${option}` : `--${option}`;
      return refuse(`${words.t("commandLine.unknownOption", { option: written })} ${words.t("commandLine.seeHelp")}`);
    }
    if (option === "help" || option === "self-test") continue;
    // What begins like an option is the next one, not the value of this one.
    if (values.some((value) => value === "" || value.startsWith("--"))) return refuse(words.t("commandLine.valueMissing", { option: `--${option}` }));
    if (values.length > 1 && option !== "map") return refuse(words.t("commandLine.optionTwice", { option: `--${option}` }));
  }
  if (language !== undefined && language !== words.language) return refuse(words.t("commandLine.languageUnknown", { value: language }));

  const request: WorkbookRequest = {
    words,
    help: given.has("help"),
    output: names[0] ?? "",
    source: { from: "files", files: {}, map: [] },
    name: one("name"),
    saveProject: one("save-project"),
    selfTest: given.has("self-test"),
    problems: USUAL_PROBLEMS,
  };
  if (request.help) return { words, request, fault: null };

  const limit = one("problems");
  if (limit !== null) {
    // The tool reads what begins like a number: `3x` is refused here first.
    if (!/^\d+$/.test(limit)) return refuse(words.t("commandLine.problemsNotANumber", { value: limit }));
    request.problems = parseNumber(limit) ?? USUAL_PROBLEMS;
  }
  for (const text of given.get("map") ?? []) {
    const said = parseColumnMap(text);
    if (!said) return refuse(words.t("commandLine.mapNotUnderstood", { value: text, fields: PARTNER_FIELDS.join(", ") }));
    if (request.source.from === "files") request.source.map.push(said);
  }

  const project = one("project");
  const example = one("example");
  const files: { [Role in FileRole]?: string } = {};
  for (const role of FILE_ROLES) {
    const file = one(role);
    if (file !== null) files[role] = file;
  }
  const roles = Object.keys(files);
  const sources = [...(project === null ? [] : ["--project"]), ...(example === null ? [] : ["--example"]), ...roles.map((role) => `--${role}`)];
  if (sources.length === 0) return refuse(`${words.t("commandLine.inputMissing")} ${words.t("commandLine.seeHelp")}`);
  if (sources.length > roles.length && sources.length > 1) return refuse(words.t("commandLine.inputSeveral", { options: sources.join(", ") }));
  if (example !== null && !examples.includes(example)) return refuse(words.t("commandLine.exampleUnknown", { name: example, examples: words.list(examples) }));
  if (given.has("map") && files.partners === undefined && files.means === undefined) return refuse(words.t("commandLine.mapWithoutFile"));
  if (project !== null) request.source = { from: "project", file: project };
  else if (example !== null) request.source = { from: "example", name: example };
  else if (request.source.from === "files") request.source.files = files;

  if (names.length === 0) return refuse(`${words.t("commandLine.outputMissing")} ${words.t("commandLine.seeHelp")}`);
  if (names.length > 1) return refuse(words.t("commandLine.outputSeveral", { names: words.list(names) }));
  if (!/\.xlsx$/i.test(request.output)) return refuse(words.t("commandLine.outputName", { file: request.output }));
  return { words, request, fault: null };
}
