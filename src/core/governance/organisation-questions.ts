import type { OrganisationForm } from "../project/project.js";
import type { OrganisationQuestion } from "./organisation-forms.js";

/** Questions that are answered by yes or no, in the order in which they are asked. */
export const YES_NO_QUESTIONS = ["legalPersonality", "ownStaff", "ownBudget", "contracts", "privatePartners"] as const satisfies readonly OrganisationQuestion[];

/** All questions of the decision table, in the order in which they are asked. */
export const ORGANISATION_QUESTIONS: readonly OrganisationQuestion[] = [...YES_NO_QUESTIONS, "durationYears", "partners"];

/** What a question is called in a workbook, whatever its language. */
export const QUESTION_CODES: Readonly<Record<OrganisationQuestion, string>> = {
  legalPersonality: "Q1",
  ownStaff: "Q2",
  ownBudget: "Q3",
  contracts: "Q4",
  privatePartners: "Q5",
  durationYears: "Q6",
  partners: "Q7",
};

/** What a form is called in a workbook, whatever its language. */
export const FORM_CODES: Readonly<Record<OrganisationForm, string>> = { charter: "F1", agreement: "F2", gis: "F3", gip: "F4", association: "F5" };
