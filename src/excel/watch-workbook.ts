import { runInWorkbook } from "./run-in-workbook.js";

/** What happened: a hint to read again, never the data itself (Excel leaves out details, and recalculated cells). */
export interface WorkbookEvent {
  kind: "content" | "sheets";
  /** False for a change made by someone else who has the workbook open. */
  local: boolean;
}

/** Where the person is. */
export interface WorkbookSelection {
  /** Excel's id of the sheet. */
  sheet: string;
  /** Address in the sheet: `B3:D9`. */
  address: string;
}

export interface WatchHandlers {
  onChange: (event: WorkbookEvent) => void;
  /** Called at once, before the workbook has come to rest. */
  onHint?: () => void;
  onSelect?: (selection: WorkbookSelection) => void;
  /** True while we write: what changes then is our own doing. */
  isWriting: () => boolean;
}

/** Milliseconds without another event before one is passed on: a paste makes several. */
const QUIET_AFTER = 150;

/** Stops watching. */
export type StopWatching = () => Promise<void>;

/**
 * Tells when the person, or someone else, changes the workbook.
 *
 * For keeping the pane in step. Handlers are on collections, so that nothing is left behind when a sheet is deleted; our own changes are
 * told by `triggerSource` where Excel knows it and by our own mark everywhere.
 *
 * @param handlers called after 150 ms without another event
 * @returns stops watching
 * @throws WorkbookError where Excel cannot register handlers
 */
export async function watchWorkbook(handlers: WatchHandlers): Promise<StopWatching> {
  const timers = new Map<WorkbookEvent["kind"], ReturnType<typeof setTimeout>>();
  const remote = new Set<WorkbookEvent["kind"]>();
  let isStopped = false;

  const tell = (kind: WorkbookEvent["kind"], args: { source?: string; triggerSource?: string }): Promise<void> => {
    const own = args.triggerSource === "ThisLocalAddin" || handlers.isWriting();
    if (isStopped || (own && args.source !== "Remote")) return Promise.resolve();
    handlers.onHint?.();
    if (args.source === "Remote") remote.add(kind);
    clearTimeout(timers.get(kind));
    timers.set(
      kind,
      setTimeout(() => {
        timers.delete(kind);
        const local = !remote.delete(kind);
        handlers.onChange({ kind, local });
      }, QUIET_AFTER),
    );
    return Promise.resolve();
  };

  const registered = await runInWorkbook(async (context) => {
    const { tables, worksheets } = context.workbook;
    const results: OfficeExtension.EventHandlerResult<never>[] = [
      worksheets.onChanged.add((args) => tell("content", args)),
      tables.onChanged.add((args) => tell("content", args)),
      worksheets.onAdded.add((args) => tell("sheets", args)),
      worksheets.onDeleted.add((args) => tell("sheets", args)),
    ];
    const { onSelect } = handlers;
    if (onSelect) {
      results.push(
        worksheets.onSelectionChanged.add((args) => {
          onSelect({ sheet: args.worksheetId, address: args.address });
          return Promise.resolve();
        }),
      );
    }
    await context.sync();
    return results;
  });

  return async () => {
    isStopped = true;
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    for (const result of registered) result.remove();
    await registered[0]?.context.sync();
  };
}
