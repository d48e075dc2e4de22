import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A use of a member that not every Excel has. */
export interface AboveFloor {
  /** File and line. */
  place: string;
  /** `Range.valuesAsJson`. */
  member: string;
  /** Requirement set and version that bring it: `ExcelApi 1.16`. */
  needs: string;
}

/** What was looked at. */
export interface ApiUse {
  above: AboveFloor[];
  /** `load` calls whose paths nobody can know before they run. */
  unknownLoads: string[];
  /** Every member of Excel's library that is named, with its set. */
  members: ReadonlyMap<string, string>;
}

/** Highest version of each requirement set that may be used without asking. */
export type Floor = Readonly<Record<string, string>>;

const SET = /\[\s*Api set:\s*([A-Za-z]+)\s+(\d+(?:\.\d+)*)/;

/**
 * Members of Office.js that sources use, with the requirement sets that the types' documentation says.
 *
 * Looks at names after a point, names in objects given to the library and taken from it, values of its lists of values, and the paths of
 * `load`. A use is guarded where it stands in what `setIsSupported(set, version)` allows.
 *
 * @param files sources by their paths; every other file is read from disk
 * @param looked paths of the files to look at
 * @param floor what every Excel has
 */
export function readApiUse(files: ReadonlyMap<string, string>, looked: readonly string[], floor: Floor): ApiUse {
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, jsx: ts.JsxEmit.ReactJSX, lib: ["lib.es2023.d.ts"], types: ["office-js"], strict: true, noEmit: true };
  // Comments are read where a member is found, not all 200,000 of them.
  const host: ts.CompilerHost = { ...ts.createCompilerHost(options), jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  const ofDisk = host.getSourceFile.bind(host);
  host.fileExists = (file) => files.has(file) || ts.sys.fileExists(file);
  host.readFile = (file) => files.get(file) ?? ts.sys.readFile(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = files.get(file);
    return text === undefined ? ofDisk(file, language, ...rest) : ts.createSourceFile(file, text, language, true);
  };
  const program = ts.createProgram([...looked], options, host);
  const reader = new UseReader(program.getTypeChecker(), floor);
  for (const file of looked) reader.read(program.getSourceFile(file) ?? failed(file));
  return reader;
}

function failed(file: string): never {
  throw new RangeError(`readApiUse requires a file that exists, not ${file}`);
}

class UseReader implements ApiUse {
  readonly above: AboveFloor[] = [];
  readonly unknownLoads: string[] = [];
  readonly members = new Map<string, string>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly floor: Floor,
  ) {}

  read(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) this.use(node, this.checker.getSymbolAtLocation(node.name));
    else if (ts.isObjectLiteralExpression(node)) this.given(node);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) this.taken(node, node.parent);
    else if (ts.isStringLiteralLike(node)) this.value(node);
    if (ts.isCallExpression(node)) this.load(node);
    ts.forEachChild(node, (child) => this.read(child));
  }

  /** Names in an object that the library takes. */
  private given(node: ts.ObjectLiteralExpression): void {
    const expected = this.checker.getContextualType(node);
    if (expected === undefined) return;
    for (const property of node.properties) {
      const name = property.name !== undefined && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)) ? property.name.text : null;
      if (name !== null) for (const type of expected.isUnion() ? expected.types : [expected]) this.use(property, type.getProperty(name));
    }
  }

  /** Names taken from an object of the library. */
  private taken(node: ts.BindingElement, pattern: ts.ObjectBindingPattern): void {
    const name = node.propertyName ?? node.name;
    if (ts.isIdentifier(name)) this.use(node, this.checker.getTypeAtLocation(pattern).getProperty(name.text));
  }

  /** A value of a list of values: `"Custom"`. */
  private value(node: ts.StringLiteralLike): void {
    const expected = this.checker.getContextualType(node);
    const types = expected === undefined ? [] : [expected, ...this.parameterTypes(node)];
    for (const type of types.flatMap((each) => (each.isUnion() ? each.types : [each]))) {
      if ((type.flags & ts.TypeFlags.EnumLiteral) !== 0 && type.isStringLiteral() && type.value === node.text) this.use(node, type.symbol);
    }
  }

  /** What the same parameter is in every way to call the member: one of them says the list of values by its name. */
  private parameterTypes(node: ts.StringLiteralLike): ts.Type[] {
    const { parent } = node;
    if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return [];
    const index = parent.arguments.indexOf(node);
    const called = this.checker.getTypeAtLocation(parent.expression);
    return called.getCallSignatures().flatMap((signature) => {
      const parameter = signature.parameters[index];
      return parameter === undefined ? [] : [this.checker.getNonNullableType(this.checker.getTypeOfSymbolAtLocation(parameter, node))];
    });
  }

  /** Paths of `load`: `items/name,items/id`. */
  private load(node: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== "load") return;
    if (!isOfOffice(this.checker.getSymbolAtLocation(node.expression.name))) return;
    const [argument] = node.arguments;
    const texts = argument === undefined ? null : this.textsOf(argument);
    if (texts === null) {
      this.unknownLoads.push(placeOf(node));
      return;
    }
    for (const one of texts.flatMap((text) => text.split(","))) {
      let type: ts.Type = this.checker.getTypeAtLocation(node.expression.expression);
      for (const part of one.trim().split("/")) {
        const symbol = (type.getNumberIndexType() ?? type).getProperty(part);
        if (symbol === undefined) {
          this.unknownLoads.push(`${placeOf(node)}: ${one}`);
          break;
        }
        this.use(node, symbol);
        type = this.checker.getTypeOfSymbolAtLocation(symbol, node);
      }
    }
  }

  /** The texts that an expression can be, as far as its type says. */
  private textsOf(node: ts.Expression): string[] | null {
    if (ts.isTemplateExpression(node)) {
      return node.templateSpans.reduce<string[] | null>(
        (heads, span) => {
          const texts = this.textsOf(span.expression);
          return heads === null || texts === null ? null : heads.flatMap((head) => texts.map((text) => head + text + span.literal.text));
        },
        [node.head.text],
      );
    }
    const type = this.checker.getTypeAtLocation(node);
    const types = type.isUnion() ? type.types : [type];
    const texts = types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
    return texts.length === types.length ? texts : null;
  }

  private use(node: ts.Node, symbol: ts.Symbol | undefined): void {
    if (symbol === undefined || !isOfOffice(symbol)) return;
    const member = `${parentName(symbol.declarations?.[0])}${symbol.name}`;
    const needs = this.members.get(member) ?? documentedSet(symbol);
    this.members.set(member, needs);
    const [set = "", version = "0"] = needs.split(" ");
    if (compareVersions(version, this.floor[set] ?? "0") <= 0 || isGuarded(node, set, version)) return;
    this.above.push({ place: placeOf(node), member, needs });
  }
}

