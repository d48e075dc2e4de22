import { describe, expect, it } from "vitest";
import { FRENCH_FUNCTIONS } from "../../../src/demo/page/french-functions.js";
import { localError, localFormula, standardFormula } from "../../../src/demo/page/local-formula.js";

describe("localFormula and standardFormula", () => {
  it.each([
    ["=SUM(A1:B2)", "=SOMME(A1:B2)"],
    ["=IF(A1>1.5,TRUE,FALSE)", "=SI(A1>1,5;VRAI;FAUX)"],
    [`=IFERROR(INDEX(Partners[Code],MATCH([@Nom],Partners[#Headers],0)),"a,b;c")`, `=SIERREUR(INDEX(Partners[Code];EQUIV([@Nom];Partners[#En-têtes];0));"a,b;c")`],
    ["=SUMPRODUCT(--(Partners[[#This Row],[A]:[B]]>0.5))", "=SOMMEPROD(--(Partners[[#Cette ligne],[A]:[B]]>0,5))"],
    ["='Bilan, du pilote'!$A$1*1E-3", "='Bilan, du pilote'!$A$1*1E-3"],
    ["=IF(ISERROR(#VALUE!),1,2)", "=SI(ESTERREUR(#VALEUR!);1;2)"],
    ["=LOG10(A1)+T(B2)", "=LOG10(A1)+T(B2)"],
  ])("write %s as French Excel does, and read it back", (english, french) => {
    expect(localFormula(english, "fr")).toBe(french);
    expect(standardFormula(french, "fr")).toBe(english);
  });

  it("leave formulas as they are in English", () => {
    expect(localFormula("=SUM(A1,1.5)", "en")).toBe("=SUM(A1,1.5)");
    expect(standardFormula("=SUM(A1,1.5)", "en")).toBe("=SUM(A1,1.5)");
  });

  it("give each function one French name", () => {
    expect(new Set(Object.values(FRENCH_FUNCTIONS)).size).toBe(Object.keys(FRENCH_FUNCTIONS).length);
  });

  it("say errors in the person's language", () => {
    expect([localError("#VALUE!", "fr"), localError("#N/A", "fr"), localError("#VALUE!", "en")]).toEqual(["#VALEUR!", "#N/A", "#VALUE!"]);
  });
});
