import { Scales20Regular } from "@fluentui/react-icons/svg/scales";
import { withBalance } from "../../core/contributions/with-balance.js";
import { VERSION } from "../../workbook/product-version.js";
import { aboutScope } from "./about-scope.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Shares out what the chosen scope needs so that the heaviest burdens are as light as can be, and stamps the result. */
export const balanceContributions: Action = {
  id: "balance-contributions",
  labelKey: "actions.balance-contributions.label",
  doneKey: "actions.balance-contributions.done",
  icon: Scales20Regular,
  writes: true,
  about: (_, project) => aboutScope(project, project?.contributions.scope ?? null),
  async run({ workbook, state, done, label, at }) {
    await workbook.write(withProject((project) => withBalance(project, { at, version: VERSION })), { language: state.language, label: done });
    return label;
  },
};
