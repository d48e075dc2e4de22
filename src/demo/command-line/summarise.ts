import type { FileReport, ImportReport } from "../../core/import/import-files.js";
import type { Problem } from "../../core/project/problem.js";
import type { Project } from "../../core/project/project.js";
import { placeSentence, type PlaceLabels } from "../../words/place-sentence.js";
import { problemSentence } from "../../words/problem-sentence.js";
import { readingSentence } from "../../words/reading-sentence.js";
import type { Words } from "../../words/words.js";

/** How many of everything the project holds: `81 partners, 15 domains (counts), …`. */
export function countsLine(words: Words, project: Project): string {
  const matrix = (dimension: "domains" | "audiences" | "tools"): string => {
    const { kind, items } = project[dimension];
    const count = words.t(`imports.${dimension}`, { count: items.length });
    return items.length === 0 ? count : `${count} (${words.t(kind === "count" ? "imports.counts" : "imports.intensities")})`;
  };
  return [
    words.t("imports.partners", { count: project.partners.length }),
    matrix("domains"),
    matrix("audiences"),
    matrix("tools"),
    words.t("imports.resources", { count: project.resources.length }),
    words.t("imports.scopes", { count: project.scopes.length }),
    words.t("imports.criteria", { count: project.criteria.length }),
  ].join(", ");
}

/** How each file was read, one line each. */
export function fileLines(words: Words, report: ImportReport): string[] {
  return report.files.map((file) => {
    const resources = file.columns.filter(({ use }) => use === "resource").map(({ header }) => header);
    return fileLine(words, file) + (resources.length > 0 ? `, ${words.t("imports.read", { columns: words.list(resources) })}` : "");
  });
}

function fileLine(words: Words, file: FileReport): string {
  return words.t("imports.file", { file: file.file, role: words.t(`imports.roles.${file.role}`), reading: readingSentence(words, file, file.decimal, file.lines) });
}

/** The problems, gravest first, one line each; those beyond `limit` are counted. */
export function problemLines(words: Words, problems: readonly Problem[], limit: number, labels: PlaceLabels = {}): string[] {
  const ranks = { error: 0, warning: 1, note: 2 };
  const sorted = [...problems].sort((a, b) => ranks[a.severity] - ranks[b.severity]);
  const lines = sorted.slice(0, limit).map((problem) => {
    const place = placeSentence(words, problem, labels);
    return `${place === "" ? "" : `${place} — `}${words.t(`problems.severity.${problem.severity}`)} — ${problemSentence(words, problem)}`;
  });
  if (sorted.length > lines.length) lines.push(words.t("imports.more", { count: sorted.length - lines.length }));
  return lines;
}
