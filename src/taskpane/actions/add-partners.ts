import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { addPartner } from "../../core/project/add-partner.js";
import { aboutNames } from "../state/done-action.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Adds institutions as prospects, with an empty row in each table that has one row a partner. */
export const addPartners: Action<readonly string[]> = {
  id: "add-partners",
  labelKey: "actions.add-partners.label",
  doneKey: "actions.add-partners.done",
  icon: Add20Regular,
  writes: true,
  about: (institutions) => aboutNames(institutions),
  async run({ workbook, state, done, label }, institutions) {
    const change = withProject((project) => institutions.reduce((grown, institution) => addPartner(grown, { institution }), project));
    await workbook.write(change, { language: state.language, label: done });
    return label;
  },
};
