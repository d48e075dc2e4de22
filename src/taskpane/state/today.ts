/**
 * The day on the person's calendar: what deadlines are compared with.
 *
 * @param now the moment, in the time zone of the machine
 * @returns `yyyy-mm-dd`
 */
export function today(now = new Date()): string {
  return [String(now.getFullYear()).padStart(4, "0"), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
}
