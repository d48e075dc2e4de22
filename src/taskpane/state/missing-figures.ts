import type { Place } from "../../core/project/problem.js";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner, nameOfResource } from "../../core/project/readable-names.js";
import type { WordParams } from "../../words/words-of.js";
import type { WordKey } from "../../words/words.js";

/** A figure that the pilot balance sheet still waits for, and the cell to type it in. */
export interface MissingFigure {
  key: WordKey;
  params: WordParams;
  place: Place;
}

/**
 * What the pilot balance sheet still waits for: planned and actual amounts, and each indicator's baseline, its date, target and value.
 *
 * @param project the project
 * @returns in the order of the workbook's tables; none when nothing is missing
 */
export function missingFigures(project: Project): MissingFigure[] {
  const partners = new Map(project.partners.map((partner) => [partner.code, nameOfPartner(partner)]));
  const resources = new Map(project.resources.map((resource) => [resource.code, nameOfResource(resource)]));
  const lines = project.pilot.plan.flatMap((line): MissingFigure[] => {
    const params = { partner: partners.get(line.partner) ?? line.partner, resource: resources.get(line.resource) ?? line.resource };
    const at = (column: string): Place => ({ table: "PilotPlan", row: `${line.partner}|${line.resource}`, column });
    return [
      ...(line.planned === null ? [{ key: "pane.pilot.missingPlanned" as const, params, place: at("planned") }] : []),
      ...(line.actual === null ? [{ key: "pane.pilot.missingActual" as const, params, place: at("actual") }] : []),
    ];
  });
  const indicators = project.pilot.indicators.flatMap((indicator): MissingFigure[] => {
    const params = { indicator: indicator.label || indicator.code };
    const fields = [
      ["baseline", "pane.pilot.missingBaseline"],
      ["baselineDate", "pane.pilot.missingBaselineDate"],
      ["target", "pane.pilot.missingTarget"],
      ["actual", "pane.pilot.missingValue"],
    ] as const;
    return fields.flatMap(([column, key]) =>
      indicator[column] === null ? [{ key, params, place: { table: "PilotIndicators", row: indicator.code, column } }] : [],
    );
  });
  return [...lines, ...indicators];
}
