import type { FunctionTable } from "../function-definition.js";
import { criteriaFunctions } from "./criteria-functions.js";
import { dateFunctions } from "./date-functions.js";
import { logicFunctions } from "./logic-functions.js";
import { lookupFunctions } from "./lookup-functions.js";
import { mathFunctions } from "./math-functions.js";
import { statisticsFunctions } from "./statistics-functions.js";
import { subtotalFunctions } from "./subtotal-functions.js";
import { textFunctions } from "./text-functions.js";

/** Every function that formulas may call, except the few that `compileLazyCall` knows. */
export const functions: FunctionTable = {
  ...criteriaFunctions,
  ...dateFunctions,
  ...logicFunctions,
  ...lookupFunctions,
  ...mathFunctions,
  ...statisticsFunctions,
  ...subtotalFunctions,
  ...textFunctions,
};
