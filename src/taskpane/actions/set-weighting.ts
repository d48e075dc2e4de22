import { BoardSplit20Regular } from "@fluentui/react-icons/svg/board-split";
import type { PairJudgement } from "../../core/project/project.js";
import { withJudgement } from "../state/judgement-pairs.js";
import type { Action } from "./action.js";
import { withProject } from "./with-project.js";

/** What of the other ways to weights changes; what is left out stays. */
export interface WeightingChange {
  /** By code of criterion. */
  levels?: Readonly<Record<string, number>>;
  cardsRatio?: number | null;
  /** One pair judged otherwise; without a ratio it is no longer compared. */
  judgement?: PairJudgement;
}

/** Writes the order of importance, the ratio of the cards or the judgements. The weights in use stay. */
export const setWeighting: Action<WeightingChange> = {
  id: "set-weighting",
  labelKey: "actions.set-weighting.label",
  doneKey: "actions.set-weighting.done",
  icon: BoardSplit20Regular,
  writes: true,
  async run({ workbook, state, label }, { levels, cardsRatio, judgement }) {
    const change = withProject((project) => ({
      ...project,
      criteria: levels === undefined ? project.criteria : project.criteria.map((criterion) => ({ ...criterion, level: levels[criterion.code] ?? criterion.level })),
      weighting: {
        ...project.weighting,
        ...(cardsRatio === undefined ? {} : { cardsRatio }),
        ...(judgement === undefined ? {} : { judgements: withJudgement(project.weighting.judgements, judgement) }),
      },
    }));
    await workbook.write(change, { language: state.language, label });
    return null;
  },
};
