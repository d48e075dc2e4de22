import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/core/import/decode-text.js";
import { utf16, utf8, windows1252 } from "./bytes.js";

const text = "établissement;dépense €\r\nÉcole d’art;12,5\r\n";

describe("decodeText", () => {
  it.each([
    ["UTF-8", "UTF-8", utf8(text)],
    ["UTF-8 with its mark", "UTF-8", utf8(`\uFEFF${text}`)],
    ["UTF-16 LE with its mark", "UTF-16LE", utf16(text, "LE", true)],
    ["UTF-16 BE with its mark", "UTF-16BE", utf16(text, "BE", true)],
    ["UTF-16 LE without mark", "UTF-16LE", utf16(text, "LE", false)],
    ["UTF-16 BE without mark", "UTF-16BE", utf16(text, "BE", false)],
    ["Windows-1252", "Windows-1252", windows1252(text)],
  ])("reads %s", (_, encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  it("reads every sign of Windows-1252", () => {
    const bytes = Uint8Array.from({ length: 224 }, (_, index) => index + 32);
    const { text } = decodeText(bytes);
    expect(text?.slice(0x80 - 32, 0xa0 - 32)).toBe("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ");
    expect(text?.slice(0xa0 - 32)).toBe(String.fromCharCode(...bytes.slice(0xa0 - 32)));
  });

  it("keeps a replacement character that the file itself holds", () => {
    expect(decodeText(utf8("a\uFFFDé"))).toEqual({ text: "a\uFFFDé", encoding: "UTF-8" });
  });

  it.each([
    ["xlsx", [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ["xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ["image", [0x89, 0x50, 0x4e, 0x47]],
    ["image", [0xff, 0xd8, 0xff, 0xe0]],
    ["gzip", [0x1f, 0x8b, 0x08]],
    ["rtf", [...utf8(String.raw`{\rtf1`)]],
  ])("knows %s by its first bytes", (kind, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ text: null, kind });
  });

  it("finds no text in other bytes", () => {
    expect(decodeText(Uint8Array.from([1, 2, 3, 0, 0, 0, 200, 7]))).toEqual({ text: null, kind: null });
  });

  it("takes nothing as an empty text", () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: "", encoding: "UTF-8" });
  });
});
