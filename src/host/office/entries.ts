import { hostObject } from "./arguments.js";
import { defineClass, type ClassDefinition, type HostObject } from "./host-class.js";
import type { EntryTarget } from "./host-types.js";
import { OfficeError, invalidArgument } from "./office-error.js";

type Entries = Map<string, unknown>;
type EntryClass = "Setting" | "CustomProperty" | "WorksheetCustomProperty";

/** A collection of keys and values that an add-in fills; keys are looked up without regard to case, as Excel does. */
function collection(itemClass: EntryClass): ClassDefinition<Entries> {
  const item = (entries: Entries, key: string): HostObject => hostObject(itemClass, { entries, key });
  const find = (entries: Entries, key: string) => [...entries.keys()].find((each) => each.toLowerCase() === key.toLowerCase());
  return {
    items: (entries) => [...entries.keys()].map((key) => item(entries, key)),
    indexer: (entries, args) => {
      const key = find(entries, args.text(0));
      if (key === undefined) throw new OfficeError("ItemNotFound");
      return item(entries, key);
    },
    methods: {
      Add: (entries, args) => {
        const given = args.text(0);
        if (given === "" || given.length > 255) invalidArgument();
        const key = find(entries, given) ?? given;
        entries.set(key, args.at(1));
        return item(entries, key);
      },
      GetCount: (entries) => entries.size,
      GetItemOrNullObject: (entries, args) => {
        const key = find(entries, args.text(0));
        return key === undefined ? null : item(entries, key);
      },
    },
  };
}

function entry(more: ClassDefinition<EntryTarget>["properties"] = {}): ClassDefinition<EntryTarget> {
  return {
    properties: {
      Key: { get: ({ key }) => key },
      Value: {
        get: ({ entries, key }) => entries.get(key),
        set: ({ entries, key }, value) => {
          entries.set(key, value);
        },
      },
      ...more,
    },
    methods: {
      Delete: ({ entries, key }) => {
        if (!entries.delete(key)) throw new OfficeError("ItemNotFound");
        return null;
      },
    },
    identity: ({ key }) => ({ _Id: key }),
  };
}

const id: ClassDefinition<EntryTarget>["properties"] = { _Id: { get: ({ key }) => key } };

function typeName(value: unknown): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

const customProperties = collection("CustomProperty");

export const settingCollectionClass = defineClass({ className: "SettingCollection", ...collection("Setting") });
export const settingClass = defineClass({ className: "Setting", ...entry(id) });
export const customPropertyCollectionClass = defineClass({
  className: "CustomPropertyCollection",
  ...customProperties,
  methods: {
    ...customProperties.methods,
    DeleteAll: (entries) => {
      entries.clear();
      return null;
    },
  },
});
export const customPropertyClass = defineClass({ className: "CustomProperty", ...entry({ Type: { get: ({ entries, key }) => typeName(entries.get(key)) } }) });
export const worksheetCustomPropertyCollectionClass = defineClass({ className: "WorksheetCustomPropertyCollection", ...collection("WorksheetCustomProperty") });
export const worksheetCustomPropertyClass = defineClass({ className: "WorksheetCustomProperty", ...entry(id) });
