import type { Problem } from "./problem.js";

/** Reads one value of saved JSON: returns it when it has the form, otherwise says so and returns `undefined`. */
export type Shape<T> = (value: unknown, path: string, problems: Problem[]) => T | undefined;

function refuse(problems: Problem[], path: string, expected: string): undefined {
  problems.push({ code: "file-project-invalid", severity: "error", place: {}, params: { path, expected } });
  return undefined;
}

/**
 * Any text.
 *
 * @returns A shape.
 * @example
 * textShape()("a", "name", []) // => "a"
 */
export function textShape(): Shape<string> {
  return (value, path, problems) => (typeof value === "string" ? value : refuse(problems, path, "text"));
}

/**
 * A finite number.
 *
 * @returns A shape.
 * @example
 * numberShape()("1", "weight", []) // => undefined
 */
export function numberShape(): Shape<number> {
  return (value, path, problems) => (typeof value === "number" && Number.isFinite(value) ? value : refuse(problems, path, "number"));
}

/**
 * True or false.
 *
 * @returns A shape.
 * @example
 * booleanShape()(true, "kept", []) // => true
 */
export function booleanShape(): Shape<boolean> {
  return (value, path, problems) => (typeof value === "boolean" ? value : refuse(problems, path, "true | false"));
}

/**
 * One of a closed list of texts or numbers.
 *
 * @param values The list.
 * @returns A shape.
 * @example
 * oneOfShape(["a", "b"])("b", "kind", []) // => "b"
 */
export function oneOfShape<T extends string | number>(values: readonly T[]): Shape<T> {
  return (value, path, problems) => values.find((candidate) => candidate === value) ?? refuse(problems, path, values.join(" | "));
}

/**
 * The form of another shape, or `null`.
 *
 * @param shape The other shape.
 * @returns A shape.
 * @example
 * nullableShape(numberShape())(null, "weight", []) // => null
 */
export function nullableShape<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path, problems) => (value === null ? null : shape(value, path, problems));
}

/**
 * A list of one form.
 *
 * @param shape The form of each entry.
 * @param length How many entries, where the form asks for a number of them.
 * @returns A shape.
 * @example
 * listShape(numberShape())([1, 2], "row", []) // => [1, 2]
 */
export function listShape<T>(shape: Shape<T>, length?: number): Shape<T[]> {
  return (value, path, problems) => {
    if (!Array.isArray(value)) return refuse(problems, path, "list");
    if (length !== undefined && value.length !== length) return refuse(problems, path, `list of ${length}`);
    const before = problems.length;
    const entries = value.map((entry: unknown, index) => shape(entry, `${path}[${index}]`, problems));
    return problems.slice(before).some((problem) => problem.severity === "error") ? undefined : (entries as T[]);
  };
}

/**
 * An object with given fields; a field that is not known is said, because saving would lose it.
 *
 * @param fields The shape of each field.
 * @returns A shape.
 * @example
 * recordShape({ label: textShape() })({ label: "Koha" }, "item", []) // => { label: "Koha" }
 */
export function recordShape<T extends object>(fields: { [K in keyof T]: Shape<T[K]> }): Shape<T> {
  return (value, path, problems) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(problems, path, "object");
    const record = value as Record<string, unknown>;
    const within = (key: string): string => (path === "" ? key : `${path}.${key}`);
    const before = problems.length;
    const result: Record<string, unknown> = {};
    for (const [key, shape] of Object.entries<Shape<unknown>>(fields)) {
      result[key] = Object.hasOwn(record, key) ? shape(record[key], within(key), problems) : refuse(problems, within(key), "field");
    }
    for (const key of Object.keys(record)) {
      if (Object.hasOwn(fields, key)) continue;
      problems.push({ code: "file-project-invalid", severity: "warning", place: {}, params: { path: within(key), expected: "nothing" } });
    }
    return problems.slice(before).some((problem) => problem.severity === "error") ? undefined : (result as T);
  };
}
