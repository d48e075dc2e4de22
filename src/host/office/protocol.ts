/**
 * The messages that Microsoft's `office-js` library exchanges with its host, as far as we answer them.
 *
 * These names are private to the library. They were read in version 1.1.110, which `package.json` pins; `test/host/office/protocol.test.ts`
 * fails with a sentence of its own when a newer library changes them.
 */
export interface RequestMessage {
  id: number;
  type: number;
  flags?: number;
  message: { url: string; method: string; headers?: Record<string, string>; body?: RequestBody };
}

export interface RequestBody {
  AutoKeepReference?: boolean;
  Actions: ActionInfo[];
  ObjectPaths: Record<string, ObjectPathInfo>;
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** For each argument the id of the object path that it stands for, 0 for a plain value, a list for a list. */
  ReferencedObjectPathIds?: unknown[];
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ActionInfo {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface ObjectPathInfo {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
  /** The library does not keep what it is asked for. */
  D?: boolean;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ErrorInfo {
  ActionIndex: number;
  Code: string;
  Message: string;
  Location: string;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results: ActionResult[];
  TraceIds: number[];
  Error?: ErrorInfo;
}

/** `ActionType`. */
export const action = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, ensureUnchanged: 8 } as const;

/** `ObjectPathType`. */
export const path = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** Bit of `flags` that `Excel.run({ delayForCellEdit: true }, …)` sets. */
export const delayForCellEditFlag = 64;

/** Method by which `Office.addin.showAsTaskpane` asks for the pane. */
export const setRuntimeState = "SetAppRuntimeState";

/** Type and category of the messages by which a host tells of an event. */
export const eventMessage = { type: 3, category: 65536 } as const;

/** Target of the events of a whole workbook. */
export const workbookTarget = "Workbook";

/** `messageType` of the events that we send. */
export const eventType = {
  documentSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  worksheetProtectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
