import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseColumnMap } from "../../../src/core/import/column-map.js";
import type { FileRole, ImportFiles } from "../../../src/core/import/import-files.js";
import { importProject, type ImportResult } from "../../../src/core/import/import-project.js";
import { parseProject } from "../../../src/core/project/parse-project.js";
import { utf16, utf8, windows1252 } from "./bytes.js";

type Texts = { [Role in FileRole]?: string | Uint8Array };

function importTexts(texts: Texts, map: readonly string[] = [], language: "fr" | "en" = "fr"): ImportResult {
  const files: ImportFiles = {};
  for (const [role, text] of Object.entries(texts)) files[role as FileRole] = { name: `${role}.csv`, bytes: typeof text === "string" ? utf8(text) : text };
  return importProject(files, { name: "Essai", language, map: map.flatMap((said) => parseColumnMap(said) ?? []) });
}

/** `severity code file:line:column` of every problem. */
const problemsOf = ({ problems }: ImportResult): string[] =>
  problems.map(({ code, severity, place }) => `${severity} ${code} ${place.file ?? ""}:${place.line ?? "-"}:${place.fileColumn ?? "-"}`);

const PARTNERS = "nom;Budget (€)\nBU de Rennes;1000\nÉcole d’art;2000,5\nMuséum;\n";

