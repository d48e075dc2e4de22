import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { addPartner } from "../../core/project/add-partner.js";
import { addResource } from "../../core/project/add-resource.js";
import { emptyProject } from "../../core/project/empty-project.js";
import type { Project } from "../../core/project/project.js";
import type { Language } from "../../words/language.js";
import { createWords, type Words } from "../../words/words.js";
import type { Action } from "./action.js";

export interface ProjectForm {
  name: string;
  institutions: readonly string[];
  language: Language;
}

/** Writes the sheets of a new project with its first partners. */
export const newProject: Action<ProjectForm> = {
  id: "new-project",
  labelKey: "actions.new-project.label",
  doneKey: "actions.new-project.done",
  icon: Add20Regular,
  writes: true,
  async run({ session, workbook, done }, form) {
    const words = createWords(form.language);
    await workbook.write(() => startingProject(form, words), { language: form.language, label: done });
    session.go("home");
    return words.t("actions.new-project.done");
  },
};

/**
 * What a project starts from: its partners, and two resources that every service has, which the group may change.
 *
 * @param form what the person typed
 * @param words in the language of the workbook
 * @returns the project
 */
export function startingProject(form: ProjectForm, words: Words): Project {
  let project = emptyProject(form.name);
  for (const institution of form.institutions) project = addPartner(project, { institution });
  project = addResource(project, { label: words.t("pane.starter.staff"), kind: "human", unit: words.t("pane.starter.staffUnit"), step: 0.5 });
  project = addResource(project, { label: words.t("pane.starter.budget"), kind: "financial", unit: "€", unitValue: 1, step: 1 });
  return project;
}
