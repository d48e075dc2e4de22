import { describe, expect, it } from "vitest";
import { finish } from "../../../src/core/import/finish.js";
import { NO_CHOICES, type ImportChoices } from "../../../src/core/import/import-choices.js";
import type { ImportSource } from "../../../src/core/import/import-source.js";
import { mergeDraft } from "../../../src/core/import/merge-draft.js";
import { understandImportSteps, type ImportPreview } from "../../../src/core/import/understand-import.js";
import { addItem } from "../../../src/core/project/add-item.js";
import { addPartner } from "../../../src/core/project/add-partner.js";
import { emptyProject } from "../../../src/core/project/empty-project.js";
import { parseProject } from "../../../src/core/project/parse-project.js";
import type { Project } from "../../../src/core/project/project.js";
import { utf8, windows1252 } from "./bytes.js";

const withPartners = (...names: string[]): Project => names.reduce((project, institution) => addPartner(project, { institution }), emptyProject("Essai"));

function understand(source: ImportSource | string, project: Project | null = null, said: Partial<ImportChoices> = {}, language: "fr" | "en" = "fr"): ImportPreview {
  const from = typeof source === "string" ? { name: "tableau.csv", text: source } : source;
  return finish(understandImportSteps({ source: from, choices: { ...NO_CHOICES, ...said }, project, language }));
}

function importInto(project: Project | null, preview: ImportPreview, said: Partial<ImportChoices> = {}): Project {
  if (preview.draft === null) throw new RangeError("importInto requires a draft");
  return mergeDraft(project, preview.draft, { name: "Essai", replacing: said.replacing ?? NO_CHOICES.replacing }).project;
}

/** `severity code line:column` of every problem. */
const problemsOf = ({ problems }: ImportPreview): string[] => problems.map(({ code, severity, place }) => `${severity} ${code} ${place.line ?? "-"}:${place.fileColumn ?? "-"}`);
const takenOf = ({ columns }: ImportPreview): string[] => columns.map(({ taken }) => taken);

