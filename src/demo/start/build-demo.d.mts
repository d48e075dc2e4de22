export declare const demoFolder: string;
export declare function buildDemo(root: string): boolean;
