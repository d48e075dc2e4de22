const DAY_MS = 86_400_000;
/** Serial 25569 is 1 January 1970 in the 1900 date system. */
const EPOCH_SERIAL = 25_569;

/**
 * The serial number of a date, as cells hold it in the 1900 date system.
 *
 * @param iso - `yyyy-mm-dd`, with or without a time
 * @returns days since the start of the system, or `null` for something else than a date
 * @example
 * serialOfDate("2026-01-01") // => 46023
 */
export function serialOfDate(iso: string): number | null {
  const time = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(time) ? null : time / DAY_MS + EPOCH_SERIAL;
}

/**
 * The date of a serial number.
 *
 * @param serial - days since the start of the 1900 system, from 61 (March 1900) to 2958465 (the end of 9999)
 * @returns `yyyy-mm-dd`, or `null` outside that range
 * @example
 * dateOfSerial(46023) // => "2026-01-01"
 */
export function dateOfSerial(serial: number): string | null {
  if (!(serial >= 61 && serial <= 2_958_465)) return null;
  return new Date((Math.floor(serial) - EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The date and time of a serial number, to the second.
 *
 * @param serial - days since the start of the 1900 system
 * @returns `yyyy-mm-ddThh:mm:ssZ`, or `null` outside the range of `dateOfSerial`
 * @example
 * dateTimeOfSerial(46023.5) // => "2026-01-01T12:00:00Z"
 */
export function dateTimeOfSerial(serial: number): string | null {
  if (dateOfSerial(serial) === null) return null;
  return new Date(Math.round((serial - EPOCH_SERIAL) * 86_400) * 1000).toISOString().replace(".000Z", "Z");
}
