import { memberName, type ClassDefinition, type HostObject } from "./host-class.js";
import type { HostTypes } from "./host-types.js";
import { definitionOf, navigateTo, readMember } from "./members.js";
import type { OfficeSession } from "./office-session.js";
import type { QueryInfo } from "./protocol.js";

/** What to load of an object: some of its values or all, and the same for objects that hang on it. */
interface Selection {
  all: boolean;
  members: Map<string, Selection>;
}

/**
 * Answer to a `load`: values under their capitalised names, collections as `{_Items: […]}`, null objects as `null`.
 */
export function readQuery(object: HostObject, query: QueryInfo, session: OfficeSession): unknown {
  const selection = emptySelection();
  for (const name of query.Select ?? []) include(selection, name);
  for (const name of query.Expand ?? []) include(selection, `${name}/*`);
  if (selection.members.size === 0) selection.all = true;
  return read(object, selection, session, query);
}

function emptySelection(): Selection {
  return { all: false, members: new Map() };
}

function include(selection: Selection, path: string): void {
  let place = selection;
  for (const part of path.split(/[/.]/)) {
    if (part === "" || part.toLowerCase() === "items") continue;
    if (part === "*" || part.toLowerCase() === "$all") {
      place.all = true;
      continue;
    }
    const name = memberName(part);
    let next = place.members.get(name);
    if (!next) place.members.set(name, (next = emptySelection()));
    place = next;
  }
}

function read<K extends keyof HostTypes>(object: HostObject<K>, selection: Selection, session: OfficeSession, page: QueryInfo = {}): unknown {
  const definition = definitionOf(object);
  const answer: Record<string, unknown> = { ...session.identity(object) };
  if (!definition.items) {
    readMembers(object, definition, selection, answer, session);
    return answer;
  }
  const own: Selection = emptySelection();
  const ofItems: Selection = { all: selection.all, members: new Map() };
  for (const [name, inner] of selection.members) (definition.properties?.[name] ? own : ofItems).members.set(name, inner);
  readMembers(object, definition, own, answer, session);
  if (ofItems.all || ofItems.members.size > 0 || own.members.size === 0) {
    const skip = page.Skip ?? 0;
    const items = definition.items(object.self, session).slice(skip, page.Top === undefined ? undefined : skip + page.Top);
    answer._Items = items.map((item) => read(item, ofItems.members.size === 0 ? { all: true, members: ofItems.members } : ofItems, session));
  }
  return answer;
}

function readMembers<K extends keyof HostTypes>(
  object: HostObject<K>,
  definition: ClassDefinition<HostTypes[K]>,
  selection: Selection,
  answer: Record<string, unknown>,
  session: OfficeSession,
): void {
  if (selection.all) {
    for (const [name, property] of Object.entries(definition.properties ?? {})) {
      if (property.get && !property.onlyWhenNamed) answer[name] = readMember(object, name, session);
    }
  }
  for (const [name, inner] of selection.members) {
    if (definition.navigation?.[name]) {
      const next = navigateTo(object, name, session);
      answer[name] = next === null ? null : read(next, inner.members.size === 0 ? { all: true, members: inner.members } : inner, session);
    } else answer[name] = readMember(object, name, session);
  }
}
