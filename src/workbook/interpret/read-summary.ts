import { risksTable, signOffTable, SUMMARY_TEXTS, summaryTable } from "../tables/summary-tables.js";
import { keptText, versionFiguresTable, versionsTable } from "../tables/versions-tables.js";
import type { TableReader } from "./table-reader.js";

/** Reads what only people can say on the page for the hierarchy, and the submissions. */
export function readSummary(reader: TableReader): void {
  const { project, context } = reader;
  const { summary } = project;
  for (const { code, text } of reader.rows(summaryTable(context))) {
    if (code === "") continue;
    const field = SUMMARY_TEXTS[code];
    if (field === "us") summary.us = text || null;
    else summary[field] = text;
  }
  reader.refer([summary], "us", project.partners);
  summary.risks = reader.rows(risksTable(context));
  const [signOff] = reader.rows(signOffTable(context));
  if (signOff !== undefined) summary.signOff = signOff;
  project.versions = reader.rows(versionsTable(context)).filter(({ code }) => code !== "").reverse();
  const figures = reader.rows(versionFiguresTable({ ...context, holds: () => false }));
  for (const version of project.versions) {
    version.figures = figures.flatMap((row) => (row.version === version.code ? [{ figure: row.figure, subject: row.subject, value: row.value, text: keptText(row) }] : []));
  }
  // As they were made, whatever the order of the rows.
  project.versions.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
