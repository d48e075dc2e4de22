import { existsSync, statSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { withBalance } from "../../core/contributions/with-balance.js";
import { importProject } from "../../core/import/import-project.js";
import { FILE_ROLES, type ImportFile, type ImportFiles, type ImportReport } from "../../core/import/import-files.js";
import { readProject } from "../../core/import/read-project.js";
import type { Problem, ProblemCode } from "../../core/project/problem.js";
import type { Project } from "../../core/project/project.js";
import { validateProject } from "../../core/project/validate-project.js";
import type { Language } from "../../words/language.js";
import { describeWorkbook, type DescribeOptions } from "../../workbook/describe/describe-workbook.js";
import { placeLabels } from "../../workbook/place-labels.js";
import { VERSION } from "../../workbook/product-version.js";
import { EXAMPLES, type LoadBytes } from "../examples/examples.js";
import { readArguments, type WorkbookRequest } from "./read-arguments.js";
import { countsLine, fileLines, problemLines } from "./summarise.js";

/** What the command needs from the outside, so that a test can run it in its own process. */
export interface CommandSurroundings {
  systemLanguage: Language;
  /** Prints a line of the summary. */
  print(line: string): void;
  /** Prints a line that says what is wrong. */
  printProblem(line: string): void;
  /** Prints the last sentence, when nothing was written. */
  printFailure(sentence: string): void;
  loadExampleBytes: LoadBytes;
  /** ISO date and time. */
  now(): string;
  /** The workbook as an .xlsx file. */
  buildWorkbook(project: Project, language: Language, options: DescribeOptions): Promise<Uint8Array>;
}

/** A project whose rows cannot be told apart, or whose figures are none, gives no workbook. An import has left such cells out and said so. */
const FATAL: readonly ProblemCode[] = ["code-missing", "code-invalid", "code-duplicate", "not-a-number", "not-a-date", "negative", "out-of-range"];

interface Input {
  project: Project | null;
  problems: Problem[];
  report: ImportReport | null;
}

/**
 * The `workbook` command: from files to a workbook, without Excel and without a screen.
 *
 * For scripts, and for people who want the workbook only.
 *
 * Files are written under a temporary name and then renamed, so that a file of that name is either complete or untouched.
 *
 * @param args What follows the name of the command.
 * @param surroundings Where it prints, and how a workbook is built.
 * @returns The exit code: 0 when the workbook is written (or help printed), 1 otherwise; then no file is written.
 */
export async function workbookCommand(args: readonly string[], surroundings: CommandSurroundings): Promise<0 | 1> {
  const examples = EXAMPLES.map(({ id }) => id);
  const { words, request, fault } = readArguments(args, surroundings.systemLanguage, examples);
  const refuse = (lines: readonly string[]): 1 => {
    for (const line of lines) surroundings.printProblem(line);
    surroundings.printFailure(words.t("commandLine.notWritten"));
    return 1;
  };
  const refuseRequest = (sentence: string): 1 => {
    surroundings.printFailure(`${sentence} ${words.t("commandLine.notWritten")}`);
    return 1;
  };
  if (fault !== null) return refuseRequest(fault);
  if (request.help) {
    surroundings.print(words.t("commandLine.help", { examples: examples.join(", ") }));
    return 0;
  }

  const outputs = [request.output, ...(request.saveProject === null ? [] : [request.saveProject])];
  if (new Set(outputs.map((file) => path.resolve(file).toLowerCase())).size < outputs.length) return refuseRequest(words.t("commandLine.outputsTheSame", { file: request.output }));
  for (const file of outputs) {
    if (!existsSync(path.dirname(path.resolve(file)))) return refuseRequest(words.t("commandLine.folderMissing", { file }));
    if (isFolder(file)) return refuseRequest(words.t("commandLine.folderInstead", { file }));
  }

  const { project, problems, report } = await readInput(request, surroundings.loadExampleBytes);
  if (!project) return refuse(problemLines(words, problems, request.problems));
  if (request.name !== null) project.name = request.name;
  const found = validateProject(project);
  const fatal = found.filter(({ code }) => FATAL.includes(code));
  if (fatal.length > 0) {
    // Rows that share a code, or have none, cannot be laid out: then places are said by their ids.
    const labels = fatal.some(({ code }) => code.startsWith("code-")) ? {} : placeLabels(describeWorkbook(project, words.language));
    return refuse(problemLines(words, [...problems, ...fatal], request.problems, labels));
  }

  // Where the group has chosen a scope, the workbook comes with who gives what.
  const { contributions } = project;
  const complete = contributions.scope !== null && contributions.stamp === null ? withBalance(project, { at: surroundings.now(), version: VERSION }) : project;
  const workbook = await surroundings.buildWorkbook(complete, words.language, { selfTest: request.selfTest });
  await writeWhole([
    { file: request.output, bytes: workbook },
    ...(request.saveProject === null ? [] : [{ file: request.saveProject, bytes: Buffer.from(`${JSON.stringify(complete, null, 1)}\n`) }]),
  ]);

  surroundings.print(words.t("commandLine.written", { file: request.output, size: words.t("commandLine.size", { kilobytes: Math.ceil(workbook.length / 1024) }) }));
  if (request.saveProject !== null) surroundings.print(words.t("commandLine.saved", { file: request.saveProject }));
  surroundings.print(countsLine(words, project));
  if (report) for (const line of fileLines(words, report)) surroundings.print(line);
  const all = [...problems, ...found];
  surroundings.print(all.length === 0 ? words.t("imports.noProblem") : words.t("imports.problems", { count: all.length }));
  const labels = placeLabels(describeWorkbook(project, words.language));
  for (const line of problemLines(words, all, request.problems, labels)) surroundings.print(`  ${line}`);
  return 0;
}

async function readInput(request: WorkbookRequest, loadExampleBytes: LoadBytes): Promise<Input> {
  const { source, words, output } = request;
  if (source.from === "example") {
    const example = EXAMPLES.find(({ id }) => id === source.name);
    if (!example) throw new RangeError(`no example ${source.name}`);
    return { ...(await example.load(words.language, loadExampleBytes)), report: null };
  }
  const missing = [];
  if (source.from === "project") {
    const file = await openFile(source.file);
    return file ? { ...readProject(file), report: null } : { project: null, problems: [fileMissing(source.file)], report: null };
  }
  const files: ImportFiles = {};
  for (const role of FILE_ROLES) {
    const name = source.files[role];
    if (name === undefined) continue;
    const file = await openFile(name);
    if (file) files[role] = file;
    else missing.push(fileMissing(name));
  }
  if (missing.length > 0) return { project: null, problems: missing, report: null };
  const name = request.name ?? path.basename(output).replace(/\.xlsx$/i, "");
  return importProject(files, { name, language: words.language, map: source.map });
}

async function openFile(name: string): Promise<ImportFile | null> {
  if (!existsSync(name) || isFolder(name)) return null;
  return { name, bytes: await readFile(name) };
}

const fileMissing = (file: string): Problem => ({ code: "file-missing", severity: "error", place: { file }, params: {} });

const isFolder = (name: string): boolean => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** All the files or none: each is written beside its place, then all are renamed. */
async function writeWhole(outputs: readonly { file: string; bytes: Uint8Array }[]): Promise<void> {
  const pending = outputs.map(({ file, bytes }) => ({ file, bytes, temporary: `${file}.${process.pid}.part` }));
  try {
    for (const { temporary, bytes } of pending) await writeFile(temporary, bytes);
    for (const { temporary, file } of pending) await rename(temporary, file);
  } finally {
    for (const { temporary } of pending) await rm(temporary, { force: true });
  }
}