describe("understandImport: how a source is read", () => {
  it("says how a file was read, and reads it otherwise where the person says so", () => {
    const bytes = windows1252("nom;Droit\nÉcole d’art;1,234\n");
    const found = understand({ name: "domaines.csv", bytes });
    expect([found.role, found.reading, found.decimal, found.lines]).toEqual(["domains", { encoding: "Windows-1252", delimiter: ";", header: true, orientation: "rows" }, null, 1]);
    expect(found.rows[0]?.cells[1]?.value).toBe(1.234);
    const other = understand({ name: "domaines.csv", bytes }, null, { decimal: "." });
    expect(other.rows[0]?.cells[1]?.value).toBe(1234);
    expect(understand({ name: "f.csv", bytes: utf8("nom;Droit\nÉcole;1\n") }, null, { encoding: "Windows-1252" }).rows[0]?.cells[0]?.value).toBe("Ã‰cole");
    expect(understand("nom,a;b\nX,1;2\n", null, { delimiter: "," }).columns.map(({ header }) => header)).toEqual(["nom", "a;b"]);
  });

  it("finds whether the first line is data, for a list of names and for a table", () => {
    expect(understand("Brest\nLyon\n").names.map(({ name }) => name)).toEqual(["Brest", "Lyon"]);
    expect(understand("Établissement\nBrest\nLyon\n").names.map(({ name }) => name)).toEqual(["Brest", "Lyon"]);
    const table = understand({ name: "domaines.csv", text: "Brest;3;2\nLyon;1;0\n" });
    expect([table.reading?.header, table.lines, table.columns.map(({ header }) => header)]).toEqual([false, 2, ["Colonne 1", "Colonne 2", "Colonne 3"]]);
    expect(understand({ name: "domaines.csv", text: "nom;2023;2024\nLyon;1;0\n" }).reading?.header).toBe(true);
    expect(understand("Brest\nLyon\n", null, { header: true }).names.map(({ name }) => name)).toEqual(["Lyon"]);
  });

  it("turns a table whose columns are partners, and keeps the places of the file", () => {
    const project = withPartners("Brest", "Lyon", "Nice");
    const preview = understand("domaine;Lyon;Brest;Nice\nDroit;3;1;x\nSanté;;2;0\n", project);
    expect(preview.reading?.orientation).toBe("columns");
    expect(problemsOf(preview)).toEqual(["warning not-a-number 2:4"]);
    expect(importInto(project, preview).domains).toEqual({ kind: "intensity", items: [{ label: "Droit" }, { label: "Santé" }], values: [[1, 2], [3, null], [null, 0]] });
    expect(importInto(null, understand("domaine;Lyon;Brest\nDroit;3;1\n", null, { orientation: "columns", role: "domains" })).partners.map(({ institution }) => institution)).toEqual(["Lyon", "Brest"]);
  });

  it("adds a list up: one line for each partner and item", () => {
    const lines = Array.from({ length: 40 }, (_, i) => `Service ${i % 4};Éditeur ${i % 5};${i % 4 === 0 ? "10,5" : "1"}`);
    const preview = understand({ name: "paiements.csv", text: `service;éditeur;montant\n${lines.join("\n")}` });
    expect([preview.reading?.orientation, takenOf(preview), preview.scale?.found]).toEqual(["list", ["name", "items", "amount"], "count"]);
    const { domains } = importInto(null, preview);
    expect(domains.values.flat().reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(10 * 10.5 + 30);
    const counted = understand({ name: "paiements.csv", text: `service;éditeur;montant\n${lines.join("\n")}` }, null, { taken: { 3: "ignore" } });
    expect(importInto(null, counted).domains.values.flat().reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(40);
  });

  it("leaves titles above the table out, and says so", () => {
    const preview = understand("Rapport 2024\n\nnom;Droit;Art\nBrest;1;2\nLyon;2;3\n");
    expect(problemsOf(preview)).toEqual(["note file-title-left-out 1:-"]);
    expect(preview.lines).toBe(2);
  });

  it("takes cells of a workbook with their places", () => {
    const cells = [["nom", "Statut", "Entrée"], ["Brest", "engagé", "2026-03-01"], ["", "", ""], ["Lyon", "peut-être", "2026-02-30"]];
    const preview = understand({ name: "Feuil1", cells, row: 5, column: 3 });
    expect([preview.reading, preview.role]).toEqual([{ encoding: null, delimiter: null, header: true, orientation: "rows" }, "partners"]);
    expect(problemsOf(preview)).toEqual(["warning file-value-not-understood 8:4", "warning not-a-date 8:5"]);
    expect(importInto(null, preview).partners[0]).toMatchObject({ institution: "Brest", status: "committed", joined: "2026-03-01" });
  });
});

describe("understandImport: columns", () => {
  it("says what each column is taken for, and follows the person", () => {
    const text = "nom;région;Budget;Équipe\nBrest;BRE;1000;3\n";
    expect(takenOf(understand(text))).toEqual(["name", "unknown", "unknown", "unknown"]);
    const preview = understand(text, null, { taken: { 2: "field:notes", 3: "resource:financial:€", 4: "resource:human:ETP" } });
    expect(takenOf(preview)).toEqual(["name", "field:notes", "resource:financial:€", "resource:human:ETP"]);
    const project = importInto(null, preview);
    expect(project.partners[0]?.notes).toBe("BRE");
    expect(project.resources.map(({ label, kind, unit }) => [label, kind, unit])).toEqual([["Budget", "financial", "€"], ["Équipe", "human", "ETP"]]);
    expect(project.means).toEqual([[1000, 3]]);
  });

  it("takes another column for the names", () => {
    const preview = understand("id;bibliothèque;Droit\n12;Brest;1\n15;Lyon;2\n", null, { nameColumn: 2, role: "domains", taken: { 1: "ignore" } });
    expect(preview.columns.map(({ number, taken }) => [number, taken])).toEqual([[2, "name"], [1, "ignore"], [3, "item"]]);
    expect(importInto(null, preview).domains.values).toEqual([[1], [2]]);
  });

  it("knows scopes by their headers, and takes a column as a criterion where the person says so", () => {
    const preview = understand("champ;activité;mode;bénéfice usagers;Facilité\nCatalogue;outils;créer;x;2\n", withPartners("Brest"), { taken: { 5: "criterion" } });
    expect([preview.role, takenOf(preview)]).toEqual(["scopes", ["scope:label", "scope:activity", "scope:mode", "scope:userBenefit", "criterion"]]);
    const project = importInto(withPartners("Brest"), preview);
    expect([project.criteria[0]?.label, project.ratings, project.interest]).toEqual(["Facilité", [[2]], [[1]]]);
  });
});

describe("understandImport: names", () => {
  const project = withPartners("Université de Rennes", "INRAE - Institut national de recherche pour l’agriculture", "École d’art");

  it("matches case, accents, spaces and acronyms, asks about what is alike, and proposes the rest as new", () => {
    const preview = understand({ name: "domaines.csv", text: "nom;Droit\nuniversite DE  rennes;1\nInrae;2\nEcole des arts;3\nMuséum;1\n" }, project);
    expect(preview.names.map(({ name, is, partner, proposals }) => [name, is, partner, proposals])).toEqual([
      ["Ecole des arts", "doubtful", null, ["P03"]],
      ["Muséum", "new", null, []],
      ["universite DE  rennes", "same", "P01", ["P01"]],
      ["Inrae", "same", "P02", ["P02"]],
    ]);
    expect(problemsOf(preview)).toEqual([]);
    expect(importInto(project, preview).domains.values).toEqual([[1], [2], [null], [1]]);
  });

  it("does what the person answers: the partner, another institution, or out", () => {
    const source = { name: "domaines.csv", text: "nom;Droit\nEcole des arts;3\nMuséum;1\n" };
    const names = (preview: ImportPreview): string[] => importInto(project, preview).partners.map(({ institution }) => institution).slice(3);
    const same = understand(source, project, { names: { ecoledesarts: { is: "partner", code: "P03" }, museum: { is: "left-out" } } });
    expect([importInto(project, same).domains.values, names(same)]).toEqual([[[null], [null], [3]], []]);
    const other = understand(source, project, { names: { ecoledesarts: { is: "new" } } });
    expect(names(other)).toEqual(["Ecole des arts", "Muséum"]);
  });

  it("asks, and does not match, where an acronym is that of two partners or of two long names", () => {
    const two = withPartners("IUT - Lyon", "IUT - Brest");
    expect(understand("IUT\nIUT - Nice\n", two).names.map(({ name, is }) => [name, is])).not.toContainEqual(["IUT", "same"]);
    expect(understand("IUT - Nice\n", withPartners("IUT - Lyon")).names[0]?.is).not.toBe("same");
  });

  it("refuses the second line about a partner, and lets the rest in", () => {
    const preview = understand({ name: "domaines.csv", text: "nom;Droit\nBrest;1\nLyon;2\nbrest;3\n" });
    expect(problemsOf(preview)).toEqual(["error partner-duplicate 4:1"]);
    expect(importInto(null, preview).domains.values).toEqual([[1], [2]]);
  });
});

describe("understandImport: into a project", () => {
  const project = ((): Project => {
    const grown = addItem(withPartners("Brest", "Lyon"), "domains", "Droit");
    return { ...grown, domains: { ...grown.domains, values: [[2], [null]] } };
  })();
  const source = { name: "domaines.csv", text: "nom;droit;Art\nBrest;3;1\nLyon;1;\n" };

  it("fills what is empty, keeps what was typed, and shows the conflict", () => {
    const preview = understand(source, project);
    expect(preview.conflicts).toEqual([{ key: "domains|P01|droit", subject: "Brest", field: null, label: "Droit", mine: 2, theirs: 3 }]);
    expect(preview.counts).toMatchObject({ items: 1, filled: 2, replaced: 0 });
    expect(importInto(project, preview).domains).toEqual({ kind: "intensity", items: [{ label: "Droit" }, { label: "Art" }], values: [[2, 1], [1, null]] });
  });

  it("takes the file's value where the person says so, for one cell or for all but one", () => {
    const one = { rule: "mine", except: ["domains|P01|droit"] } as const;
    expect(importInto(project, understand(source, project, { replacing: one }), { replacing: one }).domains.values[0]).toEqual([3, 1]);
    const all = { rule: "theirs", except: [] } as const;
    expect(understand(source, project, { replacing: all }).counts.replaced).toBe(1);
    expect(importInto(project, understand(source, project), { replacing: { rule: "theirs", except: ["domains|P01|droit"] } }).domains.values[0]).toEqual([2, 1]);
  });

  it("keeps fields of partners too: their codes for good, an empty note filled, another status asked", () => {
    const preview = understand("nom;code;statut;notes\nbrest;B9;engagé;neuf\nNice;N1;candidat;\n", project);
    expect(preview.conflicts.map(({ key, mine, theirs }) => [key, mine, theirs])).toEqual([["partner|P01|status", "prospect", "committed"]]);
    expect(importInto(project, preview).partners.map(({ code, institution, status, notes }) => [code, institution, status, notes])).toEqual([
      ["P01", "Brest", "prospect", "neuf"],
      ["P02", "Lyon", "prospect", ""],
      ["N1", "Nice", "candidate", ""],
    ]);
  });

  it("turns counts into the project's intensities, by thirds or by the thresholds of the person", () => {
    const counts = { name: "domaines.csv", text: `nom;Art;Eau\nBrest;0;10\nLyon;40;90\n` };
    const preview = understand(counts, project);
    expect(preview.scale).toMatchObject({ found: "count", scale: "levels", fixed: true });
    expect(importInto(project, understand(counts, project, { thresholds: [5, 20, 80] })).domains.values).toEqual([[2, 0, 1], [null, 2, 3]]);
    const free = understand(counts, withPartners("Brest", "Lyon"));
    expect([free.scale?.scale, free.scale?.fixed]).toEqual(["count", false]);
    expect(importInto(withPartners("Brest", "Lyon"), understand(counts, withPartners("Brest", "Lyon"), { scale: "levels", thresholds: [5, 20, 80] })).domains).toMatchObject({ kind: "intensity", values: [[0, 1], [2, 3]] });
  });

  it("takes the same resource in another unit for another resource", () => {
    const first = importInto(null, understand("nom;Budget (€)\nBrest;1000\n"));
    const second = importInto(first, understand("nom;Budget (k€)\nBrest;2\n", first));
    expect(second.resources.map(({ label, unit }) => [label, unit])).toEqual([["Budget", "€"], ["Budget (k€)", "k€"]]);
    expect(second.means).toEqual([[1000, 2]]);
  });

  it("gives scopes another code where theirs is taken, and merges those of the same name", () => {
    const header = "code;champ;activité;mode;bénéfice usagers";
    const first = importInto(withPartners("Brest"), understand(`${header}\nS1;Catalogue;outils;créer;u\n`, withPartners("Brest")));
    const second = importInto(first, understand(`${header}\nS1;Achats;acquisition;acquérir;v\nS2;CATALOGUE;outils;;autre\n`, first));
    expect(second.scopes.map(({ code, label, userBenefit }) => [code, label, userBenefit])).toEqual([["S1", "Catalogue", "u"], ["S2", "Achats", "v"]]);
    expect(parseProject(JSON.parse(JSON.stringify(second))).problems).toEqual([]);
  });

  it("does nothing the second time", () => {
    const once = importInto(project, understand(source, project));
    const again = understand(source, once);
    expect([again.counts.filled, again.counts.partners, again.counts.items]).toEqual([0, 0, 0]);
    expect(importInto(once, again)).toEqual(once);
  });
});

describe("understandImport: what cannot be", () => {
  it("says the sizes that a workbook cannot hold, with a way out, and writes nothing", () => {
    const many = Array.from({ length: 600 }, (_, i) => `Service ${String.fromCharCode(65 + (i % 26))}${i};1`).join("\n");
    const partners = understand(`nom;Droit\n${many}`);
    expect([problemsOf(partners), partners.draft]).toEqual([["error too-many-partners -:-"], null]);
    const wide = understand({ name: "domaines.csv", text: `nom;${Array.from({ length: 1100 }, (_, i) => `Titre ${i}`).join(";")}\nBrest;${Array.from({ length: 1100 }, () => "1").join(";")}\n` });
    expect([problemsOf(wide), wide.draft]).toEqual([["error too-many-items -:-"], null]);
    const long = understand(`nom;statut;notes\nBrest;engagé;${"x".repeat(40_000)}\n`);
    expect(problemsOf(long)).toEqual(["error text-too-long 2:3"]);
    expect(importInto(null, long).partners[0]).toMatchObject({ status: "committed", notes: "" });
  });

  it("lets the good lines in and refuses the others with their place", () => {
    const preview = understand("nom;statut;notes\nBrest;engagé;a\nLyon;engagé;a;b\nNice;engagé\n");
    expect(problemsOf(preview)).toEqual(["error file-line-ragged 3:4", "warning file-line-ragged 4:2"]);
    expect(importInto(null, preview).partners.map(({ institution }) => institution)).toEqual(["Brest", "Nice"]);
  });

  it("reads the first of two equal headers, and refuses the second", () => {
    const preview = understand({ name: "domaines.csv", text: "nom;Droit;droit\nBrest;1;2\n" });
    expect(problemsOf(preview)).toEqual(["error file-header-duplicate 1:3"]);
    expect(importInto(null, preview).domains).toMatchObject({ items: [{ label: "Droit" }], values: [[1]] });
  });

  it("knows a workbook by its first bytes, whatever its name", () => {
    const preview = understand({ name: "liste.csv", bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]) });
    expect([preview.problems[0]?.code, preview.problems[0]?.params["kind"], preview.draft]).toEqual(["file-other-kind", "xlsx", null]);
  });
});
