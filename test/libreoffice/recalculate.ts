import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { EditStep } from "../workbook/table-edits.js";

/** What a cell holds after recalculation; an empty cell and an empty text are both "". */
export type RecalculatedValue = number | string | boolean | { error: string };

/** Cells of a sheet from A1, row by row. */
export type RecalculatedGrid = RecalculatedValue[][];

const run = promisify(execFile);

const missing =
  "LibreOffice is missing: install it with its Python bridge (Debian, Ubuntu: apt-get install libreoffice-calc python3-uno; elsewhere: " +
  "https://www.libreoffice.org), or say in LIBREOFFICE where its soffice is.";

/** The program of LibreOffice: named by the variable LIBREOFFICE, on the path, or where it is usually installed. @throws Error naming what to install. */
export function findLibreOffice(): string {
  const named = process.env["LIBREOFFICE"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`LIBREOFFICE names ${named}, which does not exist. ${missing}`);
  }
  const file = process.platform === "win32" ? "soffice.exe" : "soffice";
  const folders = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    "/usr/lib/libreoffice/program",
    "/opt/libreoffice/program",
    "/Applications/LibreOffice.app/Contents/MacOS",
    "C:\\Program Files\\LibreOffice\\program",
    "C:\\Program Files (x86)\\LibreOffice\\program",
  ];
  const found = folders.map((folder) => join(folder, file)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(missing);
  return found;
}

/** A Python that has LibreOffice's bridge: its own, or the system's. */
async function findPython(soffice: string): Promise<string> {
  const beside = dirname(soffice);
  const candidates = [
    join(beside, "python.exe"),
    join(beside, "python"),
    join(beside, "..", "Resources", "python"),
    "/usr/bin/python3",
    "python3",
    "python",
  ];
  for (const python of candidates) {
    if (/[\\/]/.test(python) && !existsSync(python)) continue;
    const works = await run(python, ["-c", "import uno"]).then(
      () => true,
      () => false,
    );
    if (works) return python;
  }
  throw new Error(missing);
}

/** A workbook for LibreOffice to open, and what to do to it then. */
export interface OfficeJob {
  file: Uint8Array;
  steps: readonly EditStep[];
}

/** What LibreOffice then holds. */
export interface HeldByOffice {
  /** Cells of each sheet by its name, everything calculated anew; numbers at full precision. */
  sheets: Map<string, RecalculatedGrid>;
  /** Its database ranges: what it makes of tables. Rows count the header; places count from 0. */
  tables: { name: string; sheet: string; row: number; column: number; rows: number; columns: number }[];
  loadSeconds: number;
  calculationSeconds: number;
}

/**
 * Opens workbooks in LibreOffice with a private profile, recalculates every formula without trusting stored results, does what each job asks,
 * and reads all cells. Jobs that hold the same bytes share one file.
 * @throws Error naming what to install where LibreOffice is missing, or saying that a file cannot be opened.
 */
export async function workInLibreOffice(jobs: readonly OfficeJob[]): Promise<HeldByOffice[]> {
  const soffice = findLibreOffice();
  const python = await findPython(soffice);
  const folder = await mkdtemp(join(tmpdir(), "mutualiser-libreoffice-"));
  try {
    const paths = new Map<Uint8Array, string>();
    for (const { file } of jobs) if (!paths.has(file)) paths.set(file, join(folder, `workbook-${paths.size}.xlsx`));
    await Promise.all([...paths].map(([file, path]) => writeFile(path, file)));
    const asked = join(folder, "jobs.json");
    await writeFile(asked, JSON.stringify(jobs.map(({ file, steps }) => ({ file: paths.get(file), steps }))));
    const result = join(folder, "result.json");
    const script = fileURLToPath(new URL("recalculate.py", import.meta.url));
    await run(python, [script, soffice, folder, result, asked], { timeout: 120_000 + jobs.length * 60_000, maxBuffer: 1 << 24 });
    const held = JSON.parse(await readFile(result, "utf8")) as (Omit<HeldByOffice, "sheets"> & { sheets: [string, RecalculatedGrid][] })[];
    return held.map(({ sheets, ...rest }) => ({ sheets: new Map(sheets), ...rest }));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Opens workbooks in LibreOffice and recalculates every formula: for each file, the cells of each sheet by its name. */
export async function recalculateFilesWithLibreOffice(files: readonly Uint8Array[]): Promise<Map<string, RecalculatedGrid>[]> {
  return (await workInLibreOffice(files.map((file) => ({ file, steps: [] })))).map(({ sheets }) => sheets);
}

/** Like `recalculateFilesWithLibreOffice`, for one workbook. */
export async function recalculateWithLibreOffice(xlsxBytes: Uint8Array): Promise<Map<string, RecalculatedGrid>> {
  const [sheets] = await recalculateFilesWithLibreOffice([xlsxBytes]);
  return sheets ?? new Map<string, RecalculatedGrid>();
}
