import { Edit20Regular } from "@fluentui/react-icons/svg/edit";
import type { Project } from "../../core/project/project.js";
import type { About } from "../state/done-action.js";
import type { Action, ActionId } from "./action.js";
import { withProject } from "./with-project.js";

/** What the person fills in, in the pane instead of the sheet. */
export interface Filling {
  /** How the project is changed. */
  change: (project: Project) => Project;
  /** Whose figures or texts these are. */
  about: About | null;
}

/**
 * An action that writes what was filled in under a name of its own, so that it is known when it is taken back.
 *
 * @param id under which its words stand
 * @returns the action; its input says how the project is changed, and for whom
 */
function filling(id: Extract<ActionId, `fill-${string}`>): Action<Filling> {
  return {
    id,
    labelKey: `actions.${id}.label`,
    doneKey: `actions.${id}.done`,
    icon: Edit20Regular,
    writes: true,
    about: ({ about }) => about,
    async run({ workbook, state, done, label }, { change }) {
      await workbook.write(withProject(change), { language: state.language, label: done });
      return label;
    },
  };
}

export const fillPartner = filling("fill-partner");
export const fillMatrix = filling("fill-matrix");
export const fillMeans = filling("fill-means");
export const fillNeeds = filling("fill-needs");
export const fillScope = filling("fill-scope");
export const fillInterest = filling("fill-interest");
export const fillDemand = filling("fill-demand");
export const fillRatings = filling("fill-ratings");
export const fillLocks = filling("fill-locks");
export const fillPilot = filling("fill-pilot");
