import type { OrganisationForm } from "../project/project.js";
import {
  ORGANISATION_TABLE,
  type OrganisationNeeds,
  type OrganisationQuestion,
  type OrganisationRule,
} from "./organisation-forms.js";

/** What the answers say of one form of organisation. */
export interface FormAssessment {
  form: OrganisationForm;
  possible: boolean;
  /** Answers that rule it out, that speak for it, and beside which it is heavier than needed. */
  excludedBy: OrganisationQuestion[];
  favouredBy: OrganisationQuestion[];
  heavyFor: OrganisationQuestion[];
  toCheck: readonly string[];
}

/**
 * Which forms of organisation fit, and because of which answers.
 *
 * Reads the decision table `ORGANISATION_TABLE`; a form is possible unless an answer rules it out.
 *
 * @param answers What the group says of itself; unknown answers rule nothing in or out.
 * @returns Every form: possible ones first, by how much speaks for them, the lighter one among equals.
 * @example
 * assessForms({ legalPersonality: true, ownStaff: true, ownBudget: true, contracts: true, privatePartners: false, partners: 8, durationYears: 6 })[0].form // => "gip"
 */
export function assessForms(answers: OrganisationNeeds): FormAssessment[] {
  const assessed = ORGANISATION_TABLE.map(({ form, rules, toCheck }) => {
    const questions = (effect: OrganisationRule["effect"]): OrganisationQuestion[] =>
      rules.filter((rule) => rule.effect === effect && applies(rule, answers[rule.question])).map((rule) => rule.question);
    const excludedBy = questions("excludes");
    return { form, possible: excludedBy.length === 0, excludedBy, favouredBy: questions("favours"), heavyFor: questions("heavy"), toCheck };
  });
  const merit = (entry: FormAssessment): number => (entry.possible ? 100 : 0) + entry.favouredBy.length - entry.heavyFor.length;
  return assessed.sort((a, b) => merit(b) - merit(a));
}

function applies({ when }: OrganisationRule, answer: boolean | number | null): boolean {
  if (answer === null) return false;
  if ("is" in when) return answer === when.is;
  if (typeof answer !== "number") return false;
  return "min" in when ? answer >= when.min : answer <= when.max;
}
