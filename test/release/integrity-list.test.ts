import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { integrityFile, integrityList } from "../../src/release/site/integrity-list.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mutualiser-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("integrityList", () => {
  it("gives the SHA-256 of each file as sha256sum writes it, sorted, without itself", () => {
    mkdirSync(path.join(folder, "b"));
    writeFileSync(path.join(folder, "b", "empty"), "");
    writeFileSync(path.join(folder, "a.txt"), "abc");
    writeFileSync(path.join(folder, integrityFile), "old");
    expect(integrityList(folder)).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n" +
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b/empty\n",
    );
  });
});
