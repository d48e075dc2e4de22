import path from "node:path";
import { describe, expect, it } from "vitest";
import { helpPages } from "../../src/release/site/help-pages.js";
import { repositoryFolder } from "../repository/repository-files.js";

const files = helpPages(path.join(repositoryFolder, "docs"));
const pages = files.flatMap(({ path: file, content }) => (typeof content === "string" && file.endsWith(".html") ? [{ file, html: content }] : []));

/** Where the links and pictures of a page lead, from the help folder. */
function targets({ file, html }: (typeof pages)[number]): string[] {
  return [...html.matchAll(/(?:href|src)="(?!https?:|mailto:|#)([^"#]+)/g)].map(([, target]) => path.posix.join(path.posix.dirname(file), target ?? ""));
}

describe("helpPages", () => {
  it("has the user guide and the method in both languages", () => {
    const names = pages.map(({ file }) => file);
    expect(names).toEqual(expect.arrayContaining(["user-guide.html", "guide-utilisateur.html", "method/index.html", "methode/index.html"]));
  });

  it.each(pages)("$file leads only to pages and pictures of the help", (page) => {
    const names = files.map(({ path: file }) => file);
    expect(targets(page).length).toBeGreaterThan(1);
    expect(targets(page).filter((target) => !names.includes(target))).toEqual([]);
  });

  it.each(pages)("$file says its language, has one first heading, no script and no style of its own", ({ html, file }) => {
    const french = /methode|fichiers|guide-|accessibilite|securite|note-de-lecture|pages-du-volet/.test(file);
    expect(html).toContain(`<html lang="${french ? "fr" : "en"}">`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<style| style=| on\w+=/);
  });

  it("keeps no Markdown in the text", () => {
    const leftovers = pages.filter(({ html }) => /\]\(|(^|\s)\*\*\w/m.test(html.replace(/<(pre|code)[^]*?<\/\1>/g, "")));
    expect(leftovers.map(({ file }) => file)).toEqual([]);
  });
});
