import type { Project } from "../../src/core/project/project.js";
import { needCoverage } from "../../src/core/needs/need-coverage.js";
import { scoreScopes } from "../../src/core/scoring/score-scopes.js";
import { pagePartners, pageScopes } from "../../src/core/summary/page-lines.js";
import { scopeCost } from "../../src/core/summary/scope-cost.js";
import { successFactors } from "../../src/core/success/success-factors.js";
import { freezeFigures } from "../../src/core/versions/freeze-version.js";
import { sheetWords } from "../../src/words/sheets.js";
import type { Language } from "../../src/words/language.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { evidenceCode, factorCode } from "../../src/workbook/tables/success-tables.js";
import type { Figure } from "./expected-figures.js";

/** Success factors with their evidence, options of the page, figures of the versions. */
export function summaryFigures(project: Project, language: Language): Figure[] {
  const { formulas, choices } = sheetWords(language);
  const figure = (table: string, row: string, column: string, value: Figure["value"]): Figure => ({ table, row, column, value });
  const held = new Map(describeWorkbook(project, language).sheets.flatMap((sheet) => sheet.tables.map((table) => [table.id, new Set(table.rows.map((row) => row.key))] as const)));
  const bands = { fragile: formulas.bandFragile, strengthen: formulas.bandStrengthen, solid: formulas.bandSolid };
  const scores = project.criteria.length === 0 ? [] : scoreScopes(project);
  const now = new Map(freezeFigures(project).map((entry) => [`${entry.figure}|${entry.subject}`, entry]));
  const frozen = freezeFigures(project);
  const gainOf = (code: string): number | null => frozen.find((entry) => entry.figure === "gain" && entry.subject === code)?.value ?? null;
  return [
    ...(held.has("SuccessFactors")
      ? successFactors(project).flatMap(({ factor, score, band, rank, evidence }) => [
          figure("SuccessFactors", factorCode(factor), "score", score),
          figure("SuccessFactors", factorCode(factor), "band", band === null ? null : bands[band]),
          figure("SuccessFactors", factorCode(factor), "rank", rank),
          ...evidence.flatMap(({ id, value }) => {
            const row = evidenceCode({ factor, id });
            return held.get("SuccessEvidence")?.has(row) === true ? [figure("SuccessEvidence", row, "value", value)] : [];
          }),
        ])
      : []),
    ...(held.has("SummaryOptions")
      ? pageScopes(project).flatMap((code) => {
          const scope = project.scopes.find((candidate) => candidate.code === code);
          const score = scores.find((entry) => entry.scope === code);
          return [
            figure("SummaryOptions", code, "rank", score?.rank ?? null),
            figure("SummaryOptions", code, "score", score?.score ?? null),
            figure("SummaryOptions", code, "cost", scopeCost(project, code)),
            figure("SummaryOptions", code, "coverage", scope === undefined ? null : needCoverage(project, scope).share),
          ];
        })
      : []),
    ...(held.has("SummaryPartners") && project.scopes.length > 0 ? pagePartners(project).partners.flatMap((code) => (gainOf(code) === null ? [] : [figure("SummaryPartners", code, "gain", gainOf(code))])) : []),
    ...project.versions.flatMap((version) =>
      version.figures.flatMap((then) => {
        const entry = now.get(`${then.figure}|${then.subject}`);
        // A partner that takes part no more has figures in the sheet, but none to freeze.
        if (entry === undefined) return [];
        const named = entry.figure === "form" ? choices.form : entry.figure === "decision" ? choices.decision : null;
        const text = named === null ? entry.text : ((named as Record<string, string>)[entry.text] ?? entry.text);
        return [figure("VersionFigures", `${version.code}|${then.figure}|${then.subject}`, "now", entry.value ?? (text === "" ? null : text))];
      }),
    ),
  ];
}
