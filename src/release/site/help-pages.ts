import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Marked, type Tokens } from "marked";
import type { Language } from "../../words/language.js";

/** Documents of the repository that are about its code: not part of what is published. */
const aboutCode = ["decisions", "CONTRIBUTING.md", "contribuer.md", "dependencies.md", "dependances.md"];

/** Documents in French, by the beginning of their paths in `docs`. */
const frenchDocuments = /^(methode\/|fichiers|guide-utilisateur|guide-administrateur|accessibilite|securite|note-de-lecture|pages-du-volet)/;

/** First page of the help, in `docs`. */
const firstPages: Record<Language, string> = { en: "user-guide.md", fr: "guide-utilisateur.md" };

const frameWords: Record<Language, { home: string; other: string }> = {
  en: { home: "User guide", other: "En français" },
  fr: { home: "Guide de l’utilisateur", other: "In English" },
};

/** A file of the help: its path inside the `help` folder and its content. */
export interface HelpFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * The guides as web pages, so that the pane and the manifest can open them without any other site: each document of
 * `docs` that is not about the code, and the pictures.
 *
 * Links between documents lead to their pages; links to code, which is not published, become plain text.
 *
 * @param docs The folder of the documents.
 * @returns Pages, their style sheet and their pictures.
 */
export function helpPages(docs: string): HelpFile[] {
  const documents = markdownFiles(docs, "");
  const pages = documents.map((file) => ({ path: pagePath(file), content: page(file, readFileSync(path.join(docs, file), "utf8"), documents) }));
  const pictures = readdirSync(path.join(docs, "images"))
    .filter((file) => file.endsWith(".png"))
    .sort()
    .map((file) => ({ path: `images/${file}`, content: new Uint8Array(readFileSync(path.join(docs, "images", file))) }));
  return [...pages, ...pictures, { path: "help.css", content: readFileSync(path.join(import.meta.dirname, "help.css"), "utf8") }];
}

/** The documents under a folder of `docs`, those about the code left out. */
function markdownFiles(docs: string, folder: string): string[] {
  return readdirSync(path.join(docs, folder), { withFileTypes: true })
    .filter((entry) => !aboutCode.includes(entry.name))
    .flatMap((entry) => {
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return markdownFiles(docs, name);
      return name.endsWith(".md") ? [name] : [];
    })
    .sort();
}

function pagePath(document: string): string {
  return document.replace(/README\.md$/, "index.md").replace(/\.md$/, ".html");
}

function page(document: string, text: string, documents: readonly string[]): string {
  const language: Language = frenchDocuments.test(document) ? "fr" : "en";
  const up = "../".repeat(document.split("/").length - 1);
  const title = /^# (.+)$/m.exec(text)?.[1] ?? document;
  const words = frameWords[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Mutualiser</title>
<link rel="stylesheet" href="${up}help.css">
</head>
<body>
<nav><a href="${up}${pagePath(firstPages[language])}">${words.home}</a></nav>
<main>
${renderer(document, documents).parse(text, { async: false })}</main>
</body>
</html>
`;
}

/** Markdown to HTML for one document. */
function renderer(document: string, documents: readonly string[]): Marked {
  return new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${anchor(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const target = linkTarget(document, href, documents);
        return target === undefined ? text : `<a href="${escapeHtml(target)}">${text}</a>`;
      },
      table({ header, rows }: Tokens.Table) {
        const cell = (name: "td" | "th", tokens: Tokens.TableCell["tokens"]): string => `<${name}${name === "th" ? ' scope="col"' : ""}>${this.parser.parseInline(tokens)}</${name}>`;
        const head = header.some(({ text }) => text !== "") ? `<thead><tr>${header.map(({ tokens }) => cell("th", tokens)).join("")}</tr></thead>` : "";
        const body = rows.map((row) => `<tr>${row.map(({ tokens }) => cell("td", tokens)).join("")}</tr>`).join("\n");
        return `<div class="table"><table>${head}<tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
}

/** Where a link leads from the page, or `undefined` when what it names is not published. */
function linkTarget(document: string, href: string, documents: readonly string[]): string | undefined {
  if (/^(https?:|mailto:|#)/.test(href)) return href;
  const [file = "", mark] = href.split("#");
  const target = path.posix.join(path.posix.dirname(document), file);
  const known = documents.includes(target) ? target : documents.includes(path.posix.join(target, "README.md")) ? path.posix.join(target, "README.md") : undefined;
  if (known === undefined) return undefined;
  return path.posix.relative(path.posix.dirname(document), pagePath(known)) + (mark === undefined ? "" : `#${mark}`);
}

/** The mark of a heading, as code hosts make it. */
function anchor(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, "").trim().replace(/\s/g, "-");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
