import { CheckedWorkbook } from "./state/checked-workbook.js";
import type { DoneAction } from "./state/done-action.js";
import type { PaneWorkbook } from "./state/pane-workbook.js";

/**
 * The workbook that is open in Excel.
 *
 * What reads and writes workbooks is fetched apart: the pane can be drawn before.
 *
 * @param onWaiting called when Excel keeps us waiting
 * @param breathe lets the page have its turn in the middle of long work
 * @returns the workbook as the pane sees it
 */
export async function openWorkbook(onWaiting: () => void, breathe?: () => Promise<void> | null): Promise<PaneWorkbook> {
  const [{ ProjectWorkbook }, { interpretWorkbook }, { describeWorkbookSteps }, { planChangesSteps }, { validateProject }] = await Promise.all([
    import("../excel/project-workbook.js"),
    import("../workbook/interpret/interpret-workbook.js"),
    import("../workbook/describe/describe-workbook.js"),
    import("../workbook/plan/plan-changes.js"),
    import("../core/project/validate-project.js"),
  ]);
  const workbook = new ProjectWorkbook<DoneAction>({ interpret: interpretWorkbook, describe: describeWorkbookSteps, plan: planChangesSteps }, { onWaiting, ...(breathe === undefined ? {} : { breathe }) });
  return new CheckedWorkbook(workbook, validateProject);
}
