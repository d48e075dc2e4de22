import { describe, expect, it } from "vitest";
import { canonicalFormula, columnReferences, quoteText, resolveFormula, type TableNames } from "../../src/workbook/formula-references.js";

const names = new Map<string, TableNames>([
  ["Partners", { name: "Partners", headers: new Map([["code", "Code"], ["share", "Part [%] d'effort"]]) }],
  ["Pairs", { name: "Pairs_2", headers: new Map([["a", "A"], ["b", "B"], ["c", "C"]]) }],
]);

describe("resolveFormula", () => {
  it("names a column by its present header, and the table by its present name", () => {
    expect(resolveFormula("=SUM({Pairs.a})", null, names)).toBe("=SUM(Pairs_2[A])");
    expect(resolveFormula("=SUM({Pairs.a..c})", null, names)).toBe("=SUM(Pairs_2[[A]:[C]])");
  });

  it("names cells of the row and headers", () => {
    expect(resolveFormula("={@a}+{@b..c}", "Pairs", names)).toBe("=Pairs_2[[#This Row],[A]]+Pairs_2[[#This Row],[B]:[C]]");
    expect(resolveFormula("={#@a}&{#Pairs.a..b}", "Pairs", names)).toBe("=Pairs_2[[#Headers],[A]]&Pairs_2[[#Headers],[A]:[B]]");
  });

  it("escapes what has a meaning inside brackets", () => {
    expect(resolveFormula("={Partners.share}", null, names)).toBe("=Partners[Part '[%'] d''effort]");
  });

  it("makes one column of a span from a column to itself", () => {
    expect(resolveFormula("={@a..a}", "Pairs", names)).toBe("=Pairs_2[[#This Row],[A]]");
  });

  it("refuses a table or a column that does not exist", () => {
    expect(() => resolveFormula("={Nobody.code}", null, names)).toThrow(RangeError);
    expect(() => resolveFormula("={Partners.nothing}", null, names)).toThrow("known column");
    expect(() => resolveFormula("={@code}", null, names)).toThrow("known table");
  });
});

describe("canonicalFormula", () => {
  it.each([
    ["=T[[#This Row],[Unit value]]*2", "=[@[Unit value]]*2"],
    ["=T[[#This Row],[Rank]]", "=T[@Rank]"],
    ["=SUM(T[[#This Row],[A]:[B]])", "=SUM(T[@[A]:[B]])"],
    ["=IF( A1 , 2 )", "=IF(A1,2)"],
    ["=@INDEX(T[A],1)+@T[B]", "=INDEX(T[A],1)+T[B]"],
  ])("reads %s and %s as the same", (a, b) => {
    expect(canonicalFormula(a)).toBe(canonicalFormula(b));
  });

  it("keeps what is between quotes as it is", () => {
    expect(canonicalFormula('="a b"')).not.toBe(canonicalFormula('="A B"'));
    expect(canonicalFormula('="x ""y z"""')).not.toBe(canonicalFormula('="x ""yz"""'));
  });
});

describe("quoteText", () => {
  it("doubles the quotes of the text", () => {
    expect(quoteText('le "pilote"')).toBe('"le ""pilote"""');
  });
});

describe("a span of columns that stand in another order than described", () => {
  it("covers all of them", () => {
    const headers = new Map([["sum", "Sum"], ["p:1", "One"], ["p:2", "Two"], ["p:3", "Three"]]);
    const names = new Map([["T", { name: "T", headers, described: ["sum", "p:3", "p:1", "p:2"] }]]);
    expect(resolveFormula("=SUM({@p:3..p:2})", "T", names)).toBe("=SUM(T[[#This Row],[One]:[Three]])");
    expect(resolveFormula("=SUM({T.p:3..p:1})", null, names)).toBe("=SUM(T[[One]:[Three]])");
  });
});

describe("columnReferences", () => {
  it("names each column that a formula reads once, in spans too, and no header", () => {
    const columns = (): string[] => ["a", "b", "c", "d"];
    expect(columnReferences("=SUM({T.a})*{@b}", "U", () => [])).toEqual([{ table: "T", column: "a" }, { table: "U", column: "b" }]);
    expect(columnReferences("=SUM({@b..d})+{@c}+COUNTA({#T.a..d})", "T", columns)).toEqual(["b", "c", "d"].map((column) => ({ table: "T", column })));
    expect(columnReferences("=1+1", null, columns)).toEqual([]);
  });
});
