import ts from "typescript";

/** One source file as the rules of the house see it. */
export interface SourceFile {
  /** From the folder of the repository, with slashes: `src/core/overlap/measure-overlap.ts`. */
  readonly path: string;
  /** The first folder under `src`, or `test`. */
  readonly room: string;
  readonly nodes: readonly ts.Node[];
  /** The modules it names in imports, re-exports and dynamic imports, types included. */
  readonly imports: readonly string[];
  /** Those that are still there when the types are gone. */
  readonly runtimeImports: readonly string[];
}

/** Every node of a tree, the root first; of a starter in plain JavaScript also what its comments say of types. */
function nodesOf(tree: ts.SourceFile): ts.Node[] {
  // Some comments belong to several nodes: a set holds them once.
  const found = new Set<ts.Node>([tree]);
  const note = (node: ts.Node): void => {
    found.add(node);
  };
  for (const node of found) {
    ts.forEachChild(node, note);
    if (tree.fileName.endsWith(".mjs")) ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).forEach(note);
  }
  return [...found];
}

/** The module that a node names, where it names one. */
function namedModule(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return node.moduleSpecifier.text;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return node.argument.literal.text;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return argument && ts.isStringLiteral(argument) ? argument.text : "(computed)";
  }
  return undefined;
}

/** Whether a declaration or an import of types disappears when the program runs. */
function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** Reads one file. */
export function readSource(path: string, content: string): SourceFile {
  const kind = path.endsWith(".mjs") ? ts.ScriptKind.JS : path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, content, ts.ScriptTarget.Latest, true, kind);
  const [top = "", second = ""] = path.split("/");
  const nodes = nodesOf(tree);
  const naming = nodes.filter((node) => namedModule(node) !== undefined);
  const modules = (those: readonly ts.Node[]): string[] => those.flatMap((node) => namedModule(node) ?? []);
  return {
    path,
    room: top === "src" ? second : top,
    nodes,
    imports: modules(naming),
    runtimeImports: modules(naming.filter((node) => !isTypeOnly(node))),
  };
}

/** The file of ours that an import names, without its ending, or `undefined` for a package. */
export function importedFile(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/").replace(/\.(mjs|[jt]sx?)$/, "");
}
