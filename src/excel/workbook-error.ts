/** Why Excel did not do what was asked: a closed list, each with its sentences in `words/workbook-errors`. */
export const WORKBOOK_ERROR_CODES = [
  "cell-editing",
  "sheet-protected",
  "workbook-protected",
  "read-only",
  "table-missing",
  "header-row-hidden",
  "total-row-shown",
  "registry-missing",
  "newer-version",
  "sheet-missing",
  "name-taken",
  "too-large",
  "text-too-long",
  "filtered-rows",
  "cells-in-the-way",
  "merged-cells",
  "pivot-table",
  "unsupported-sheet",
  "links-blocked",
  "signed-out",
  "api-missing",
  "busy",
  "other-workbook",
  "aborted",
  "not-answering",
  "changed-since",
  "moved-since",
  "unknown",
] as const;
export type WorkbookErrorCode = (typeof WORKBOOK_ERROR_CODES)[number];

/** Where it happened, for diagnostics: never the content of a cell. */
export interface WorkbookErrorPlace {
  /** Excel's own code: `ItemNotFound`. */
  officeCode?: string;
  /** Member of Excel's library: `WorksheetCollection.getItem`. */
  location?: string;
  /** Position of the command that failed, from 0; none of the later ones was carried out. */
  commandIndex?: number;
  /** What the command does: `add-table`. */
  command?: string;
  /** Sheet or table that it is about. */
  subject?: string;
  /** What was done before the failure: nothing, taken back, or left in the workbook. */
  outcome?: "nothing-done" | "taken-back" | "left";
}

/** Excel, or the machine, refused. The one error that leaves this room. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  readonly place: WorkbookErrorPlace;

  constructor(code: WorkbookErrorCode, place: WorkbookErrorPlace = {}, cause?: unknown) {
    super(`Excel: ${code}`, cause === undefined ? {} : { cause });
    this.name = "WorkbookError";
    this.code = code;
    this.place = place;
  }
}

/** Every code that Excel's library names, and those that it gives without naming them. */
type OfficeErrorCode =
  | `${Excel.ErrorCodes}`
  | "ActivityLimitReached"
  | "ApiNotAvailable"
  | "BadPassword"
  | "CannotRegisterEvent"
  | "ContentLengthRequired"
  | "RequestPayloadSizeLimitExceeded"
  | "ServiceNotAvailable"
  | "Timeout"
  | "Unauthenticated";

/** Codes that ask the same of the person are one; those that depend on the member are decided in `codeFor`. */
const codes: Readonly<Record<OfficeErrorCode, WorkbookErrorCode>> = {
  AccessDenied: "sheet-protected",
  ActivityLimitReached: "busy",
  ApiNotAvailable: "api-missing",
  ApiNotFound: "api-missing",
  BadPassword: "sheet-protected",
  CannotRegisterEvent: "api-missing",
  Conflict: "busy",
  ContentLengthRequired: "too-large",
  DirtySupportingFormula: "busy",
  // We draw no chart without figures, bind nothing and fill nothing but plainly: were Excel to say so, it would not be the person's doing.
  EmptyChartSeries: "unknown",
  InvalidBinding: "unknown",
  UnsupportedFillType: "unknown",
  FilteredRangeConflict: "filtered-rows",
  FormulaLengthExceedsLimit: "too-large",
  // Said of anything.
  GeneralException: "unknown",
  InvalidArgument: "unknown",
  InvalidOperation: "unknown",
  InactiveWorkbook: "other-workbook",
  InsertDeleteConflict: "cells-in-the-way",
  InvalidOperationInCellEditMode: "cell-editing",
  InvalidReference: "sheet-missing",
  InvalidSelection: "other-workbook",
  ItemAlreadyExists: "name-taken",
  ItemNotFound: "sheet-missing",
  MergedRangeConflict: "merged-cells",
  NonBlankCellOffSheet: "cells-in-the-way",
  NotImplemented: "api-missing",
  OpenWorkbookLinksBlocked: "links-blocked",
  OperationCellsExceedLimit: "too-large",
  PivotTableRangeConflict: "pivot-table",
  PowerQueryRefreshResourceChallenge: "signed-out",
  RangeExceedsLimit: "too-large",
  RangeImageExceedsLimit: "too-large",
  RefreshWorkbookLinksBlocked: "links-blocked",
  RequestAborted: "aborted",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ServiceNotAvailable: "busy",
  Timeout: "not-answering",
  Unauthenticated: "signed-out",
  UnsupportedFeature: "api-missing",
  UnsupportedOperation: "api-missing",
  UnsupportedSheet: "unsupported-sheet",
};
const codesByName = new Map<string, WorkbookErrorCode>(Object.entries(codes));

/** `code` of what Excel's library throws, whatever the realm it comes from. */
function officeCodeOf(cause: unknown): string | null {
  if (typeof cause !== "object" || cause === null) return null;
  const code: unknown = Reflect.get(cause, "code");
  return typeof code === "string" ? code : null;
}

function locationOf(cause: unknown): string | null {
  const debugInfo: unknown = typeof cause === "object" && cause !== null ? Reflect.get(cause, "debugInfo") : null;
  if (typeof debugInfo !== "object" || debugInfo === null) return null;
  const location: unknown = Reflect.get(debugInfo, "errorLocation");
  return typeof location === "string" ? location : null;
}

/** The same code means another thing by the member that answered it. */
function codeFor(officeCode: string, location: string): WorkbookErrorCode {
  if (officeCode === "ItemNotFound" && /^Table/.test(location)) return "table-missing";
  if (officeCode === "AccessDenied" && /^(Workbook|WorksheetCollection|Worksheet\.(name|visibility|position|delete))/i.test(location)) return "workbook-protected";
  if (officeCode === "InvalidArgument" && /^(Table|Worksheet|NamedItem)\w*\.(name|add)$/i.test(location)) return "name-taken";
  return codesByName.get(officeCode) ?? "unknown";
}

/** Position of the last command that Excel started, from the marks that `applyCommands` puts between commands. */
export function lastTrace(cause: unknown): number | null {
  const traces: unknown = typeof cause === "object" && cause !== null ? Reflect.get(cause, "traceMessages") : null;
  if (!Array.isArray(traces) || traces.length === 0) return null;
  const last = Number(traces[traces.length - 1]);
  return Number.isInteger(last) ? last : null;
}

/**
 * The `WorkbookError` for something that Excel's library threw.
 *
 * Decided by `error.code` alone: messages are in the person's language.
 *
 * @param cause what was thrown
 * @param place what is known besides: the command, its position
 * @returns the same error where it is one already; `null` for an error that is not Excel's: a bug, to be thrown on
 */
export function workbookErrorFrom(cause: unknown, place: WorkbookErrorPlace = {}): WorkbookError | null {
  if (cause instanceof WorkbookError) return cause;
  const officeCode = officeCodeOf(cause);
  if (officeCode === null) return null;
  const location = locationOf(cause);
  const code = codeFor(officeCode, location ?? "");
  return new WorkbookError(code, { officeCode, ...(location === null ? {} : { location }), ...place }, cause);
}
