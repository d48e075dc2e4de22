import { Lightbulb20Regular } from "@fluentui/react-icons/svg/lightbulb";
import { withBalance } from "../../core/contributions/with-balance.js";
import type { ExampleSource } from "../examples.js";
import { VERSION } from "../../workbook/product-version.js";
import type { Action } from "./action.js";

/** Fills the workbook with a ready-made project, in the language of the pane. */
export const startExample: Action<ExampleSource> = {
  id: "start-example",
  labelKey: "actions.start-example.label",
  doneKey: "actions.start-example.done",
  icon: Lightbulb20Regular,
  writes: true,
  async run({ session, workbook, state, done, label, at }, example) {
    const project = await example.load(state.language);
    // An example shows what the add-in can do: who gives what is computed at once.
    const complete = project.contributions.scope === null ? project : withBalance(project, { at, version: VERSION });
    await workbook.write(() => complete, { language: state.language, label: done });
    session.go("home");
    return label;
  },
};
