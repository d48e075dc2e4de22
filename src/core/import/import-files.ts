import type { Problem } from "../project/problem.js";
import type { ColumnMap } from "./column-map.js";
import type { Reading } from "./import-source.js";
import type { DecimalSign } from "./parse-number.js";

/** What each file says. */
export type FileRole = "partners" | "domains" | "audiences" | "tools" | "means" | "scopes";
export const FILE_ROLES: readonly FileRole[] = ["partners", "domains", "audiences", "tools", "means", "scopes"];

/** A file as people give it. */
export interface ImportFile {
  name: string;
  bytes: Uint8Array;
}

export type ImportFiles = { [Role in FileRole]?: ImportFile };

export interface ImportOptions {
  /** Name of the project. */
  name: string;
  /** Decides which decimal sign is the usual one, and the language of the choices that problems name. */
  language: "fr" | "en";
  map: readonly ColumnMap[];
}

/** How each file was read, so that the person can check it. */
export interface ImportReport {
  files: FileReport[];
  /** The file whose first column gave the partners. */
  partnersFrom: FileRole | null;
}

export interface FileReport extends Reading {
  role: FileRole;
  file: string;
  /** `null` where no cell has decimals or thousands. */
  decimal: DecimalSign | null;
  /** Lines of data. */
  lines: number;
  columns: ColumnReport[];
}

export interface ColumnReport {
  header: string;
  /** From 1. */
  column: number;
  use: "name" | "field" | "resource" | "item" | "items" | "amount" | "criterion" | "demand" | "interest" | "ignored" | "not-understood";
}

/** Collects what is wrong in one file. Columns count from 0 here, from 1 in the place. */
export type Say = (code: Problem["code"], severity: Problem["severity"], line: number | null, column: number | null, params?: Problem["params"]) => void;