describe("importProject: partners", () => {
  it("numbers the partners by line and takes a column whose header says € as a resource", () => {
    const result = importTexts({ partners: PARTNERS });
    expect(problemsOf(result)).toEqual([]);
    expect(result.project?.partners.map(({ code, institution }) => [code, institution])).toEqual([["P01", "BU de Rennes"], ["P02", "École d’art"], ["P03", "Muséum"]]);
    expect(result.project?.resources).toEqual([{ code: "R1", label: "Budget", kind: "financial", unit: "€", skill: "", unitValue: 1, step: 1 }]);
    expect(result.project?.means).toEqual([[1000], [2000.5], [null]]);
    expect(parseProject(JSON.parse(JSON.stringify(result.project))).problems).toEqual([]);
  });

  it("gives three digits from 100 partners on", () => {
    const names = Array.from({ length: 100 }, (_, index) => `Service ${String.fromCharCode(65 + (index % 26))}${String(index)};1`).join("\n");
    const codes = importTexts({ partners: `nom;€\n${names}` }).project?.partners.map(({ code }) => code);
    expect([codes?.[0], codes?.[99]]).toEqual(["P001", "P100"]);
  });

  it("knows the fields of a partner in French and in English", () => {
    const french =
      "Établissement;Code;Service;Contact;Statut;Motivation;Volonté politique;Activités exclues;Part engageable;Entrée;Notes\nBU;BU1;SCD;Directrice;Engagée;4;écrite;acquisition, outils;12,5 %;01/03/2026;ok\n";
    const english =
      "Institution,code,service,contact,status,motivation,political_will,excluded activities,committable share,joined,notes\nBU,BU1,SCD,Directrice,committed,4,written,acquisition; tools,12.5%,2026-03-01,ok\n";
    const expected = {
      code: "BU1",
      institution: "BU",
      service: "SCD",
      contact: "Directrice",
      status: "committed",
      motivation: 4,
      politicalWill: 2,
      excludedActivities: ["acquisition", "tools"],
      committableShare: 0.125,
      joined: "2026-03-01",
      left: null,
      recognised: null,
      notes: "ok",
    };
    expect(importTexts({ partners: french }).project?.partners).toEqual([expected]);
    expect(importTexts({ partners: english }, [], "en").project?.partners).toEqual([expected]);
  });

  it("says the values of fields that it does not understand, with what may be written", () => {
    const result = importTexts({ partners: "nom;statut;motivation;volonté politique;entrée;part engageable\nA;peut-être;7;forte;31/02/2026;50\n" });
    expect(problemsOf(result)).toEqual([
      "warning file-value-not-understood partners.csv:2:2",
      "warning out-of-range partners.csv:2:3",
      "warning file-value-not-understood partners.csv:2:4",
      "warning not-a-date partners.csv:2:5",
      "warning out-of-range partners.csv:2:6",
    ]);
    expect(result.problems[0]?.params["allowed"]).toBe("prospect, candidat, engagé, retiré");
  });

  it("lists the columns that it does not understand and guesses nothing", () => {
    const result = importTexts({ partners: "nom;région;articles;Jours d'ouverture;Coût par article (€)\nA;BRE;120;250;1500\n" });
    expect(problemsOf(result)).toEqual([
      "note file-column-of-texts partners.csv:1:2",
      ...[3, 4, 5].map((column) => `note file-column-not-understood partners.csv:1:${String(column)}`),
    ]);
    expect(result.project?.resources).toEqual([]);
  });

  it.each([
    ["Catalogage (h)", "h", "Catalogage"],
    ["Catalogage (h/an)", "h", "Catalogage"],
    ["heures", "heures", "heures"],
    ["Heures de catalogage", "heures", "Heures de catalogage"],
    ["hours", "hours", "hours"],
    ["Cataloguing (hours per year)", "hours", "Cataloguing"],
    ["Cataloguing (hrs)", "hrs", "Cataloguing"],
  ])("takes %s as time of people", (header, unit, label) => {
    const { project, problems } = importTexts({ partners: `nom;${header}\nA;120\n` });
    expect(problems).toEqual([]);
    expect(project?.resources).toMatchObject([{ kind: "human", unit, label }]);
    expect(project?.means).toEqual([[120]]);
  });

  it.each(["Indice h", "Heures d’ouverture", "Ouverture (h)", "Coût par heure", "articles (€/h)"])("does not take %s as means", (header) => {
    const { project, problems } = importTexts({ partners: `nom;${header}\nA;120\n` });
    expect(project?.resources).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["file-column-not-understood"]);
  });

  it("takes hours where the person says so", () => {
    const { project } = importTexts({ partners: "nom;articles\nA;120\n" }, ["articles=human:h"]);
    expect(project?.resources).toMatchObject([{ kind: "human", unit: "h", label: "articles" }]);
  });

  it("follows what the person says about a column", () => {
    const result = importTexts({ partners: "nom;articles;Équipe;Salle;Chargé;Budget (€)\nA;120;3;40;Chef;5\n" }, [
      "ARTICLES=technical:article",
      "equipe=human:jours:Temps de l’équipe",
      "Salle=technical:m²",
      "Chargé=contact",
      "Budget (€)=ignore",
    ]);
    expect(problemsOf(result)).toEqual([]);
    expect(result.project?.resources.map(({ label, kind, unit, step }) => [label, kind, unit, step])).toEqual([
      ["articles", "technical", "article", null],
      ["Temps de l’équipe", "human", "jours", 0.5],
      ["Salle", "technical", "m²", null],
    ]);
    expect(result.project?.means).toEqual([[120, 3, 40]]);
    expect(result.project?.partners[0]?.contact).toBe("Chef");
  });

  it("refuses a statement about a column that is not there", () => {
    const result = importTexts({ partners: PARTNERS }, ["Bugdet=financial:€"]);
    expect(problemsOf(result)).toEqual(["error file-column-missing partners.csv:-:-"]);
    expect(result.project).toBeNull();
  });

  it("refuses a partner that is there twice, whatever its accents, spaces and apostrophes", () => {
    const result = importTexts({ partners: "nom;€\nÉcole d’art ;1\nB;2\necole  D'ART;3\n" });
    expect(problemsOf(result)).toEqual(["error partner-duplicate partners.csv:4:1"]);
    expect(result.project).toBeNull();
  });

  it("leaves totals and lines without name out, and says so", () => {
    const result = importTexts({ partners: "nom;€\nA;1\n;5\nTotal;6\n" });
    expect(problemsOf(result)).toEqual(["warning file-name-missing partners.csv:3:1", "note file-total-left-out partners.csv:4:1"]);
    expect(result.project?.partners.length).toBe(1);
  });

  it("accepts a plain list of names", () => {
    expect(importTexts({ partners: "Établissement\nBU de Rennes\nÉcole d’art\n" }).project?.partners.length).toBe(2);
  });
});

