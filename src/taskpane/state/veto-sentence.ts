import type { Project } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import type { Veto } from "../../core/scoring/scope-vetoes.js";
import type { Words } from "../../words/words.js";

/**
 * Why a scope is ranked apart, in a sentence.
 *
 * @param words in the language of the pane
 * @param project the project of the scope
 * @param veto one of its vetoes
 * @returns the reason, with the partners' names
 */
export function vetoSentence(words: Words, project: Project, veto: Veto): string {
  if (veto.reason === "no-user-benefit") return words.t("pane.scoring.noUserBenefit");
  const names = words.list(
    veto.partners.map((code) => {
      const partner = project.partners.find((entry) => entry.code === code);
      return partner === undefined ? code : nameOfPartner(partner);
    }),
  );
  return words.t(veto.reason === "excluded-by-mission" ? "pane.scoring.mission" : "pane.scoring.gain", { names, count: veto.partners.length });
}