function isOfOffice(symbol: ts.Symbol | undefined): boolean {
  return symbol?.declarations?.some((declaration) => declaration.getSourceFile().fileName.includes("@types/office-js")) === true;
}

function parentName(declaration: ts.Declaration | undefined): string {
  const parent = declaration?.parent;
  return parent !== undefined && (ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent) || ts.isEnumDeclaration(parent)) ? `${parent.name?.text ?? ""}.` : "";
}

/** The earliest set in which a member can be called in one way: `ExcelApi 1.9`; "" where nothing is said. */
function documentedSet(symbol: ts.Symbol): string {
  const [first] = (symbol.declarations ?? []).flatMap((each) => setOf(each) ?? []).sort((a, b) => compareVersions(a.version, b.version));
  return first === undefined ? "" : `${first.set} ${first.version}`;
}

/** Set that the documentation of a declaration says, else that of the type to which it belongs. */
function setOf(node: ts.Node): { set: string; version: string } | null {
  for (let each: ts.Node | undefined = node; each !== undefined; each = each.parent as ts.Node | undefined) {
    const comments = ts.getLeadingCommentRanges(each.getSourceFile().text, each.getFullStart()) ?? [];
    const last = comments[comments.length - 1];
    const found = last === undefined ? null : SET.exec(each.getSourceFile().text.slice(last.pos, last.end));
    if (found !== null) return { set: found[1] ?? "", version: found[2] ?? "" };
  }
  return null;
}

/** Whether it runs only where `setIsSupported` says that the set is there. */
function isGuarded(node: ts.Node, set: string, version: string): boolean {
  let each = node;
  while (!ts.isSourceFile(each.parent)) {
    const { parent } = each;
    const condition =
      ts.isIfStatement(parent) && parent.thenStatement === each
        ? parent.expression
        : ts.isConditionalExpression(parent) && parent.whenTrue === each
          ? parent.condition
          : ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.right === each
            ? parent.left
            : null;
    if (condition !== null && asksFor(condition, set, version)) return true;
    each = parent;
  }
  return false;
}

function asksFor(condition: ts.Expression, set: string, version: string): boolean {
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return asksFor(condition.left, set, version) || asksFor(condition.right, set, version);
  if (!ts.isCallExpression(condition) || condition.expression.getText() !== "setIsSupported") return false;
  const [name, asked] = condition.arguments;
  return name !== undefined && asked !== undefined && ts.isStringLiteral(name) && ts.isStringLiteral(asked) && name.text === set && compareVersions(asked.text, version) >= 0;
}

/**
 * Order of two versions.
 *
 * @param a as in `1.13`
 * @param b the other
 * @returns below zero where `a` is the earlier
 */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split(".").map(Number));
  return (x?.[0] ?? 0) - (y?.[0] ?? 0) || (x?.[1] ?? 0) - (y?.[1] ?? 0);
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${path.basename(file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** Sets that the manifest asks for: every Excel in which the add-in appears has them. */
export function manifestFloor(manifest: string): Floor {
  return Object.fromEntries([...readFileSync(manifest, "utf8").matchAll(/<(?:bt:)?Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, set = "", version = ""]) => [set, version]));
}
