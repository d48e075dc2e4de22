import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { proposeBodies } from "../../core/governance/propose-bodies.js";
import { analysisWords } from "../../words/analysis-words.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Adds the bodies and seats that the group lacks. */
export const proposeBodiesAndSeats: Action = {
  id: "propose-bodies",
  labelKey: "actions.propose-bodies.label",
  doneKey: "actions.propose-bodies.done",
  icon: Add20Regular,
  writes: true,
  async run({ workbook, state, done, label }) {
    const words = analysisWords(state.language);
    const texts = {
      decision: { label: words.t("governing.bodies.steering"), remit: words.t("governing.bodies.steeringRemit") },
      operational: { label: words.t("governing.bodies.team"), remit: words.t("governing.bodies.teamRemit") },
    };
    await workbook.write(withProject((project) => proposeBodies(project, texts)), { language: state.language, label: done });
    return label;
  },
};
