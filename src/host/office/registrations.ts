import type { Arguments } from "./arguments.js";
import type { OfficeSession } from "./office-session.js";
import { eventType } from "./protocol.js";

/** Names by which the library asks for events of a class, and the events that they mean. */
const ofSheet: Record<string, number> = {
  ActivatedEvent: eventType.worksheetActivated,
  CalculatedEvent: eventType.worksheetCalculated,
  DataChangedEvent: eventType.worksheetChanged,
  DeactivatedEvent: eventType.worksheetDeactivated,
  EventNameChanged: eventType.worksheetNameChanged,
  EventVisibilityChanged: eventType.worksheetVisibilityChanged,
  FormatChangedEvent: eventType.worksheetFormatChanged,
  SelectionChangedEvent: eventType.worksheetSelectionChanged,
  ProtectionChangedEvent: eventType.worksheetProtectionChanged,
};

const events = {
  worksheet: ofSheet,
  worksheetCollection: { ...ofSheet, AddedEvent: eventType.worksheetAdded, DeletedEvent: eventType.worksheetDeleted, EventMoved: eventType.worksheetMoved },
  table: { DataChangedEvent: eventType.tableChanged, SelectionChangedEvent: eventType.tableSelectionChanged },
  tableCollection: { AddedEvent: eventType.tableAdded, DataChangedEvent: eventType.tableChanged, DeletedEvent: eventType.tableDeleted },
};

type Registration = (self: never, args: Arguments, session: OfficeSession) => null;

/** `_Register…Event` and `_Unregister…Event` of a class. `target` is what the library will look for in the messages. */
export function registrationMethods(of: keyof typeof events, target: (self: unknown) => string): Record<string, Registration> {
  const methods: Record<string, Registration> = {};
  for (const [name, type] of Object.entries(events[of])) {
    methods[`_Register${name}`] = (self, _args, session) => {
      session.register(type, target(self), 1);
      return null;
    };
    methods[`_Unregister${name}`] = (self, _args, session) => {
      session.register(type, target(self), -1);
      return null;
    };
  }
  return methods;
}
