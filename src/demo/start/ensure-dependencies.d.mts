export declare function dependencyProblem(root: string): "missing" | "outdated" | undefined;
export declare function runNpm(root: string, parameters: readonly string[], output?: 1 | 2): number;
export declare function ensureDependencies(root: string): void;
