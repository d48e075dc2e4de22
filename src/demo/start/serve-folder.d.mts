export interface ServeChoices {
  readonly headersOf?: (pathname: string) => Readonly<Record<string, string>>;
  readonly certificate?: { readonly key: Buffer; readonly cert: Buffer };
}
export declare function serveFolder(
  folder: string,
  port: number,
  choices?: ServeChoices,
): Promise<{ readonly address: string; readonly close: () => void }>;
