import { buildModel } from "../../src/demo/build-workbook.js";
import { writeXlsx } from "../../src/host/file/write-xlsx.js";
import { wholeSheet } from "../../src/host/model/rect.js";
import { describeWorkbook } from "../../src/workbook/describe/describe-workbook.js";
import { compareFigures } from "../agreement/compare-figures.js";
import { expectedFigures } from "../agreement/expected-figures.js";
import { workInLibreOffice } from "../libreoffice/recalculate.js";
import { grownProject } from "../workbook/grown-project.js";

/** Partners of the workbooks that are measured, each with 3 × 200 items and 100 scopes: from three libraries to a national consortium. */
export const MEASURED_SIZES = [3, 30, 81, 150, 300];

/** What a workbook of that many partners weighs, how long it takes to make and to calculate, and how many figures LibreOffice shows otherwise than the core. */
export async function measureSize(partners: number): Promise<Record<string, number>> {
  const project = grownProject({ seed: 4, partners, items: 200, resources: 6, scopes: 100, criteria: 6, label: (list, position) => `${list} ${position + 1}` });
  const begin = processorMs();
  const model = await buildModel(project, "fr");
  const built = processorMs();
  const file = await writeXlsx(model);
  const saved = processorMs();
  const status = model.tables.find(({ name }) => name === "Partners") ?? null;
  // Whoever takes part changes most of the figures.
  if (status !== null) model.write(status.sheet, { row: status.ref.row + 1, column: status.ref.column + 4, rows: 1, columns: 1 }, [["Retiré"]], "person");
  const typed = processorMs();
  model.recalculate();
  const calculated = processorMs();
  let formulas = 0;
  for (const sheet of model.sheets) sheet.forEachCell(wholeSheet, ({ formula }) => void (formulas += formula === null ? 0 : 1));
  const figures = expectedFigures(project, "fr");
  const [held] = await workInLibreOffice([{ file, steps: [] }]);
  const differing = compareFigures(figures, describeWorkbook(project, "fr"), (tab, row, column) => held?.sheets.get(tab)?.[row]?.[column]).length;
  const seconds = (held?.loadSeconds ?? Number.NaN) + (held?.calculationSeconds ?? Number.NaN);
  return {
    partners,
    formulas,
    bytes: file.length,
    buildCpuMs: Math.round(built - begin),
    saveCpuMs: Math.round(saved - built),
    recalculationCpuMs: Math.round(calculated - typed),
    libreOfficeSeconds: Number(seconds.toFixed(1)),
    figures: figures.length,
    differing,
  };
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
