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
  async run({ workbook, state, done, label }, today) {
    const words = analysisWords(state.language);
    const texts = {
      kickOff: words.t("governing.communication.kickOff"),
      onePage: words.t("governing.communication.onePage"),
      early: words.t("governing.communication.early"),
      space: words.t("governing.communication.space"),
      letter: words.t("governing.communication.letter"),
      annual: words.t("governing.communication.annual"),
      results: words.t("governing.communication.results"),
    };
    await workbook.write(withProject((project) => proposeCommunication(project, texts, today)), { language: state.language, label: done });
    return label;
  },
};