describe("importProject: matrices", () => {
  const names = "nom;€\nBU de Rennes;1\nÉcole d’art;2\n";

  it("matches names by what they have in common, and leaves unknown partners out with their line", () => {
    const result = importTexts({ partners: names, domains: "nom;Droit;Art\necole d'art;0;3\nBU  DE RENNES;2;\nInconnue;1;1\n" });
    expect(problemsOf(result)).toEqual(["warning partner-unknown domains.csv:4:1"]);
    expect(result.project?.domains).toEqual({ kind: "intensity", items: [{ label: "Droit" }, { label: "Art" }], values: [[2, null], [0, 3]] });
  });

  it("keeps counts as counts", () => {
    const result = importTexts({ partners: names, tools: "nom;SIGB;Elsevier\nBU de Rennes;1;1 204\nÉcole d’art;2;\n" });
    expect(result.project?.tools.kind).toBe("count");
    expect(result.project?.tools.values).toEqual([[1, 1204], [2, null]]);
  });

  it("warns where one value alone turns intensities into counts", () => {
    const lines = Array.from({ length: 60 }, (_, index) => `S${String(index)};1;${index === 40 ? "33" : "2"}`);
    const result = importTexts({ domains: `nom;Droit;Art\n${lines.join("\n")}` });
    expect(problemsOf(result)).toEqual(["warning file-counts-doubtful domains.csv:42:3"]);
    expect(result.problems[0]?.params).toEqual({ value: 33, count: 1, total: 120 });
  });

  it("takes the partners from the first matrix where no file of partners is given", () => {
    const result = importTexts({ audiences: "nom;Étudiants;Chercheurs\nB;1;2\nA;3;0\n", tools: "nom;SIGB;Z\nA;1;2\nC;3;1\n" });
    expect(result.report.partnersFrom).toBe("audiences");
    expect(result.project?.partners.map(({ institution }) => institution)).toEqual(["B", "A"]);
    expect(problemsOf(result)).toEqual(["warning partner-unknown tools.csv:3:1"]);
    expect(result.project?.tools.values).toEqual([[null, null], [1, 2]]);
  });

  it("says text, error values, dates and negative figures where numbers are expected", () => {
    const result = importTexts({ partners: names, domains: "nom;Droit;Art;Eau\nBU de Rennes;oui;#REF!;-1\nÉcole d’art;1;2;12/05/2024\n" });
    expect(problemsOf(result)).toEqual([
      "warning not-a-number domains.csv:2:2",
      "warning cell-error domains.csv:2:3",
      "warning negative domains.csv:2:4",
      "warning not-a-number domains.csv:3:4",
    ]);
    expect(result.project?.domains.values).toEqual([[null, null, null], [1, 2, null]]);
  });

  it("takes no column of text as an item, and refuses a file without any number", () => {
    expect(problemsOf(importTexts({ partners: names, domains: "nom;région;Droit\nBU de Rennes;BRE;1\nÉcole d’art;PDL;2\n" }))).toEqual(["note file-texts-among-figures domains.csv:1:2"]);
    const result = importTexts({ partners: names, domains: "nom;région;ville\nBU de Rennes;BRE;Rennes\nÉcole d’art;PDL;Nantes\n" });
    expect(problemsOf(result)).toContain("error file-no-number domains.csv:-:-");
    expect(result.project).toBeNull();
  });

  it("refuses a file in which no line is a partner", () => {
    const result = importTexts({ partners: names, domains: "code;Droit;Art\n1;1;2\n2;2;3\n" });
    expect(problemsOf(result)).toContain("error file-no-partner domains.csv:-:-");
    expect(result.project).toBeNull();
  });

  it("refuses two lines about one partner", () => {
    expect(problemsOf(importTexts({ partners: names, domains: "nom;Droit;Art\nBU de Rennes;1;1\nbu de rennes;2;2\n" }))).toEqual(["error partner-duplicate domains.csv:3:1"]);
  });

  it("leaves a column of totals out", () => {
    const result = importTexts({ partners: names, domains: "nom;Droit;Total\nBU de Rennes;1;1\nÉcole d’art;2;2\n" });
    expect(problemsOf(result)).toEqual(["note file-total-left-out domains.csv:1:3"]);
    expect(result.project?.domains.items).toEqual([{ label: "Droit" }]);
  });
});

