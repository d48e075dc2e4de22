import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { proposeCommunication } from "../../core/communication/propose-communication.js";
import { analysisWords } from "../../words/analysis-words.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Adds what the plan of communication lacks, from the day given. */
export const proposeCommunicationPlan: Action<string> = {
  id: "propose-communication",
  labelKey: "actions.propose-communication.label",
  doneKey: "actions.propose-communication.done",
  icon: Add20Regular,
  writes: true,
  async run({ workbook, state, label }, today) {
    const { t } = analysisWords(state.language);
    const texts = {
      kickOff: t("governing.communication.kickOff"),
      onePage: t("governing.communication.onePage"),
      early: t("governing.communication.early"),
      space: t("governing.communication.space"),
      letter: t("governing.communication.letter"),
      annual: t("governing.communication.annual"),
      results: t("governing.communication.results"),
    };
    await workbook.write(withProject((project) => proposeCommunication(project, texts, today)), { language: state.language, label });
    return label;
  },
};
