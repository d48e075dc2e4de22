import type { RequestBody } from "./protocol.js";

/** What is known of one request after it was answered. */
export interface RequestRecord {
  actions: number;
  requestBytes: number;
  responseBytes: number;
  flags: number;
  /** Code of the error, or `null`. */
  error: string | null;
}

/** How much an add-in and the library ask of Excel, so that tests can hold it to a budget. */
export class Statistics {
  /** Requests that read or write. */
  requests = 0;
  /** Requests by which the library only lets go of ranges, at the end of `Excel.run`. */
  releases = 0;
  requestBytes = 0;
  responseBytes = 0;
  /** The last 200 requests that read or write. */
  readonly log: RequestRecord[] = [];

  reset(): void {
    this.requests = this.releases = this.requestBytes = this.responseBytes = 0;
    this.log.length = 0;
  }

  record(request: RequestBody, flags: number, requestBytes: number, responseBytes: number, error: string | null): void {
    const releasing = request.Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === 1) && request.Actions.some(({ Name }) => Name === "_RemoveReference");
    if (releasing) {
      this.releases++;
      return;
    }
    this.requests++;
    this.requestBytes += requestBytes;
    this.responseBytes += responseBytes;
    this.log.push({ actions: request.Actions.length, requestBytes, responseBytes, flags, error });
    if (this.log.length > 200) this.log.shift();
  }
}

/** Known to Node and to browsers alike. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

const encoder = new TextEncoder();

/** What Node has besides: it counts without making the bytes. */
const { Buffer } = globalThis as { Buffer?: { byteLength?: (text: string) => number } };

/** Bytes of a text in UTF-8; a lone half of a pair counts as the replacement character. */
export const utf8Length: (text: string) => number = Buffer?.byteLength?.bind(Buffer) ?? ((text) => encoder.encode(text).length);
