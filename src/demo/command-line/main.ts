import { readFile } from "node:fs/promises";
import { logErrorMessage } from "office-addin-cli";
import { EXAMPLES } from "../examples/examples.js";
import { failureSentence } from "./failure-sentence.js";
import { readArguments } from "./read-arguments.js";
import { systemLanguage } from "../start/system-language.mjs";
import { workbookCommand } from "./workbook-command.js";

const args = process.argv.slice(2);
const language = systemLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale);
// The mark in its documentation is about a parameter that is gone, not about the function.
// oxlint-disable-next-line typescript/no-deprecated
const logFailure: (sentence: string) => void = logErrorMessage;

try {
  process.exitCode = await workbookCommand(args, {
    systemLanguage: language,
    print: (line) => process.stdout.write(`${line}\n`),
    printProblem: (line) => process.stderr.write(`${line}\n`),
    printFailure: (line) => process.stderr.write(`${line}\n`),
    now: () => new Date().toISOString(),
    loadExampleBytes: (file) => readFile(new URL(`../../../assets/examples/${file}`, import.meta.url)),
    // Loaded when there is something to build: help and refusals come at once.
    buildWorkbook: async (project, asked, options) => (await import("../build-workbook.js")).buildWorkbook(project, asked, options),
  });
} catch (cause) {
  // The disk, or a fault of ours: the person gets a sentence, scripts get the exit code.
  const { words } = readArguments(args, language, EXAMPLES.map(({ id }) => id));
  logFailure(failureSentence(words, cause));
  process.exitCode = 1;
}
