import { Flag20Regular } from "@fluentui/react-icons/svg/flag";
import type { Governance } from "../../core/project/project.js";
import { sheetWords } from "../../words/sheets.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Says which form of organisation the group chooses, and why. */
export const chooseForm: Action<Pick<Governance, "form" | "formReason">> = {
  id: "choose-form",
  labelKey: "actions.choose-form.label",
  doneKey: "actions.choose-form.done",
  icon: Flag20Regular,
  writes: true,
  about: ({ form }) => (words) => (form === null ? "" : sheetWords(words.language).choices.form[form]),
  async run({ workbook, state, done, label }, { form, formReason }) {
    const change = withProject((project) => ({ ...project, governance: { ...project.governance, form, formReason } }));
    await workbook.write(change, { language: state.language, label: done });
    return label;
  },
};
