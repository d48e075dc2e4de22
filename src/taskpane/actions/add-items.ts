import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { addItem } from "../../core/project/add-item.js";
import type { DimensionId } from "../../core/project/project.js";
import { aboutNames } from "../state/done-action.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

export interface NewItems {
  dimension: DimensionId;
  labels: readonly string[];
}

/** Adds domains, audiences or tools: one empty column each, and the sheet where to fill them in. */
export const addItems: Action<NewItems> = {
  id: "add-items",
  labelKey: "actions.add-items.label",
  doneKey: "actions.add-items.done",
  icon: Add20Regular,
  writes: true,
  about: ({ labels }) => aboutNames(labels),
  async run({ workbook, state, done, label }, { dimension, labels }) {
    const change = withProject((project) => labels.reduce((grown, item) => addItem(grown, dimension, item), project));
    await workbook.write(change, { language: state.language, label: done });
    await workbook.activateSheet(SHEETS[dimension]);
    return label;
  },
};

const SHEETS: Readonly<Record<DimensionId, string>> = { domains: "Domains", audiences: "Audiences", tools: "Tools" };
