import { Flag20Regular } from "@fluentui/react-icons/svg/flag";
import type { Governance } from "../../core/project/project.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Says which form of organisation the group chooses, and why. */
export const chooseForm: Action<Pick<Governance, "form" | "formReason">> = {
  id: "choose-form",
  labelKey: "actions.choose-form.label",
  doneKey: "actions.choose-form.done",
  icon: Flag20Regular,
  writes: true,
  async run({ workbook, state, label }, { form, formReason }) {
    const change = withProject((project) => ({ ...project, governance: { ...project.governance, form, formReason } }));
    await workbook.write(change, { language: state.language, label });
    return label;
  },
};
