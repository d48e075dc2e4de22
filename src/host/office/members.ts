import { Arguments, isHostObject } from "./arguments.js";
import { classes } from "./classes.js";
import type { ClassDefinition, HostObject } from "./host-class.js";
import type { HostTypes } from "./host-types.js";
import { OfficeError } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";

/** The table of an object's class. */
export function definitionOf<K extends keyof HostTypes>(object: HostObject<K>): ClassDefinition<HostTypes[K]> {
  return classes[object.className];
}

/** Whether Excel keeps objects of this class by a reference id. */
export function isKept(object: HostObject): boolean {
  return definitionOf(object).kept === true;
}

export function identityOf<K extends keyof HostTypes>(object: HostObject<K>, session: OfficeSession): Record<string, unknown> {
  return definitionOf(object).identity?.(object.self, session) ?? {};
}

export function readMember<K extends keyof HostTypes>(object: HostObject<K>, name: string, session: OfficeSession): unknown {
  const property = definitionOf(object).properties?.[name];
  if (!property?.get) return session.unknownMember(object.className, name);
  return session.at(object.className, name, () => property.get?.(object.self, session));
}

export function writeMember<K extends keyof HostTypes>(object: HostObject<K>, name: string, value: unknown, session: OfficeSession): void {
  const property = definitionOf(object).properties?.[name];
  if (!property?.set) return session.unknownMember(object.className, name);
  session.at(object.className, name, () => property.set?.(object.self, value, session));
}

export function navigateTo<K extends keyof HostTypes>(object: HostObject<K>, name: string, session: OfficeSession): HostObject | null {
  const navigate = definitionOf(object).navigation?.[name];
  if (!navigate) return session.unknownMember(object.className, name);
  return session.at(object.className, name, () => navigate(object.self, session));
}

export function itemOf<K extends keyof HostTypes>(object: HostObject<K>, args: Arguments, session: OfficeSession): HostObject {
  const definition = definitionOf(object);
  return session.at(object.className, "GetItem", () => definition.indexer?.(object.self, args, session) ?? session.unknownMember(object.className, "GetItem"));
}

/** What a method gives: JSON, or an object (`null` for a null object). */
export function callMethod<K extends keyof HostTypes>(object: HostObject<K>, name: string, args: Arguments, session: OfficeSession): unknown {
  const method = definitionOf(object).methods?.[name];
  if (!method) return session.unknownMember(object.className, name);
  return session.at(object.className, name, () => method(object.self, args, session));
}

/** A method from which the library expects an object. */
export function callForObject<K extends keyof HostTypes>(object: HostObject<K>, name: string, args: Arguments, session: OfficeSession): HostObject | null {
  const answer = callMethod(object, name, args, session);
  if (answer === null || isHostObject(answer)) return answer;
  throw new OfficeError("NotImplemented", `${object.className}.${name} gave a value where the library expects an object.`);
}

/** The ways to members that tables need which cannot import the table of tables. */
export interface Members {
  read(object: HostObject, name: string): unknown;
  write(object: HostObject, name: string, value: unknown): void;
  navigate(object: HostObject, name: string): HostObject | null;
  item(object: HostObject, key: string): HostObject;
  identity(object: HostObject): Record<string, unknown>;
}

export function membersFor(session: OfficeSession): Members {
  return {
    read: (object, name) => readMember(object, name, session),
    write: (object, name, value) => writeMember(object, name, value, session),
    navigate: (object, name) => navigateTo(object, name, session),
    item: (object, key) => itemOf(object, new Arguments([key]), session),
    identity: (object) => identityOf(object, session),
  };
}
