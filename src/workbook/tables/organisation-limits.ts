import { ORGANISATION_TABLE, type OrganisationRule } from "../../core/governance/organisation-forms.js";
import type { OrganisationForm } from "../../core/project/project.js";
import { fillText } from "../../words/sheets.js";
import type { SettingRow } from "./read-me-tables.js";
import type { TableContext } from "./table-context.js";

/** A number of years or of partners from which, or up to which, an answer counts for or against a form. */
interface OrganisationLimit {
  /** What formulas call it: `GisPartnersFrom`. */
  name: string;
  form: OrganisationForm;
  rule: OrganisationRule;
  value: number;
}

/** The numbers of the decision table, each under its own name, in the order of the table. */
export const ORGANISATION_LIMITS: readonly OrganisationLimit[] = ORGANISATION_TABLE.flatMap(({ form, rules }) =>
  rules.flatMap((rule): OrganisationLimit[] => ("is" in rule.when ? [] : [{ name: limitName(form, rule), form, rule, value: "min" in rule.when ? rule.when.min : rule.when.max }])),
);

/**
 * What formulas call the number of a rule.
 *
 * @param form - that it counts for or against
 * @param rule - on years or on partners
 * @returns a name
 * @example
 * limitName("gis", { question: "partners", effect: "favours", when: { min: 4 } }) // => "GisPartnersFrom"
 */
export function limitName(form: OrganisationForm, { question, when }: OrganisationRule): string {
  return `${form.charAt(0).toUpperCase()}${form.slice(1)}${question === "partners" ? "Partners" : "Years"}${"min" in when ? "From" : "UpTo"}`;
}

/** The limits, in words. */
export function organisationLimits({ words }: TableContext): SettingRow[] {
  const { organisationLimits: texts, columns } = words;
  return ORGANISATION_LIMITS.map(({ name, form, rule, value }) => {
    const among = rule.question === "partners" ? texts.partners : texts.years;
    return { code: name, note: fillText(texts[rule.effect], { form: columns.OrganisationAnswers[form], when: "min" in rule.when ? among.from : among.upTo }), value };
  });
}
