import { Scales20Regular } from "@fluentui/react-icons/svg/scales";
import type { Action } from "./action.js";
import type { Weights } from "./set-weight.js";
import { aboutWeights, setWeight } from "./set-weight.js";

/** Writes weights that follow from cards or comparisons as the points in use. */
export const applyWeights: Action<Weights> = {
  id: "use-weights",
  labelKey: "actions.use-weights.label",
  doneKey: "actions.use-weights.done",
  icon: Scales20Regular,
  writes: true,
  about: (weights, project) => aboutWeights(weights, project),
  run: (context, weights) => setWeight.run(context, weights),
};
