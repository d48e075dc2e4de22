import path from "node:path";
import type { Browser, Page } from "playwright-core";

const root = path.resolve(import.meta.dirname, "../..");

/** Where Microsoft serves its library. */
export const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** What a page asks for, and what it complains of. */
export interface Watched {
  readonly requests: string[];
  readonly complaints: string[];
}

/** A page that notes its requests and complaints; Microsoft's library comes from its package. */
export async function openWatched(browser: Browser): Promise<{ page: Page; watched: Watched }> {
  // A server on this machine has a certificate of its own.
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  const watched: Watched = { requests: [], complaints: [] };
  page.on("request", (request) => watched.requests.push(request.url()));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) watched.complaints.push(message.text());
  });
  page.on("pageerror", (error) => watched.complaints.push(error.message));
  await page.exposeFunction("noteViolation", (violation: string) => watched.complaints.push(violation));
  await page.addInitScript(() => {
    const { noteViolation } = window as unknown as { noteViolation: (violation: string) => void };
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => noteViolation(`${violatedDirective}: ${blockedURI}`));
  });
  await page.route(`${officeJs}**`, (route) =>
    route.fulfill({ path: path.join(root, "node_modules/@microsoft/office-js/dist", route.request().url().slice(officeJs.length).replace(/\?.*/, "")) }),
  );
  return { page, watched };
}

/** Requests that go elsewhere than to the addresses that are allowed. */
export function outside(requests: readonly string[], ...allowed: readonly string[]): string[] {
  return requests.filter((url) => !allowed.some((start) => url.startsWith(start)) && !url.startsWith("data:") && !url.startsWith("blob:"));
}
