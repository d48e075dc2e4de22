import type { Breathe } from "./in-turns.js";
import { WorkbookError, lastTrace, workbookErrorFrom, type WorkbookErrorCode } from "./workbook-error.js";

export interface RunOptions {
  /** Called when Excel has kept us waiting for a second: mostly because a cell is being edited. */
  onWaiting?: () => void;
  /** Gives up what has not been sent yet. */
  signal?: AbortSignal;
  /** Lets the page have its turn in the middle of what is prepared for Excel. */
  breathe?: Breathe;
  /** False for a batch that may have changed the workbook when it fails later than its first command. */
  mayRepeat?: (cause: unknown) => boolean;
}

/** Milliseconds before the person is told what Excel waits for. */
const WAITING_AFTER = 1_000;

/** Codes that Excel gives when the person has just gone to another workbook or window: the next attempt mostly succeeds. */
const SWITCH_CODES: ReadonlySet<string> = new Set(["GeneralException", "InvalidSelection", "InactiveWorkbook"]);

/** There is one Excel: what is asked of it waits for what was asked before. */
let lastRun: Promise<unknown> = Promise.resolve();

/**
 * Runs a batch of requests in the workbook: the only door to Excel.
 *
 * For every dialogue with Excel. Waits while a cell is being edited instead of failing, never lets two batches interleave, tries once more
 * where the person was switching workbooks, and makes one `WorkbookError` of whatever Excel refuses.
 *
 * @param batch queues and syncs
 * @param options what to do while waiting
 * @returns what the batch returns
 * @throws WorkbookError when Excel refuses; any other error is a bug and passes through
 */
export function runInWorkbook<T>(batch: (context: Excel.RequestContext) => Promise<T>, options: RunOptions = {}): Promise<T> {
  const run = lastRun.then(() => runNow(batch, options));
  lastRun = run.then(
    () => undefined,
    () => undefined,
  );
  return run;
}

async function runNow<T>(batch: (context: Excel.RequestContext) => Promise<T>, options: RunOptions): Promise<T> {
  const timer = options.onWaiting ? setTimeout(options.onWaiting, WAITING_AFTER) : undefined;
  try {
    return await attempt(batch, options);
  } catch (cause) {
    if (cause instanceof Error && cause.name === "AbortError") throw new WorkbookError("aborted", {}, cause);
    const index = lastTrace(cause);
    throw workbookErrorFrom(cause, index === null ? {} : { commandIndex: index }) ?? cause;
  } finally {
    clearTimeout(timer);
  }
}

async function attempt<T>(batch: (context: Excel.RequestContext) => Promise<T>, options: RunOptions): Promise<T> {
  if (typeof Excel === "undefined" || typeof Excel.run !== "function") throw new WorkbookError("api-missing", { location: "Excel.run" });
  const run = (): Promise<T> => {
    options.signal?.throwIfAborted();
    return Excel.run({ delayForCellEdit: true }, batch);
  };
  try {
    return await run();
  } catch (cause) {
    const error = workbookErrorFrom(cause);
    const switching = SWITCH_CODES.has(error?.place.officeCode ?? "");
    if (!switching || options.mayRepeat?.(cause) === false) throw cause;
    return run();
  }
}

/**
 * Asks for everything at once, and in parts only where that is too large for Excel.
 *
 * @param atOnce the one request
 * @param inParts several requests that each stay small
 * @returns what either gives
 */
export async function inPartsIfTooLarge<T>(atOnce: () => Promise<T>, inParts: () => Promise<T>): Promise<T> {
  const done = await unlessRefused(atOnce, TOO_LARGE);
  return "value" in done ? done.value : inParts();
}

const TOO_LARGE: ReadonlySet<WorkbookErrorCode> = new Set(["too-large"]);

/**
 * Tries what Excel may refuse for reasons that another way round does not have.
 *
 * @param attempt what to try
 * @param reasons for which the other way is taken; any other is thrown on
 * @returns its value, or for which of the reasons Excel refused
 */
export async function unlessRefused<T>(attempt: () => Promise<T>, reasons: ReadonlySet<WorkbookErrorCode>): Promise<{ value: T } | { refused: WorkbookErrorCode }> {
  try {
    return { value: await attempt() };
  } catch (cause) {
    const code = workbookErrorFrom(cause)?.code;
    if (code === undefined || !reasons.has(code)) throw cause;
    return { refused: code };
  }
}
