import { WorkbookModel } from "../../../src/host/model/workbook-model.js";
import type { CellInput } from "../../../src/host/model/write-cells.js";

/** Small repeatable random numbers, from 0 to 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const codeOf = (i: number): string => `P${String(i + 1).padStart(2, "0")}`;

/**
 * A workbook as the product makes them: partners, an intensity matrix, a table of pairs with their overlap and rank, and a matrix of
 * overlaps.
 */
export function workbookOfPairs(partners: number, items: number, seed = 7): WorkbookModel {
  const random = randomNumbers(seed);
  const model = new WorkbookModel();
  const [list, domains, pairs, overlap] = ["Partners", "Domains", "Pairs", "Overlap"].map((name) => model.addSheet(name));
  if (list === undefined || domains === undefined || pairs === undefined || overlap === undefined) throw new RangeError("four sheets");
  const codes = Array.from({ length: partners }, (_, i) => codeOf(i));
  model.write(list, { row: 0, column: 0, rows: partners + 1, columns: 2 }, [["code", "name"], ...codes.map((code): CellInput[] => [code, `Institution ${code}`])]);
  model.addTable(list, { row: 0, column: 0, rows: partners + 1, columns: 2 }, true, "Partners");

  const heads = Array.from({ length: items }, (_, j) => `item ${j + 1}`);
  const matrix = { row: 0, column: 0, rows: partners + 1, columns: items + 2 };
  const intensity = (): number => (random() < 0.3 ? 0 : Math.floor(random() * 4));
  model.write(domains, matrix, [["code", ...heads, "total"], ...codes.map((code): CellInput[] => [code, ...heads.map(intensity), ""])]);
  model.addTable(domains, matrix, true, "Domains");
  const all = `Domains[[item 1]:[item ${items}]]`;
  fill(model, domains, 1, items + 1, partners, [`=SUM(Domains[[#This Row],[item 1]:[item ${items}]])`]);

  const couples = codes.flatMap((a, i) => codes.slice(i + 1).map((b): CellInput[] => [a, b]));
  model.write(pairs, { row: 0, column: 0, rows: 1, columns: 5 }, [["a", "b", "overlap", "rank", "names"]]);
  model.write(pairs, { row: 1, column: 0, rows: couples.length, columns: 2 }, couples);
  model.addTable(pairs, { row: 0, column: 0, rows: couples.length + 1, columns: 5 }, true, "Pairs");
  const row = (key: string): string => `MATCH(${key},Domains[code],0)`;
  const overlapOf = (a: string, b: string): string => {
    const sum = `SUMIF(Domains[code],${a},Domains[total])+SUMIF(Domains[code],${b},Domains[total])`;
    return `=IF(${sum}=0,"",2*(${sum})/(${sum}+SUMPRODUCT(ABS(INDEX(${all},${row(a)},0)-INDEX(${all},${row(b)},0))))-1)`;
  };
  fill(model, pairs, 1, 2, couples.length, [
    overlapOf("Pairs[[#This Row],[a]]", "Pairs[[#This Row],[b]]"),
    '=IF(ISNUMBER(Pairs[[#This Row],[overlap]]),COUNTIF(Pairs[overlap],">"&Pairs[[#This Row],[overlap]])+1,"")',
    '=INDEX(Partners[name],MATCH(Pairs[[#This Row],[a]],Partners[code],0))&" / "&INDEX(Partners[name],MATCH(Pairs[[#This Row],[b]],Partners[code],0))',
  ]);

  model.write(overlap, { row: 3, column: 2, rows: 1, columns: partners }, [codes]);
  model.write(overlap, { row: 4, column: 0, rows: partners, columns: 1 }, codes.map((code) => [code]));
  model.write(overlap, { row: 4, column: 2, rows: 1, columns: 1 }, [[overlapOf("$A5", "C$4")]]);
  const first = { row: 4, column: 2, rows: 1, columns: 1 };
  model.copy(overlap, { ...first, rows: partners, columns: partners }, overlap, first, "formulas");
  model.write(overlap, { row: 0, column: 0, rows: 1, columns: 2 }, [["=AVERAGE(Pairs[overlap])", "=SUM(C5:CZ200)"]]);
  return model;
}

function fill(model: WorkbookModel, sheet: WorkbookModel["sheets"][number], row: number, column: number, rows: number, formulas: string[]): void {
  const first = { row, column, rows: 1, columns: formulas.length };
  model.write(sheet, first, [formulas]);
  model.copy(sheet, { ...first, rows }, sheet, first, "formulas");
}
