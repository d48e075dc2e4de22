import type { Rect } from "../model/rect.js";
import type { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";
import { classes } from "./classes.js";
import { membersFor } from "./members.js";
import { runWithFault, type Fault } from "./fault.js";
import { OfficeError } from "./office-error.js";
import { OfficeEvents } from "./office-events.js";
import { OfficeSession } from "./office-session.js";
import { action, delayForCellEditFlag, type RequestBody, type RequestMessage, type ResponseBody } from "./protocol.js";
import { Statistics, utf8Length } from "./request-statistics.js";
import { requestSteps } from "./run-request.js";

/** The door that `office-js` looks for under the global name `_richApiNativeBridge`, before it is loaded. */
export interface RichApiNativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

export type OfficeTheme = "light" | "dark";

export interface OfficeHostOptions {
  /** Largest request and answer in bytes of UTF-8; 5 MB each, as Excel on the web has it. */
  requestBytes?: number;
  responseBytes?: number;
}

/** The answer to a request: its body as JSON, how many bytes that is, and the code of its error, or `null`. */
interface Answer {
  statusCode: number;
  text: string;
  bytes: number;
  error: string | null;
}

/**
 * Plays Excel for the real, unmodified `office-js` library: answers its requests from a workbook model and tells it of events.
 *
 * The messages are private to the library and were read in version 1.1.110, which is pinned; `test/host/office/protocol.test.ts` says so
 * in words when they change.
 */
export class OfficeHost {
  readonly bridge: RichApiNativeBridge;
  readonly statistics = new Statistics();
  readonly limits: { requestBytes: number; responseBytes: number };
  /** Office's colours, which the person may change at any moment: the library asks for them and is told of nothing. */
  theme: OfficeTheme = "light";
  /** Called before each request is run, for faults on purpose: an `OfficeError` that it throws is the answer to the whole request. */
  beforeRequest: ((request: RequestBody) => void | Promise<void>) | null = null;
  /** Asked before each request is run: how it is to fail, or `null`. See `injectFault`. */
  faultOf: ((request: RequestBody) => Fault | null) | null = null;
  /** Asked at every step of a request: a promise where others on the same thread are to have their turn, `null` to go on at once. */
  breathe: (() => Promise<void> | null) | null = null;
  /** Told when others have their turn in the middle of a request that writes, and when that is done. */
  onHalfWritten: ((isHalfWritten: boolean) => void) | null = null;
  private isHalfWritten = false;
  private readonly session: OfficeSession;
  private readonly events: OfficeEvents;
  private editing = false;
  private endOfEditing: { promise: Promise<void>; resolve: () => void } | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly model: WorkbookModel,
    options: OfficeHostOptions = {},
  ) {
    this.limits = { requestBytes: options.requestBytes ?? 5_000_000, responseBytes: options.responseBytes ?? 5_000_000 };
    this.session = new OfficeSession(model, membersFor, (sheet, rects) => this.select(sheet, rects));
    this.events = new OfficeEvents(this.session, (text) => this.bridge.onMessageFromHost?.(text));
    this.bridge = { sendMessageToHost: (text) => void this.handleRequest(text).then((answer) => this.deliver(answer)) };
  }

  /** Members that an add-in asked for and that no table holds, as `Class.member`. Must stay empty. */
  get unknownMembers(): readonly string[] {
    return this.session.unknownMembers;
  }

  /** Exceptions that no refusal of Excel's explains: defects of the stand-in. Must stay empty. */
  get defects(): readonly unknown[] {
    return this.session.defects;
  }

  /** Every class and member that is answered, for the test that compares them with the library's own. */
  static get classes(): typeof classes {
    return classes;
  }

  /** Whether a cell is being edited: requests then wait (`delayForCellEdit`) or fail. */
  get cellEditing(): boolean {
    return this.editing;
  }

  set cellEditing(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    this.endOfEditing?.resolve();
    this.endOfEditing = null;
  }

  get selection(): { sheet: Worksheet; rects: readonly Rect[] } {
    return this.session.selection ?? { sheet: this.session.activeSheet, rects: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
  }

  /** What to do when the add-in shows its pane (`Office.addin.showAsTaskpane`) or hides it. */
  set onPane(listener: ((shown: boolean) => void) | null) {
    this.session.onPane = listener;
  }

  /** Selects cells, as the person or the add-in does, and tells those who asked. */
  select(sheet: Worksheet, rects: Rect[]): void {
    this.session.selection = { sheet, rects };
    this.events.selectionChanged(sheet, rects);
  }

  /** Answers one message of the library. Requests are run one after the other. */
  handleRequest(text: string): Promise<string> {
    const answer = this.queue.then(() => this.answer(text));
    this.queue = answer;
    return answer;
  }

  private deliver(answer: string): void {
    this.bridge.onMessageFromHost?.(answer);
    this.events.flush();
  }

  private async answer(text: string): Promise<string> {
    const message = JSON.parse(text) as RequestMessage;
    const bytes = utf8Length(text);
    const body = message.message.body ?? { Actions: [], ObjectPaths: {} };
    const response = await this.outcome(message, body, bytes).then(
      (done) => this.checked(done),
      (error: unknown) => this.refused(error),
    );
    const begin = `{"id":${JSON.stringify(message.id)},"type":2,"message":{"statusCode":${response.statusCode},"body":`;
    const end = `,"headers":{}}}`;
    this.statistics.record(body, message.flags ?? 0, bytes, utf8Length(begin) + response.bytes + utf8Length(end), response.error);
    return begin + response.text + end;
  }

  private async outcome(message: RequestMessage, body: RequestBody, bytes: number): Promise<ResponseBody> {
    if (bytes > this.limits.requestBytes) throw new OfficeError("RequestPayloadSizeLimitExceeded");
    if (this.editing) await this.afterEditing(message.flags ?? 0);
    await this.beforeRequest?.(body);
    this.events.begin();
    const fault = this.faultOf?.(body) ?? null;
    const writes = body.Actions.some(({ ActionType, Name }) => ActionType === action.setProperty || (ActionType === action.method && !Name.startsWith("_")));
    try {
      return fault === null ? await this.inTurns(requestSteps(body, this.session), writes) : runWithFault(body, this.session, fault);
    } finally {
      this.session.calculationSuspended = false;
      await this.inTurns(this.session.calculateSteps(), writes);
      this.session.forgetUnkept();
      this.events.end();
      if (this.isHalfWritten) this.tellHalfWritten(false);
    }
  }

  private async inTurns<T>(steps: Generator<undefined, T>, writes: boolean): Promise<T> {
    for (;;) {
      const pause = this.breathe?.() ?? null;
      if (pause !== null) {
        if (writes && !this.isHalfWritten) this.tellHalfWritten(true);
        await pause;
      }
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  private tellHalfWritten(isHalfWritten: boolean): void {
    this.isHalfWritten = isHalfWritten;
    this.onHalfWritten?.(isHalfWritten);
  }

  private async afterEditing(flags: number): Promise<void> {
    if ((flags & delayForCellEditFlag) === 0) throw new OfficeError("InvalidOperationInCellEditMode");
    if (!this.endOfEditing) {
      let resolve: () => void = () => undefined;
      const promise = new Promise<void>((done) => (resolve = done));
      this.endOfEditing = { promise, resolve };
    }
    await this.endOfEditing.promise;
  }

  private checked(body: ResponseBody): Answer {
    const text = JSON.stringify(body);
    const bytes = utf8Length(text);
    if (bytes <= this.limits.responseBytes) return { statusCode: 200, text, bytes, error: body.Error?.Code ?? null };
    return this.refused(new OfficeError("ResponsePayloadSizeLimitExceeded"));
  }

  private refused(error: unknown): Answer {
    if (!(error instanceof OfficeError)) this.session.recordDefect(error);
    const { code, message, httpStatusCode } = error instanceof OfficeError ? error : new OfficeError("GeneralException", String(error));
    const text = JSON.stringify({ error: { code, message } });
    return { statusCode: httpStatusCode, text, bytes: utf8Length(text), error: code };
  }
}

/** An Excel for `office-js`, over `model`. */
export function createOfficeHost(model: WorkbookModel, options: OfficeHostOptions = {}): OfficeHost {
  return new OfficeHost(model, options);
}

/** Puts the host's bridge where the library will look for it. Call it before the library is loaded. */
export function installBridge(globalObject: object, host: OfficeHost): void {
  (globalObject as { _richApiNativeBridge?: RichApiNativeBridge })._richApiNativeBridge = host.bridge;
}
