import { meansValue } from "../contributions/means-value.js";
import type { Project } from "../project/project.js";
import { indicatorAttainment } from "./indicator-attainment.js";

/** Planned against actual of one thing. `null`: not known. */
export interface Variance {
  planned: number | null;
  actual: number | null;
  /** actual − planned. */
  variance: number | null;
  /** actual / planned; `null` also when nothing was planned. */
  rate: number | null;
}

/** Planned against actual, line by line, by resource, by partner and in all, with what the indicators say. */
export interface PilotBalance {
  /** One for each pair of partner and resource that has a line, in the project's order, in the resource's unit. */
  lines: (Variance & { partner: string; resource: string; value: Variance })[];
  /** One for each resource, in its unit, with its value in €. */
  resources: (Variance & { resource: string; value: Variance })[];
  /** One for each partner, in €, with its burdens: value of what it puts in / value of its means. */
  partners: (Variance & { partner: string; burden: Variance })[];
  /** All of it in €. */
  total: Variance;
  indicators: { indicator: string; attainment: number | null }[];
}

/**
 * The pilot's balance sheet (bilan): what was planned against what it took, and what its indicators reached.
 *
 * Variance = actual − planned and rate = actual / planned for each resource and partner; values in € by the resources' unit values.
 * A sum leaves missing figures out and is unknown only when it has none at all.
 *
 * @param project The project.
 * @returns Rows by line, resource and partner, totals in € and the attainment of each indicator.
 * @example
 * pilotBalance(emptyProject("x")).total // => { planned: null, actual: null, variance: null, rate: null }
 */
export function pilotBalance(project: Project): PilotBalance {
  const lines = project.partners.flatMap((partner) =>
    project.resources.flatMap((resource) => {
      const own = project.pilot.plan.filter((line) => line.partner === partner.code && line.resource === resource.code);
      if (own.length === 0) return [];
      const amounts = compare(sumKnown(own.map((line) => line.planned)), sumKnown(own.map((line) => line.actual)));
      const value = compare(times(amounts.planned, resource.unitValue), times(amounts.actual, resource.unitValue));
      return [{ partner: partner.code, resource: resource.code, ...amounts, value }];
    }),
  );
  return {
    lines,
    resources: project.resources.map((resource) => {
      const own = lines.filter((line) => line.resource === resource.code);
      return { resource: resource.code, ...sumOf(own), value: sumOf(own.map((line) => line.value)) };
    }),
    partners: project.partners.map((partner, p) => {
      const value = sumOf(lines.filter((line) => line.partner === partner.code).map((line) => line.value));
      const means = meansValue(project, p);
      const share = (amount: number | null): number | null => (amount === null || means === 0 ? null : amount / means);
      return { partner: partner.code, ...value, burden: compare(share(value.planned), share(value.actual)) };
    }),
    total: sumOf(lines.map((line) => line.value)),
    indicators: project.pilot.indicators.map((indicator) => ({
      indicator: indicator.code,
      attainment: indicatorAttainment(indicator.baseline, indicator.target, indicator.actual),
    })),
  };
}

function sumOf(rows: readonly Variance[]): Variance {
  return compare(sumKnown(rows.map((row) => row.planned)), sumKnown(rows.map((row) => row.actual)));
}

function compare(planned: number | null, actual: number | null): Variance {
  const known = planned !== null && actual !== null;
  return { planned, actual, variance: known ? actual - planned : null, rate: known && planned !== 0 ? actual / planned : null };
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function times(amount: number | null, unitValue: number | null): number | null {
  return amount === null || unitValue === null ? null : amount * unitValue;
}
