import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveFolder } from "../../../src/demo/start/serve-folder.mjs";

let parent = "";
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  parent = mkdtempSync(path.join(tmpdir(), "mutualiser-"));
  mkdirSync(path.join(parent, "site/scripts"), { recursive: true });
  writeFileSync(path.join(parent, "secret.txt"), "secret");
  writeFileSync(path.join(parent, "site/index.html"), "<p>page</p>");
  writeFileSync(path.join(parent, "site/scripts/a b.js"), "1;");
  server = await serveFolder(path.join(parent, "site"), 0);
});
afterAll(() => {
  server.close();
  rmSync(parent, { recursive: true });
});

/** Sends a path as it is: `fetch` would tidy it first. */
function statusOf(rawPath: string, method = "GET"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    request({ hostname, port, path: rawPath, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

describe("serveFolder", () => {
  it("serves the index page of the folder as HTML that is asked for again each time", async () => {
    const response = await fetch(server.address);
    expect(await response.text()).toBe("<p>page</p>");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("serves scripts as scripts, whatever their names", async () => {
    const response = await fetch(new URL("scripts/a%20b.js?x=1", server.address));
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await response.text()).toBe("1;");
  });

  it.each(["/../secret.txt", "/..%2fsecret.txt", "/scripts/..%2f..%2fsecret.txt", "/%", "/%00", "/scripts", "/nothing", "/%ff"])(
    "does not find %s",
    async (address) => {
      expect(await statusOf(address)).toBe(404);
    },
  );

  it("survives an address that is no address", async () => {
    expect(await statusOf("//")).toBe(200);
  });

  it("writes nothing", async () => {
    expect(await statusOf("/index.html", "PUT")).toBe(405);
    expect(await statusOf("/index.html", "HEAD")).toBe(200);
  });

  it("says when the port is taken", async () => {
    await expect(serveFolder(parent, Number(new URL(server.address).port))).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
