import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { Action } from "./action.js";

/** Reads the workbook again and says what there is to check. */
export const check: Action = {
  id: "check",
  labelKey: "actions.check.label",
  doneKey: "actions.check.done",
  icon: ArrowClockwise20Regular,
  writes: true,
  async run({ label }) {
    return Promise.resolve(label);
  },
};
