import { OfficeError, type OfficeErrorCode } from "./office-error.js";
import type { OfficeHost } from "./office-host.js";
import type { OfficeSession } from "./office-session.js";
import { action, type RequestBody, type ResponseBody } from "./protocol.js";
import { runRequest } from "./run-request.js";

/**
 * How one request fails: `before` anything of it is done; `during` it, what precedes being done and said; `after` all of it is done, the
 * answer being lost.
 */
export interface Fault {
  moment: "before" | "during" | "after";
  code: OfficeErrorCode;
  /** For `during`: how much of the request is done, from 0 to 1. */
  share?: number;
}

/** Runs a request as far as its fault allows. */
export function runWithFault(body: RequestBody, session: OfficeSession, { moment, code, share = 0.5 }: Fault): ResponseBody {
  if (moment === "before") throw new OfficeError(code);
  if (moment === "after") {
    runRequest(body, session);
    throw new OfficeError(code);
  }
  const count = Math.min(body.Actions.length - 1, Math.floor(body.Actions.length * share));
  const done = runRequest({ ...body, Actions: body.Actions.slice(0, count) }, session);
  if (done.Error) return done;
  const { message, httpStatusCode } = new OfficeError(code);
  return { ...done, Error: { ActionIndex: count, Code: code, Message: message, Location: "", HttpStatusCode: httpStatusCode } };
}

/** A fault that waits for its request. */
export interface InjectedFault {
  /** Whether it has happened. */
  readonly happened: boolean;
  /** Requests seen since, the failed one included. */
  readonly requests: number;
  remove(): void;
}

/**
 * Makes one of the next requests fail, as Excel may at any moment.
 *
 * For tests: requests by which the library only lets go of ranges do not count.
 *
 * @param host the stand-in
 * @param position of the request, from 1 for the next one
 * @param fault how it fails
 * @returns what has come of it
 */
export function injectFault(host: OfficeHost, position: number, fault: Fault): InjectedFault {
  const state = { happened: false, requests: 0 };
  const previous = host.faultOf;
  const own = (body: RequestBody): Fault | null => {
    const isRelease = body.Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === action.instantiate);
    if (isRelease) return null;
    state.requests += 1;
    if (state.requests !== position) return null;
    state.happened = true;
    return fault;
  };
  host.faultOf = own;
  return {
    get happened() {
      return state.happened;
    },
    get requests() {
      return state.requests;
    },
    remove() {
      if (host.faultOf === own) host.faultOf = previous;
    },
  };
}
