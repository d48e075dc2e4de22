import { BoardSplit20Regular } from "@fluentui/react-icons/svg/board-split";
import type { PairJudgement, Project } from "../../core/project/project.js";
import { nameOfCriterion } from "../../core/project/readable-names.js";
import { aboutNames, type About } from "../state/done-action.js";
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
  about: aboutWeighting,
  async run({ workbook, state, done }, { levels, cardsRatio, judgement }) {
    const change = withProject((project) => ({
      ...project,
      criteria: levels === undefined ? project.criteria : project.criteria.map((criterion) => ({ ...criterion, level: levels[criterion.code] ?? criterion.level })),
      weighting: {
        ...project.weighting,
        ...(cardsRatio === undefined ? {} : { cardsRatio }),
        ...(judgement === undefined ? {} : { judgements: withJudgement(project.weighting.judgements, judgement) }),
      },
    }));
    await workbook.write(change, { language: state.language, label: done });
    return null;
  },
};

/** The criteria that were moved or compared; of the cards' ratio, the figure. */
function aboutWeighting({ levels, cardsRatio, judgement }: WeightingChange, project: Project | null): About | null {
  const named = (wanted: (code: string, level: number | null) => boolean): string[] => (project?.criteria ?? []).filter(({ code, level }) => wanted(code, level)).map(nameOfCriterion);
  if (judgement !== undefined) return aboutNames(named((code) => code === judgement.first || code === judgement.second));
  const moved = levels === undefined ? [] : named((code, level) => levels[code] !== undefined && levels[code] !== level);
  if (moved.length > 0) return aboutNames(moved);
  return cardsRatio == null ? null : (words) => words.number(cardsRatio, { maximumFractionDigits: 2 });
}
