import { invalidArgument } from "./office-error.js";
import type { HostObject } from "./host-class.js";
import type { HostTypes } from "./host-types.js";

/** Arguments of a call as the library sent them, with object paths already replaced by the objects that they stand for. */
export class Arguments {
  constructor(readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index];
  }

  /** Whether something other than `null` was given. */
  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  text(index: number): string {
    return textOf(this.values[index]);
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  number(index: number): number {
    return numberOf(this.values[index]);
  }

  optionalNumber(index: number): number | undefined {
    return this.has(index) ? this.number(index) : undefined;
  }

  boolean(index: number, otherwise = false): boolean {
    return this.has(index) ? booleanOf(this.values[index]) : otherwise;
  }

  choice<const T extends string>(index: number, choices: readonly T[], otherwise?: T): T {
    if (!this.has(index) && otherwise !== undefined) return otherwise;
    return choiceOf(this.values[index], choices);
  }

  record(index: number): Record<string, unknown> {
    return recordOf(this.values[index]);
  }

  /** The model behind an object argument, `undefined` where the argument is no object of that class. */
  object<K extends keyof HostTypes>(index: number, className: K): HostTypes[K] | undefined {
    return selfOf(this.values[index], className);
  }
}

const marker = Symbol("host object");

/** Makes the object that stands for `self`. */
export function hostObject<K extends keyof HostTypes>(className: K, self: HostTypes[K]): HostObject<K> {
  return { className, self, [marker]: true } as HostObject<K>;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && marker in value;
}

/** The model behind `value` when it is an object of class `className`. */
export function selfOf<K extends keyof HostTypes>(value: unknown, className: K): HostTypes[K] | undefined {
  return isHostObject(value) && value.className === className ? (value.self as HostTypes[K]) : undefined;
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : invalidArgument();
}

export function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : invalidArgument();
}

export function booleanOf(value: unknown): boolean {
  return typeof value === "boolean" ? value : invalidArgument();
}

/** One of a closed list. Excel's names are compared without regard to case, as Excel does. */
export function choiceOf<const T extends string>(value: unknown, choices: readonly T[]): T {
  const wanted = typeof value === "string" ? value.toLowerCase() : undefined;
  const found = choices.find((choice) => choice.toLowerCase() === wanted);
  return found ?? invalidArgument(`'${String(value)}' is not one of ${choices.join(", ")}.`);
}

export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : invalidArgument();
}
