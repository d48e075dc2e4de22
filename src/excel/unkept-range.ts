/** A range that Excel need not keep after the request: no clean-up request follows for it. */
export function unkept<T extends { untrack(): unknown }>(range: T): T {
  range.untrack();
  return range;
}
