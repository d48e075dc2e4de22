import { hasMeans } from "../contributions/means-value.js";
import type { ProblemCollector } from "./problem-collector.js";
import { LONGEST_LABEL } from "./longest-label.js";
import { DIMENSION_IDS, type DimensionId, type Project } from "./project.js";
import { nameOfPartner, nameOfResource } from "./readable-names.js";

const TABLES: Record<DimensionId, string> = { domains: "Domains", audiences: "Audiences", tools: "Tools" };

/**
 * Checks partners, matrices, resources and means.
 *
 * @param project The project.
 * @param found Where problems go.
 * @example
 * validatePartners(emptyProject("x"), problemCollector()) // => undefined
 */
export function validatePartners(project: Project, found: ProblemCollector): void {
  if (project.partners.length === 0) found.add("note", "no-partner", { table: "Partners" });
  found.codes("Partners", project.partners.map((partner) => ({ code: partner.code, label: partner.institution })));
  const names = new Map<string, string>();
  project.partners.forEach((partner) => {
    const at = (column: string) => ({ table: "Partners", row: partner.code, column });
    const name = [partner.institution, partner.service].map(folded).join("|");
    const other = names.get(name);
    if (partner.institution.trim() === "") found.add("warning", "label-missing", at("institution"), { code: partner.code });
    else if (other !== undefined) {
      found.add("error", "partner-duplicate", at("institution"), { partner: nameOfPartner(partner), code: partner.code, other });
    } else names.set(name, partner.code);
    found.range(partner.motivation, at("motivation"), 5);
    found.range(partner.politicalWill, at("politicalWill"), 3);
    found.range(partner.committableShare, at("committableShare"), 1);
    found.date(partner.joined, at("joined"));
    found.date(partner.left, at("left"));
  });
  validateMatrices(project, found);
  validateMeans(project, found);
}

function validateMatrices(project: Project, found: ProblemCollector): void {
  for (const id of DIMENSION_IDS) {
    const { items, kind, values } = project[id];
    const labels = new Set<string>();
    items.forEach((item, i) => {
      const place = { table: TABLES[id], column: `item:${item.label}` };
      const label = folded(item.label);
      if (label === "") found.add("error", "label-missing", place, { code: String(i + 1) });
      else if (labels.has(label)) found.add("error", "label-duplicate", place, { label: item.label });
      if (item.label.length > LONGEST_LABEL) found.add("warning", "label-too-long", place, { label: item.label.slice(0, 40), max: LONGEST_LABEL });
      labels.add(label);
    });
    values.forEach((row, p) =>
      row.forEach((value, i) => {
        const place = { table: TABLES[id], row: project.partners[p]?.code ?? `#${p + 1}`, column: `item:${items[i]?.label ?? ""}` };
        found.range(value, place, kind === "intensity" ? 3 : Infinity);
      }),
    );
    found.range(project.dimensionWeights[id], { table: "Dimensions", row: id, column: "weight" });
  }
  const used = DIMENSION_IDS.filter((id) => project[id].items.length > 0);
  if (used.length > 0 && DIMENSION_IDS.every((id) => (project.dimensionWeights[id] ?? 0) === 0)) {
    found.add("error", "weights-all-zero", { table: "Dimensions", column: "weight" });
  }
  if (used.length === 0) return;
  project.partners.forEach((partner, p) => {
    if (used.some((id) => project[id].values[p]?.some((value) => (value ?? 0) > 0))) return;
    found.add("warning", "partner-without-data", { table: TABLES[used[0] as DimensionId], row: partner.code }, { partner: nameOfPartner(partner) });
  });
}

function validateMeans(project: Project, found: ProblemCollector): void {
  found.codes("Resources", project.resources);
  project.resources.forEach((resource) => {
    const at = (column: string) => ({ table: "Resources", row: resource.code, column });
    if (resource.label.trim() === "") found.add("warning", "label-missing", at("label"), { code: resource.code });
    found.range(resource.unitValue, at("unitValue"));
    if (resource.step !== null && !(resource.step > 0)) found.add("error", "out-of-range", at("step"), { value: resource.step, min: 0, max: Infinity });
    if (resource.unitValue === null && hasMeans(project)) {
      found.add("warning", "unit-value-missing", at("unitValue"), { resource: nameOfResource(resource) });
    }
  });
  project.means.forEach((row, p) =>
    row.forEach((amount, r) => {
      const place = { table: "Means", row: project.partners[p]?.code ?? `#${p + 1}`, column: `resource:${project.resources[r]?.code ?? ""}` };
      found.range(amount, place);
    }),
  );
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, " ").normalize("NFC").toLocaleLowerCase("fr");
}