describe("importProject: decimal signs", () => {
  const read = (text: string, language: "fr" | "en" = "fr"): [string[], (number | null)[] | undefined] => {
    const result = importTexts({ partners: text }, [], language);
    return [problemsOf(result), result.project?.means.map(([amount]) => amount ?? null)];
  };

  it("decides for the column from the cells that leave no doubt", () => {
    expect(read("nom;€\nA;1,234\nB;12,5\n")).toEqual([[], [1.234, 12.5]]);
    expect(read("nom;€\nA;1,234\nB;12.5\n")).toEqual([[], [1234, 12.5]]);
    expect(read("nom;€\nA;1.234\nB;1.234.567\n")).toEqual([[], [1234, 1234567]]);
  });

  it("decides for the column from the other columns of the file", () => {
    expect(read("nom;€;ETP\nA;1,234;0.5\nB;2,345;1\n")).toEqual([[], [1234, 2345]]);
  });

  it("never guesses silently: what nothing proves is said, once a column, with the way it was read", () => {
    const result = importTexts({ partners: "nom;Budget €\nA;12\nB;1.234\nC;2.500\n" });
    expect(problemsOf(result)).toEqual(["warning file-decimal-ambiguous partners.csv:3:2"]);
    expect(result.problems[0]?.params).toEqual({ value: "1.234", read: 1234, count: 2, header: "Budget €" });
    expect(result.project?.means).toEqual([[12], [1234], [2500]]);
  });

  it("says it too where cells of one column prove both signs", () => {
    expect(read("nom;€\nA;1,5\nB;1.5\nC;1,234\n")[0]).toEqual(["warning file-decimal-ambiguous partners.csv:4:2"]);
  });
});

describe("importProject: means", () => {
  it("reads kind, skill, unit and unit value from the header", () => {
    const result = importTexts({
      partners: "nom;ville\nA;Brest\nB;Quimper\n",
      means: "nom;Catalogage [human: métadonnées, jour-personne, 320 €];Salle (m²);Abonnements [financier, €];Divers\nB;12,5;40;1 000;x\n",
    });
    expect(problemsOf(result)).toEqual(["note file-column-of-texts partners.csv:1:2", "note file-texts-among-figures means.csv:1:5"]);
    expect(result.project?.resources).toEqual([
      { code: "R1", label: "Catalogage", kind: "human", unit: "jour-personne", skill: "métadonnées", unitValue: 320, step: 0.5 },
      { code: "R2", label: "Salle", kind: "technical", unit: "m²", skill: "", unitValue: null, step: null },
      { code: "R3", label: "Abonnements", kind: "financial", unit: "€", skill: "", unitValue: 1, step: 1 },
    ]);
    expect(result.project?.means).toEqual([[null, null, null], [12.5, 40, 1000]]);
  });

  it("leaves a resource out whose name is already taken", () => {
    const result = importTexts({ partners: PARTNERS, means: "nom;budget €\nMuséum;3\n" });
    expect(problemsOf(result)).toEqual(["warning label-duplicate means.csv:1:2"]);
    expect(result.project?.resources.length).toBe(1);
  });
});

