import type { OrganisationAnswers, OrganisationForm } from "../project/project.js";

/** What the decision table asks: the answers of the group, and how many partners it has. */
export interface OrganisationNeeds extends OrganisationAnswers {
  partners: number | null;
}

/** A question that the decision table asks. */
export type OrganisationQuestion = keyof OrganisationNeeds;

/** One cell of the decision table. */
export interface OrganisationRule {
  question: OrganisationQuestion;
  /** `excludes`: the answer rules the form out; `favours`: it speaks for it; `heavy`: the form is more than the answer asks for. */
  effect: "excludes" | "favours" | "heavy";
  /** The rule applies to answers equal to this, or from `min`, or to `max`. */
  when: { is: boolean } | { min: number } | { max: number };
}

/** One row of the decision table. */
export interface OrganisationFormRow {
  form: OrganisationForm;
  rules: readonly OrganisationRule[];
  /** Points to check with the legal service, as ids of sentences. */
  toCheck: readonly string[];
}

const needs = (question: OrganisationQuestion): OrganisationRule => ({ question, effect: "excludes", when: { is: true } });
const favours = (question: OrganisationQuestion, when: OrganisationRule["when"] = { is: true }): OrganisationRule => ({ question, effect: "favours", when });
const heavy = (question: OrganisationQuestion, when: OrganisationRule["when"] = { is: false }): OrganisationRule => ({ question, effect: "heavy", when });

/**
 * The decision table on forms of organisation, from the lightest to the heaviest: what each form allows or not in French practice.
 *
 * Not legal advice: every row has points to check, and the group may choose otherwise and writes why.
 */
export const ORGANISATION_TABLE: readonly OrganisationFormRow[] = [
  {
    form: "charter",
    rules: [
      needs("legalPersonality"),
      needs("ownStaff"),
      needs("ownBudget"),
      needs("contracts"),
      favours("durationYears", { max: 1 }),
      favours("legalPersonality", { is: false }),
    ],
    toCheck: ["binding-force"],
  },
  {
    form: "agreement",
    rules: [
      needs("legalPersonality"),
      needs("ownStaff"),
      needs("ownBudget"),
      needs("contracts"),
      favours("legalPersonality", { is: false }),
      favours("durationYears", { min: 1 }),
    ],
    toCheck: ["lead-institution", "public-procurement", "staff-lending"],
  },
  {
    form: "gis",
    rules: [
      needs("legalPersonality"),
      needs("ownStaff"),
      needs("ownBudget"),
      needs("contracts"),
      favours("legalPersonality", { is: false }),
      favours("durationYears", { min: 3 }),
      favours("partners", { min: 4 }),
      heavy("partners", { max: 2 }),
    ],
    toCheck: ["managing-member", "boards", "staff-lending"],
  },
  {
    form: "gip",
    rules: [
      favours("legalPersonality"),
      favours("ownStaff"),
      favours("ownBudget"),
      favours("contracts"),
      heavy("legalPersonality"),
      heavy("durationYears", { max: 2 }),
      heavy("partners", { max: 2 }),
    ],
    toCheck: ["state-approval", "convention-contents", "limited-duration", "private-members"],
  },
  {
    form: "association",
    rules: [
      favours("legalPersonality"),
      favours("ownStaff"),
      favours("ownBudget"),
      favours("contracts"),
      favours("privatePartners"),
      heavy("legalPersonality"),
      // A declared association has at least two members.
      { question: "partners", effect: "excludes", when: { max: 1 } },
    ],
    toCheck: ["requalification", "de-facto-management", "statutes"],
  },
];
