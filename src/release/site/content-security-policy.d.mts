export declare const officeJsAddress: string;
export declare function contentSecurityPolicy(officeJs: string): string;
