/**
 * The value of a JSON text that a person gives.
 *
 * `JSON.parse` throws on a text that is no JSON; here that is an answer like another.
 *
 * @param text Any text.
 * @returns The value, or `undefined` where the text is no JSON.
 * @example
 * parseJson("[1]") // => [1]
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
