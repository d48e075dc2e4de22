import type { Arguments } from "./arguments.js";
import type { HostTypes } from "./host-types.js";
import type { OfficeSession } from "./office-session.js";

/** An object that an object path stands for: a class of Excel's library and what it is about in our model. */
export interface HostObject<K extends keyof HostTypes = keyof HostTypes> {
  readonly className: K;
  readonly self: HostTypes[K];
}

/** A value or setter of a class, by the name that the library sends (`ShowGridlines`). */
export interface PropertyDefinition<T> {
  get?(self: T, session: OfficeSession): unknown;
  set?(self: T, value: unknown, session: OfficeSession): void;
  /** Left out of a `load()` that names nothing, since it is costly or may fail. */
  onlyWhenNamed?: boolean;
}

/** What a class of Excel's library can do, as a table. A name that is not in it is refused, with its class. */
export interface ClassDefinition<T> {
  properties?: Record<string, PropertyDefinition<T>>;
  /** Objects reached by a property (`Worksheet.Tables`); `null` is a null object. */
  navigation?: Record<string, (self: T, session: OfficeSession) => HostObject | null>;
  /** Methods: a `HostObject` or `null` (a null object) where the library expects an object, JSON otherwise. */
  methods?: Record<string, (self: T, args: Arguments, session: OfficeSession) => unknown>;
  /** The collection's `getItem`. */
  indexer?(self: T, args: Arguments, session: OfficeSession): HostObject;
  /** Members of a collection. */
  items?(self: T, session: OfficeSession): HostObject[];
  /** What the library needs to find the object again: `{Id}`. */
  identity?(self: T, session: OfficeSession): Record<string, unknown>;
  /** True for classes whose objects Excel keeps by a reference id: ranges. */
  kept?: boolean;
}

/** Checks a definition against its class; the table itself is the result. */
export function defineClass<K extends keyof HostTypes>(definition: ClassDefinition<HostTypes[K]> & { className: K }): ClassDefinition<HostTypes[K]> & { className: K } {
  return definition;
}

/** `name` with its first letter as a capital, as members are named on the wire. */
export function memberName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `name` with a small first letter, as members are named in messages. */
export function camelName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