describe("importProject: scopes", () => {
  const header =
    "code;champ;activité;mode;objectif;description;bénéfice usagers;échéance;critère : Facilité (0→3, poids 20);critère : Coût (50 000→0 €, poids 2,5);besoin : Budget;besoin/participant : Budget;intérêt : Muséum";

  it("reads scopes, criteria, ratings, demand and interest", () => {
    const result = importTexts({ partners: PARTNERS, scopes: `${header}\nS1;Catalogue;traitement documentaire;mutualiser l’existant;o;d;u;court terme;2;12 000;100;10;pilote\n;Achats;acquisition;acquérir en commun;;;u;moyen terme;;0;;;\n` });
    expect(problemsOf(result)).toEqual([]);
    const project = result.project;
    expect(project?.scopes).toEqual([
      { code: "S1", label: "Catalogue", activity: "processing", mode: "share", objective: "o", description: "d", userBenefit: "u", term: "short" },
      { code: "S2", label: "Achats", activity: "acquisition", mode: "acquire", objective: "", description: "", userBenefit: "u", term: "medium" },
    ]);
    expect(project?.criteria).toEqual([
      { code: "C1", label: "Facilité", weight: 20, level: null, worst: 0, half: null, best: 3, unit: "", note: "" },
      { code: "C2", label: "Coût", weight: 2.5, level: null, worst: 50000, half: null, best: 0, unit: "€", note: "" },
    ]);
    expect(project?.ratings).toEqual([[2, 12000], [null, 0]]);
    expect(project?.demand).toEqual([{ scope: "S1", resource: "R1", fixed: 100, perParticipant: 10 }]);
    expect(project?.interest).toEqual([[1, 1], [1, 1], [4, 1]]);
    expect(parseProject(JSON.parse(JSON.stringify(project))).problems).toEqual([]);
  });

  it("reads the same in English", () => {
    const english = "code,scope,activity,mode,user benefit,term,\"criterion: Ease (0->3, weight 20)\",demand: budget,interest: BU de Rennes\nS1,Catalogue,document processing,pool what exists,u,short term,2.5,100,0\n";
    const project = importTexts({ partners: PARTNERS, scopes: english }, [], "en").project;
    expect(project?.scopes[0]).toMatchObject({ label: "Catalogue", activity: "processing", mode: "share", term: "short" });
    expect(project?.criteria[0]).toMatchObject({ label: "Ease", weight: 20, level: null, worst: 0, half: null, best: 3 });
    expect([project?.ratings, project?.demand, project?.interest]).toEqual([[[2.5]], [{ scope: "S1", resource: "R1", fixed: 100, perParticipant: null }], [[0], [1], [1]]]);
  });

  it("says unknown words, resources, partners and columns, a scope without name or benefit, and refuses a code twice", () => {
    const result = importTexts({
      partners: PARTNERS,
      scopes: "code;champ;activité;besoin : Salle;intérêt : Personne;couleur;bénéfice usagers\nS1;A;danse;1;1;bleu;u\nS1;;expertise;1;1;rouge;\n",
    });
    expect(problemsOf(result)).toEqual([
      "warning file-value-not-understood scopes.csv:2:3",
      "warning demand-unknown-resource scopes.csv:1:4",
      "warning partner-unknown scopes.csv:1:5",
      "note file-scope-column scopes.csv:1:6",
      "error code-duplicate scopes.csv:3:1",
      "warning label-missing scopes.csv:3:-",
      "warning scope-without-user-benefit scopes.csv:3:-",
    ]);
  });
});

