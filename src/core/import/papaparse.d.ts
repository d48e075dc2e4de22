// The published types of papaparse bring all of Node's globals with them; core must not see those.
interface PapaParseError {
  type: string;
  code: string;
  row?: number | undefined;
  index?: number | undefined;
}
interface PapaParseConfig {
  delimiter: string;
  newline: "\n";
  preview?: number;
}
declare const Papa: {
  parse<Row>(text: string, config: PapaParseConfig): { data: Row[]; errors: PapaParseError[] };
};
export { Papa as default };
