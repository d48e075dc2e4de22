import type { Arguments } from "./arguments.js";
import type { OfficeSession } from "./office-session.js";
import { eventType } from "./protocol.js";

/** Names by which the library asks for events, and the events that they mean. Those without a number we take note of and never send. */
const events: Record<string, number> = {
  ActivatedEvent: eventType.worksheetActivated,
  AddedEvent: eventType.worksheetAdded,
  CalculatedEvent: eventType.worksheetCalculated,
  DataChangedEvent: eventType.worksheetChanged,
  DeactivatedEvent: eventType.worksheetDeactivated,
  DeletedEvent: eventType.worksheetDeleted,
  EventNameChanged: eventType.worksheetNameChanged,
  EventVisibilityChanged: eventType.worksheetVisibilityChanged,
  EventMoved: eventType.worksheetMoved,
  FormatChangedEvent: eventType.worksheetFormatChanged,
  SelectionChangedEvent: eventType.worksheetSelectionChanged,
  ProtectionChangedEvent: eventType.worksheetProtectionChanged,
};

const tableEvents: Record<string, number> = {
  AddedEvent: eventType.tableAdded,
  DataChangedEvent: eventType.tableChanged,
  DeletedEvent: eventType.tableDeleted,
  SelectionChangedEvent: eventType.tableSelectionChanged,
};

/** `_Register…Event` and `_Unregister…Event` of sheets, tables and their collections. `target` is what the library will look for. */
export function registrationMethods(target: (self: unknown) => string, ofTables = false): Record<string, (self: never, args: Arguments, session: OfficeSession) => null> {
  const methods: Record<string, (self: never, args: Arguments, session: OfficeSession) => null> = {};
  for (const [name, type] of Object.entries(ofTables ? tableEvents : events)) {
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
