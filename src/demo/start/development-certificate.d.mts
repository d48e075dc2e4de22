export interface DevelopmentCertificate {
  readonly ca: Buffer;
  readonly key: Buffer;
  readonly cert: Buffer;
}
export declare function developmentCertificate(): DevelopmentCertificate | undefined;
