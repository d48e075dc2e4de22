import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import typescript from "typescript-eslint";

/** What no source file says. */
const houseSyntax = [
  { selector: "ExportDefaultDeclaration", message: "No default exports: a thing has one name everywhere." },
  { selector: "ExportAllDeclaration", message: "No barrels: import from the file that says it." },
  { selector: "TSEnumDeclaration", message: "Use a union of strings." },
];

/** What would make a calculation answer differently tomorrow. */
const unstableSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The caller says which day it is." },
  { selector: "CallExpression[callee.name='Date']", message: "The caller says which day it is." },
];

export default defineConfig(
  { ignores: ["dist/", ".cache/", "node_modules/", "test-results/"] },
  { files: ["**/*.{js,mjs,ts,tsx}"], extends: [js.configs.recommended] },
  { files: ["*.ts"], languageOptions: { parser: typescript.parser } },
  {
    files: ["{src,test}/**/*.{ts,tsx,mts}"],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/no-meaningless-void-operator": "off",
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/**", "test/**"],
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", ...houseSyntax],
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "object-shorthand": "error",
    },
  },
  {
    files: ["src/{core,words,workbook}/**"],
    rules: {
      "no-restricted-syntax": ["error", ...houseSyntax, ...unstableSyntax],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The caller says which day it is." },
        { object: "Math", property: "random", message: "Chance comes from a seed." },
      ],
    },
  },
  {
    files: ["src/{taskpane,demo}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { process: "readonly", URL: "readonly", performance: "readonly" } },
  },
  {
    // Lists of sentences and lists of cases are as long as they are.
    files: ["src/words/**", "test/**"],
    rules: { "max-lines": "off", "no-control-regex": "off" },
  },
  {
    // Functions taken out of what a test has set up, and handlers that promise nothing, are how tests are written.
    files: ["test/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/unbound-method": "off", "@typescript-eslint/require-await": "off" },
  },
);
