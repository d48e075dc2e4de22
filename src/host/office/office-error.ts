/** Codes by which Excel refuses, as `OfficeExtension.Error.code` carries them; `NotImplemented` also says that the stand-in lacks a member. */
export type OfficeErrorCode = (typeof officeErrorCodes)[number];

/** All that Microsoft documents for Excel. Those without a message here come from faults on purpose only. */
export const officeErrorCodes = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotAvailable",
  "ApiNotFound",
  "BadPassword",
  "Conflict",
  "ContentLengthRequired",
  "DirtySupportingFormula",
  "EmptyChartSeries",
  "FilteredRangeConflict",
  "FormulaLengthExceedsLimit",
  "GeneralException",
  "InactiveWorkbook",
  "InsertDeleteConflict",
  "InvalidArgument",
  "InvalidBinding",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidReference",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "NotImplemented",
  "OpenWorkbookLinksBlocked",
  "OperationCellsExceedLimit",
  "PivotTableRangeConflict",
  "PowerQueryRefreshResourceChallenge",
  "RangeExceedsLimit",
  "RangeImageExceedsLimit",
  "RefreshWorkbookLinksBlocked",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Unauthenticated",
  "UnsupportedFeature",
  "UnsupportedFillType",
  "UnsupportedOperation",
  "UnsupportedSheet",
] as const;

const messages: Partial<Record<OfficeErrorCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

const httpStatusCodes: Partial<Record<OfficeErrorCode, number>> = {
  AccessDenied: 403,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  UnsupportedOperation: 501,
};

/** A refusal of Excel's: it ends the batch and reaches the add-in as `OfficeExtension.Error`. */
export class OfficeError extends Error {
  readonly httpStatusCode: number;

  constructor(
    readonly code: OfficeErrorCode,
    message: string = messages[code] ?? "The request was refused.",
  ) {
    super(message);
    this.name = "OfficeError";
    this.httpStatusCode = httpStatusCodes[code] ?? 400;
  }
}

/** Throws `InvalidArgument` with a sentence. */
export function invalidArgument(message?: string): never {
  throw new OfficeError("InvalidArgument", message);
}
