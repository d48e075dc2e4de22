import type { WorkbookModel } from "../model/workbook-model.js";
import { hostObject, textOf } from "./arguments.js";
import { defineClass, type PropertyDefinition } from "./host-class.js";

function text(key: string): PropertyDefinition<WorkbookModel> {
  return {
    get: (model) => model.properties.get(key) ?? "",
    set: (model, value) => {
      model.properties.set(key, textOf(value));
    },
  };
}

export const documentPropertiesClass = defineClass({
  className: "DocumentProperties",
  properties: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
    LastAuthor: { get: (model) => model.properties.get("lastAuthor") ?? "" },
    CreationDate: { get: (model) => model.properties.get("creationDate") ?? null },
    RevisionNumber: { get: (model) => Number(model.properties.get("revisionNumber") ?? 0) },
  },
  navigation: { Custom: (_model, session) => hostObject("CustomPropertyCollection", session.customProperties) },
});
