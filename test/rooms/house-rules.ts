import ts from "typescript";
import { importedFile, type SourceFile } from "./source-file.js";

/** The rooms of ours that each room may import, and the packages. `*`: any. */
const doors: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  core: { rooms: [], packages: ["simple-statistics", "papaparse"] },
  words: { rooms: ["core"], packages: ["i18next"] },
  workbook: { rooms: ["core", "words"], packages: [] },
  excel: { rooms: ["core", "words", "workbook"], packages: [] },
  host: { rooms: [], packages: ["@cj-tech-master/excelts", "fflate", "numfmt"] },
  taskpane: {
    rooms: ["core", "words", "workbook", "excel"],
    packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons", "@fluentui/react-charts"],
  },
  demo: { rooms: ["core", "words", "workbook", "excel", "taskpane", "host"], packages: ["*"] },
  release: { rooms: ["core", "words", "demo"], packages: ["*"] },
};

/** Files that are about what can go wrong outside: Excel, the person's files, the browser. */
const catchingFiles: readonly string[] = [
  "src/core/import/parse-json.ts",
  "src/demo/command-line/main.ts",
  "src/demo/page/enter-texts.ts",
  "src/demo/start/start-excel.mjs",
  "src/demo/start/start.mjs",
  "src/excel/run-in-workbook.ts",
  "src/excel/undo/apply-or-take-back.ts",
  "src/host/calculation/calculator.ts",
  "src/host/calculation/compile-lazy-call.ts",
  "src/host/calculation/parse-formula.ts",
  "src/host/office/run-request.ts",
  "src/release/run-command.ts",
  "src/taskpane/state/attempt.ts",
];

/** Where the pane and the demo meet Office.js before any workbook is read. */
const officeFiles: readonly string[] = ["src/taskpane/start-pane.tsx"];

/** The pages that are entered: the only files that may be called index. */
const entryFiles: readonly string[] = ["src/taskpane/index.tsx", "src/demo/page/index.tsx"];

const bannedName = /(^|[/.-])(utils?|helpers?|commons?|managers?|services?)([/.-]|$)/i;

function isStableRoom(room: string): boolean {
  return room === "core" || room === "words" || room === "workbook";
}

/** What a file imports that its room may not. */
export function importFaults(file: SourceFile): string[] {
  const door = doors[file.room];
  if (door === undefined) return file.path.startsWith("src/") ? [`${file.path}: ${file.room} is not a room`] : [];
  return file.imports.flatMap((specifier) => {
    const target = importedFile(file.path, specifier);
    if (target !== undefined) {
      const room = target.split("/")[1] ?? "";
      return room === file.room || door.rooms.includes(room) ? [] : [`${file.path}: ${file.room} may not import ${target}`];
    }
    const isAllowed = door.packages.some((name) => name === "*" || specifier === name || specifier.startsWith(`${name}/`));
    return isAllowed ? [] : [`${file.path}: ${file.room} may not import ${specifier}`];
  });
}

/** What a file says that its room, or the house, does not say. */
export function syntaxFaults(file: SourceFile): string[] {
  const say = (text: string): string => `${file.path}: ${text}`;
  return file.nodes.flatMap((node) => {
    if (ts.isExportAssignment(node) || isDefaultModifier(node)) {
      return [say("default export")];
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) return [say("re-export (barrel)")];
    if (ts.isEnumDeclaration(node)) return [say("enum: use a union of strings")];
    if ((ts.isCatchClause(node) || isMember(node, undefined, "catch")) && !catchingFiles.includes(file.path)) return [say("catch")];
    if (isOfficeName(node) && file.room !== "excel" && !officeFiles.includes(file.path)) return [say(`${node.getText()} outside excel`)];
    if (isStableRoom(file.room) && isUnstable(node)) return [say(`${node.getText()} changes from day to day`)];
    return [];
  });
}

/** What a test file says that no test says. */
export function testFaults(file: SourceFile): string[] {
  const isTestCall = (node: ts.Node): boolean =>
    ["skip", "only", "todo", "skipIf", "runIf"].some((name) => ["it", "test", "describe"].some((object) => isMember(node, object, name)));
  return file.nodes.filter(isTestCall).map((node) => `${file.path}: ${node.getText()}`);
}

/** What is wrong with the name of a file or of its folders. */
export function nameFaults(path: string): string[] {
  const name = path.split("/").at(-1) ?? "";
  const isComponent = /^[A-Z][A-Za-z]*\.tsx$/.test(name);
  const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(name);
  return [
    ...(bannedName.test(path) ? [`${path}: the name says nothing`] : []),
    ...(isKebab || isComponent ? [] : [`${path}: neither kebab-case nor a component`]),
    ...(/^index\.(mjs|[jt]sx?)$/.test(name) && !entryFiles.includes(path) ? [`${path}: barrel`] : []),
  ];
}

/**
 * The imports that form a circle when the program runs, if any: the paths, the first one repeated at the end. Types
 * may name each other.
 */
export function importCycle(files: readonly SourceFile[]): string[] {
  const withoutEnding = (path: string): string => path.replace(/\.(mjs|[jt]sx?)$/, "");
  const byName = new Map(files.map((file) => [withoutEnding(file.path), file]));
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): string[] => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    const file = byName.get(name);
    if (file === undefined || done.has(name)) return [];
    for (const specifier of file.runtimeImports) {
      const target = importedFile(file.path, specifier);
      const cycle = target === undefined ? [] : visit(target, [...trail, name]);
      if (cycle.length > 0) return cycle;
    }
    done.add(name);
    return [];
  };
  for (const name of byName.keys()) {
    const cycle = visit(name, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

/** The `default` of `export default function`. */
function isDefaultModifier(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.DefaultKeyword && ts.canHaveModifiers(node.parent) && !ts.isExportAssignment(node.parent);
}

/** `object.name`, or `anything.name` when no object is given. */
function isMember(node: ts.Node, object: string | undefined, name: string): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === name && (object === undefined || node.expression.getText() === object);
}

/** A value or a type of Office.js, whichever way it is reached. */
function isOfficeName(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || !/^(Excel|Office|OfficeExtension)$/.test(node.text)) return false;
  const parent = node.parent;
  return (ts.isPropertyAccessExpression(parent) && parent.expression === node) || (ts.isQualifiedName(parent) && parent.left === node);
}

/** The clock and chance. */
function isUnstable(node: ts.Node): boolean {
  if (isMember(node, "Date", "now") || isMember(node, "Math", "random") || isMember(node, "performance", "now")) return true;
  const isDate = (expression: ts.Node): boolean => ts.isIdentifier(expression) && expression.text === "Date";
  return (ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length) || (ts.isCallExpression(node) && isDate(node.expression));
}
