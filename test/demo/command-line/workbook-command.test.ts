import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readProject } from "../../../src/core/import/read-project.js";
import { systemLanguage } from "../../../src/demo/start/system-language.mjs";
import { workbookCommand } from "../../../src/demo/command-line/workbook-command.js";
import type { Language } from "../../../src/words/language.js";

const examples = path.resolve(import.meta.dirname, "../../../assets/examples");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mutualiser-"));
});

interface Run {
  code: number;
  out: string;
  problems: string;
  failure: string;
}

/** Runs the command as a script would; the workbook is made of the project's name. */
async function run(args: readonly string[], language: Language = "en"): Promise<Run> {
  const result: Run = { code: -1, out: "", problems: "", failure: "" };
  result.code = await workbookCommand(args, {
    systemLanguage: language,
    print: (line) => (result.out += `${line}\n`),
    printProblem: (line) => (result.problems += `${line}\n`),
    printFailure: (sentence) => (result.failure += sentence),
    now: () => "2026-03-02T09:00:00.000Z",
      loadExampleBytes: (file) => readFile(path.join(examples, file)),
    buildWorkbook: (project, asked) => Promise.resolve(new TextEncoder().encode(`${asked}: ${project.name}`)),
  });
  return result;
}

const inside = (name: string): string => path.join(folder, name);

function write(name: string, text: string): string {
  writeFileSync(inside(name), text);
  return inside(name);
}

