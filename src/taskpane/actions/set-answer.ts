import { Edit20Regular } from "@fluentui/react-icons/svg/edit";
import type { OrganisationAnswers } from "../../core/project/project.js";
import { sheetWords } from "../../words/sheets.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Changes answers of the group about its form of organisation. */
export const setAnswer: Action<Partial<OrganisationAnswers>> = {
  id: "set-answer",
  labelKey: "actions.set-answer.label",
  doneKey: "actions.set-answer.done",
  icon: Edit20Regular,
  writes: true,
  about: (answers) => (words) => {
    const { questions } = sheetWords(words.language);
    return (Object.keys(answers) as (keyof OrganisationAnswers)[]).map((question) => questions[question]).join(" ");
  },
  async run({ workbook, state, done }, answers) {
    const change = withProject((project) => ({ ...project, governance: { ...project.governance, answers: { ...project.governance.answers, ...answers } } }));
    await workbook.write(change, { language: state.language, label: done });
    return null;
  },
};
