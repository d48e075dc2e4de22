import { capOf } from "../../src/core/contributions/project-balance-input.js";
import type { ContributionLine, Project } from "../../src/core/project/project.js";
import type { Language } from "../../src/words/language.js";
import { sheetWords } from "../../src/words/sheets.js";

/** What the sheet can see of what holds a partner, from the lines as they stand: the kinds of `contributionHolds` without its flow. */
export function heldBy(project: Project, language: Language, lines: readonly ContributionLine[], burden: number | null): string {
  const { formulas } = sheetWords(language);
  const p = project.partners.findIndex((partner) => partner.code === lines[0]?.partner);
  const weighing = lines.flatMap((line) => {
    const r = project.resources.findIndex((resource) => resource.code === line.resource);
    const cap = capOf(project, p, r);
    return line.amount !== null && cap > 1e-6 && (project.resources[r]?.unitValue ?? 0) > 0 ? [{ ...line, slack: cap - line.amount }] : [];
  });
  const free = weighing.filter((line) => line.locked === null);
  const fixed = weighing.some((line) => (line.locked ?? 0) > 0);
  const floor = project.contributions.floor ?? 0;
  if (weighing.length === 0) return formulas.nothingToGive;
  if (free.length === 0 || (fixed && free.every((line) => (line.amount ?? 0) <= 1e-6))) return formulas.locked;
  if (weighing.every((line) => line.slack <= 1e-6)) return formulas.capped;
  return floor > 0 && (burden ?? 0) <= floor + 1e-6 ? formulas.floor : formulas.free;
}
