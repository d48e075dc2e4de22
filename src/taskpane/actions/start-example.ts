import { Lightbulb20Regular } from "@fluentui/react-icons/svg/lightbulb";
import type { ExampleSource } from "../examples.js";
import type { Action } from "./action.js";

/** Fills the workbook with a ready-made project, in the language of the pane. */
export const startExample: Action<ExampleSource> = {
  id: "start-example",
  labelKey: "actions.start-example.label",
  doneKey: "actions.start-example.done",
  icon: Lightbulb20Regular,
  writes: true,
  async run({ session, workbook, state, label }, example) {
    const project = await example.load(state.language);
    await workbook.write(() => project, { language: state.language, label });
    session.go("home");
    return label;
  },
};