describe("importProject: files that cannot be read", () => {
  it.each<[string, string | Uint8Array, string]>([
    ["nothing at all", "", "file-empty partners.csv:-:-"],
    ["headers only", "nom;€\n", "file-empty partners.csv:-:-"],
    ["another separator", "nom:€\nA:1\nB:2\n", "file-one-column partners.csv:2:-"],
    ["figures in one column", "1\n2\n3\n", "file-one-column partners.csv:2:-"],
    ["a workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), "file-other-kind partners.csv:-:-"],
    ["a web page", "<!DOCTYPE html><html><body>Erreur 404</body></html>", "file-other-kind partners.csv:-:-"],
    ["a JSON file", '{"schema": 1, "name": "x"}', "file-other-kind partners.csv:-:-"],
    ["bytes", Uint8Array.from([0, 1, 2, 3, 0, 0, 9, 8]), "file-not-text partners.csv:-:-"],
    ["an old Mac encoding", Uint8Array.from([...utf8("nom;"), 0x80, ...utf8("\nbiblioth"), 0x8f, ...utf8("que;1\n")]), "file-encoding-doubtful partners.csv:2:-"],
    ["an old DOS encoding", Uint8Array.from([...utf8("nom;b\nbiblioth"), 0x8a, ...utf8("que;1\n")]), "file-encoding-doubtful partners.csv:2:-"],
    ["two encodings in one file", Uint8Array.from([...utf8("nom;€\nA;1"), 0xa0, ...utf8("200\n")]), "file-encoding-doubtful partners.csv:1:-"],
    ["a text converted twice", "nom;€\nÃ©cole;1\n", "file-encoding-doubtful partners.csv:2:-"],
    ["ragged lines", "nom;€\nA;1\nB;2;3\n", "file-line-ragged partners.csv:3:3"],
    ["duplicate headers", "nom;€;€\nA;1;2\n", "file-header-duplicate partners.csv:1:3"],
    ["an open quotation mark", 'nom;€\n"A;1\nB;2\n', "file-quotes partners.csv:2:-"],
    ["figures instead of names", "a;b\n1;2\n3;4\n", "file-no-partner partners.csv:2:1"],
  ])("refuses %s and says where", (_, content, expected) => {
    const result = importTexts({ partners: content });
    expect(result.project).toBeNull();
    expect(problemsOf(result).filter((problem) => problem.startsWith("error"))).toEqual([`error ${expected}`]);
  });

  it("says the problems of all files at once", () => {
    expect(problemsOf(importTexts({ partners: PARTNERS, domains: "", tools: "nom;a;a\nX;1;2\n" }))).toEqual(["error file-empty domains.csv:-:-", "error file-header-duplicate tools.csv:1:3"]);
  });

  it.each([
    ["UTF-8 with its mark", utf8(`\uFEFF${PARTNERS}`)],
    ["Windows-1252", windows1252(PARTNERS)],
    ["UTF-16", utf16(PARTNERS, "LE", true)],
  ])("reads the same partners from %s", (_, bytes) => {
    expect(importTexts({ partners: bytes }).project?.partners[1]?.institution).toBe("École d’art");
  });
});

describe("importProject: real files", () => {
  const file = (name: string): Uint8Array => readFileSync(new URL(`../../../assets/examples/openapc-fr/${name}`, import.meta.url));

  it("reads them as they are", () => {
    const result = importTexts({ partners: file("institutions.csv"), domains: file("domains.csv"), tools: file("publishers.csv") });
    const project = result.project;
    expect([project?.partners.length, project?.domains.items.length, project?.tools.items.length]).toEqual([81, 15, 30]);
    expect([project?.domains.kind, project?.domains.values[0]?.[0], project?.tools.values[0]?.[0]]).toEqual(["count", 753, 1049]);
    expect(project?.resources).toMatchObject([{ kind: "financial", unit: "€" }]);
    expect(project?.means[0]).toEqual([3244143.89]);
    expect(project?.means.reduce((sum, [amount]) => sum + (amount ?? 0), 0)).toBeCloseTo(12070709.24, 2);
    expect(project?.partners[2]?.institution).toBe("INRAE - Institut national de recherche pour l’agriculture, l’alimentation et l’environnement");
    expect(result.problems.map(({ code, params }) => `${code} ${params["header"] ?? ""}`)).toEqual(
      ["file-column-of-texts region", "file-column-of-texts ror", "file-column-not-understood articles", "file-column-not-understood annees_renseignees"],
    );
    expect(result.report.files.map(({ encoding, delimiter, decimal }) => [encoding, delimiter, decimal])[0]).toEqual(["Windows-1252", ";", ","]);
  });

  it("reads 100,000 lines", () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `Établissement ${String(index)};${String(index % 4)};${String((index * 7) % 4)};1 234,5`);
    const result = importTexts({ domains: `nom;Droit;Art;Eau\n${lines.join("\n")}` });
    expect(result.project?.partners.at(-1)).toMatchObject({ code: "P100000", institution: "Établissement 99999" });
    expect(result.project?.domains.values.length).toBe(100_000);
  });
});