describe("workbookCommand", () => {
  it("builds the workbook from files as they are, and says how it read them", async () => {
    const real = (name: string): string => path.join(examples, "openapc-fr", name);
    const out = inside("classeur.xlsx");
    const { code, out: text } = await run(["--partners", real("institutions.csv"), "--domains", real("domains.csv"), "--tools", real("publishers.csv"), out], "fr");
    expect(code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe("fr: classeur");
    expect(text).toContain("81 partenaires, 15 domaines (nombres), 0 public, 30 outils (nombres), 1 ressource");
    expect(text).toContain("institutions.csv (partenaires)\u00A0: Windows-1252, points-virgules, virgule décimale, 81 lignes, ressources\u00A0: depense_annuelle_eur");
    for (const header of ["region", "ror"]) expect(text).toContain(`La colonne «\u00A0${header}\u00A0» contient des textes`);
    for (const header of ["articles", "annees_renseignees"]) expect(text).toContain(`La colonne «\u00A0${header}\u00A0» contient des chiffres`);
    expect(text).toContain("institutions.csv, ligne 1, colonne 4");
  });

  it("follows --map, --name and --language, in any order", async () => {
    const partners = write("p.csv", "name,Staff,Budget\nA,3,100\nB,2,50\n");
    const { code, out } = await run([inside("o.xlsx"), "--map", "Staff=human:days", "--name=Réseau", "--map", "Budget=financial:€", "--partners", partners, "--language", "fr"]);
    expect([code, readFileSync(inside("o.xlsx"), "utf8")]).toEqual([0, "fr: Réseau"]);
    expect(out).toContain("2 ressources");
    expect(out).not.toContain("n’est pas comprise");
  });

  it.each(["orsenne", "openapc-fr"])("builds the example %s in both languages", async (example) => {
    for (const language of ["fr", "en"] as const) {
      const { code, problems, failure } = await run(["--example", example, "--language", language, inside(`${language}.xlsx`)]);
      expect([code, problems, failure]).toEqual([0, "", ""]);
      expect(readFileSync(inside(`${language}.xlsx`), "utf8")).toMatch(new RegExp(`^${language}: .`));
    }
  });

  it("saves the project in the form that --project reads", async () => {
    await run(["--example", "orsenne", "--save-project", inside("p.json"), inside("a.xlsx")]);
    const saved = readProject({ name: "p.json", bytes: readFileSync(inside("p.json")) });
    expect(saved.problems).toEqual([]);
    const { code, out } = await run(["--project", inside("p.json"), "--save-project", inside("q.json"), inside("b.xlsx")]);
    expect(code).toBe(0);
    expect(out).toContain("7 partners, 14 domains (intensities from 0 to 3), 7 audiences");
    expect(readFileSync(inside("q.json"), "utf8")).toBe(readFileSync(inside("p.json"), "utf8"));
  });

  it("prints at most as many problems as asked, and counts the others", async () => {
    const partners = write("p.csv", `name;a;b;c;d\nA;x;x;x;x\n`);
    const { out } = await run(["--partners", partners, "--problems", "2", inside("o.xlsx")]);
    expect(out).toMatch(/p\.csv, line 1, column 2[^]*p\.csv, line 1, column 3[^]*… and \d+ more\./);
    expect(out).not.toContain("column 4");
  });

  it("prints its help in both languages, and writes nothing", async () => {
    expect((await run(["--help"])).out).toMatch(/^Usage: npm run[^]*--save-project[^]*orsenne, openapc-fr|^Usage: npm run[^]*orsenne, openapc-fr[^]*--save-project/);
    const french = await run(["--help", "--language", "fr"]);
    expect([french.code, french.out.startsWith("Usage\u00A0: npm run")]).toEqual([0, true]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("workbookCommand, bad input", () => {
  const files: [string, string, string, RegExp, RegExp][] = [
    ["a wrong separator", "p.csv", "nom:€\nA:1\nB:2\n", /p\.csv, line 2 — Error — Only one column was found.*Save the file as CSV/, /p\.csv, ligne 2 — Erreur — Une seule colonne a été trouvée.*Enregistrez/],
    ["an empty file", "p.csv", "", /p\.csv — Error — The file holds no line of data.*Save it again/, /p\.csv — Erreur — Le fichier ne contient aucune ligne/],
    ["a ragged line", "p.csv", "nom;€\nA;1;2\n", /p\.csv, line 2, column 3 — Error — The line has 3 cells where the header has 2.*Correct the line/, /p\.csv, ligne 2, colonne 3 — Erreur — La ligne a 3 cellules/],
    ["duplicate headers", "p.csv", "nom;a;A\nX;1;2\n", /p\.csv, line 1, column 3 — Error — Two columns have the same header, “A”.*Change/, /p\.csv, ligne 1, colonne 3 — Erreur — Deux colonnes ont le même en-tête/],
    ["a partner twice", "p.csv", "nom;€\nX;1\nx;2\n", /p\.csv, line 3, column 1 — Error — “x” is there twice.*Keep one row/, /p\.csv, ligne 3, colonne 1 — Erreur — «\u00A0x\u00A0» figure deux fois/],
    ["a web page", "p.csv", "<html><body>404</body></html>", /it is a web page.*save it as CSV/, /c’est une page web.*enregistrez-le au format CSV/],
  ];

  it.each(files)("refuses %s with its place and the way out, and writes nothing", async (_, name, content, english, french) => {
    const file = write(name, content);
    const en = await run(["--partners", file, inside("o.xlsx")]);
    const fr = await run(["--partners", file, inside("o.xlsx"), "--save-project", inside("o.json")], "fr");
    expect([en.code, fr.code]).toEqual([1, 1]);
    expect(en.problems).toMatch(english);
    expect(fr.problems).toMatch(french);
    expect([en.failure, fr.failure]).toEqual(["No file was written.", "Aucun fichier n’a été écrit."]);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it("refuses a file that does not exist, a folder, and bytes that are no text", async () => {
    mkdirSync(inside("dossier.csv"));
    writeFileSync(inside("b.csv"), Uint8Array.from([0, 1, 2, 3, 4, 5]));
    for (const [name, sentence] of [["rien.csv", "cannot be found"], ["dossier.csv", "cannot be found"], ["b.csv", "not a text file"]] as const) {
      const { code, problems } = await run(["--partners", inside(name), inside("o.xlsx")]);
      expect([code, problems.includes(name), problems.includes(sentence)]).toEqual([1, true, true]);
    }
    expect(existsSync(inside("o.xlsx"))).toBe(false);
  });

  it("refuses a project that is none, and says which field", async () => {
    for (const [content, sentence] of [["{", "JSON was expected"], ['{"schema":1}', "at “name”, a value was expected"], ['{"schema":2}', "newer version"], ["nom;€\nA;1", "JSON was expected"]] as const) {
      const { code, problems } = await run(["--project", write("p.json", content), inside("o.xlsx")]);
      expect([code, problems]).toEqual([1, expect.stringContaining(sentence)]);
    }
    expect(readdirSync(folder)).toEqual(["p.json"]);
  });

  it("refuses a saved project whose rows cannot be told apart", async () => {
    const text = readFileSync(path.join(examples, "orsenne/project.fr.json"), "utf8").replace('"code": "P02"', '"code": "P01"');
    const { code, problems } = await run(["--project", write("p.json", text), inside("o.xlsx")]);
    expect([code, problems]).toEqual([1, expect.stringContaining("The code “P01” is used twice.")]);
  });

  it("refuses a saved project with a figure that is none, and says where in the words of its reader", async () => {
    const project = JSON.parse(readFileSync(path.join(examples, "orsenne/project.en.json"), "utf8")) as { means: (number | null)[][] };
    project.means = project.means.map((row, p) => (p === 0 ? [-5, ...row.slice(1)] : row));
    const { code, problems } = await run(["--project", write("p.json", JSON.stringify(project)), inside("o.xlsx")]);
    expect([code, problems]).toEqual([1, expect.stringContaining("sheet Means, row P01, column Cataloguing and metadata")]);
    expect(existsSync(inside("o.xlsx"))).toBe(false);
  });

  it.each([
    [["--couleur", "x", "o.xlsx"], "The option --couleur does not exist.", "L’option --couleur n’existe pas."],
    [["--partners", "--language", "en", "o.xlsx"], "The option --partners needs a value.", "L’option --partners demande une valeur."],
    [["--example", "orsenne", "--save-project", "./o.xlsx", "o.xlsx"], "cannot be both the workbook and the saved project", "ne peut pas être à la fois le classeur et le projet enregistré"],
    [["--partners"], "The option --partners needs a value.", "L’option --partners demande une valeur."],
    [["--example", "orsenne", "--example", "openapc-fr", "o.xlsx"], "The option --example is given twice.", "L’option --example est donnée deux fois."],
    [["--example", "rien", "o.xlsx"], "There is no example “rien”: choose among orsenne and openapc-fr.", "Il n’y a pas d’exemple «\u00A0rien\u00A0»\u00A0: choisissez parmi orsenne et openapc-fr."],
    [["o.xlsx"], "Say what to build from", "Dites à partir de quoi construire"],
    [["--example", "orsenne"], "Say which workbook to write", "Dites quel classeur écrire"],
    [["--example", "orsenne", "a.xlsx", "b.xlsx"], "Only one workbook can be written: a.xlsx and b.xlsx.", "Un seul classeur peut être écrit\u00A0: a.xlsx et b.xlsx."],
    [["--example", "orsenne", "o.xls"], "must end in .xlsx: “o.xls”", "doit se terminer par .xlsx"],
    [["--example", "orsenne", "--partners", "p.csv", "o.xlsx"], "exclude one another: --example, --partners.", "s’excluent\u00A0: --example, --partners."],
    [["--partners", "p.csv", "--map", "Budget", "o.xlsx"], "--map “Budget” is not understood", "--map «\u00A0Budget\u00A0» n’est pas compris"],
    [["--domains", "d.csv", "--map", "a=ignore", "o.xlsx"], "--map goes with --partners or --means only.", "--map ne va qu’avec --partners ou --means."],
    [["--example", "orsenne", "--problems", "3x", "o.xlsx"], "--problems “3x” is not a whole number from 0.", "--problems «\u00A03x\u00A0» n’est pas un nombre entier"],
    [["--example", "orsenne", path.join("no", "such", "o.xlsx")], "does not exist: create it", "n’existe pas\u00A0: créez-le"],
  ])("refuses the arguments %j in both languages", async (args, english, french) => {
    const en = await run(args);
    const fr = await run(args, "fr");
    expect([en.code, fr.code, en.out, fr.out]).toEqual([1, 1, "", ""]);
    expect(en.failure).toContain(english);
    expect(fr.failure).toContain(french);
    expect(en.failure).toContain("No file was written.");
  });

  it("says in the system's language that a language is unknown", async () => {
    expect((await run(["--example", "orsenne", "--language", "de", "o.xlsx"], "fr")).failure).toContain("«\u00A0de\u00A0» n’est pas une langue du produit");
  });
});

describe("workbookCommand, when building fails", () => {
  it("leaves the file that was there untouched, and no other behind", async () => {
    const out = write("o.xlsx", "before");
    const failing = workbookCommand(["--example", "orsenne", out], {
      systemLanguage: "en",
      print: () => undefined,
      printProblem: () => undefined,
      printFailure: () => undefined,
      now: () => "2026-03-02T09:00:00.000Z",
      loadExampleBytes: (file) => readFile(path.join(examples, file)),
      buildWorkbook: () => Promise.reject(new RangeError("no")),
    });
    await expect(failing).rejects.toThrow("no");
    expect(readdirSync(folder)).toEqual(["o.xlsx"]);
    expect(readFileSync(out, "utf8")).toBe("before");
  });
});

describe("systemLanguage", () => {
  it("follows the variables of the system, then its locale", () => {
    expect(systemLanguage({ LC_ALL: "fr_FR.UTF-8", LANG: "en_US.UTF-8" }, "en-US")).toBe("fr");
    expect(systemLanguage({ LANG: "C.UTF-8" }, "fr-FR")).toBe("en");
    expect(systemLanguage({}, "fr-CA")).toBe("fr");
    expect(systemLanguage({ LC_ALL: "", LC_MESSAGES: "en_GB.UTF-8", LANG: "fr_FR" }, "fr")).toBe("en");
  });
});
