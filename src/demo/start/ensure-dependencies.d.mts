export declare function dependencyProblem(root: string): "missing" | "outdated" | undefined;
export declare function runNpm(root: string, parameters: readonly string[]): number;
export declare function ensureDependencies(root: string): void;
