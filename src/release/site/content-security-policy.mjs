/** The address from which every add-in of the marketplace must take Microsoft's client library. */
export const officeJsAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * What a page of the add-in may load: itself, and the client library. Sent as a header by the server, and repeated in
 * the page for servers that send none.
 *
 * The hash is that of an empty style element: the styling engine of the components creates one and fills it through the
 * style sheet interface.
 *
 * @param {string} officeJs Where the client library is: an absolute address, or one relative to the page.
 * @returns {string} The value of `Content-Security-Policy`.
 */
export function contentSecurityPolicy(officeJs) {
  const origin = /^https?:/.test(officeJs) ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${origin}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
