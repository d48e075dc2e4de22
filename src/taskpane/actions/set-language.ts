import { LocalLanguage20Regular } from "@fluentui/react-icons/svg/local-language";
import type { Language } from "../../words/language.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** Rewrites labels, headers and sheets in the other language; figures and what people typed stay as they are. */
export const setLanguage: Action<Language> = {
  id: "set-language",
  labelKey: "actions.set-language.label",
  doneKey: "actions.set-language.done",
  icon: LocalLanguage20Regular,
  writes: true,
  about: (language) => (words) => words.t(`pane.shell.${language}`),
  async run({ session, workbook, state, done }, language) {
    if (state.project !== null) await workbook.write(withProject((project) => project), { language, label: done });
    session.speak(language);
    return session.state().words.t("actions.set-language.done");
  },
};
