import type { ImportChoices } from "../../core/import/import-choices.js";
import type { ImportPreview } from "../../core/import/understand-import.js";

/**
 * The last preview with what the person has said since: a field shows its new answer at once, while the source is read again.
 *
 * @param preview as it was last read
 * @param choices what the person says
 * @returns the preview as far as its fields show it
 */
export function previewWithChoices(preview: ImportPreview, choices: ImportChoices): ImportPreview {
  const { encoding, delimiter, header, orientation } = choices;
  const reading = preview.reading && {
    encoding: encoding ?? preview.reading.encoding,
    delimiter: delimiter === undefined ? preview.reading.delimiter : delimiter,
    header: header ?? preview.reading.header,
    orientation: orientation ?? preview.reading.orientation,
  };
  return {
    ...preview,
    role: choices.role ?? preview.role,
    reading,
    decimal: choices.decimal ?? preview.decimal,
    columns: preview.columns.map((column) => ({ ...column, taken: choices.taken[column.number] ?? column.taken })),
    scale: preview.scale && { ...preview.scale, scale: preview.scale.fixed ? preview.scale.scale : (choices.scale ?? preview.scale.scale) },
    names: preview.names.map((match) => {
      const said = choices.names[match.key];
      if (said === undefined) return match;
      return { ...match, answered: true, ...(said.is === "partner" ? { is: "same", partner: said.code } : { is: said.is, partner: null }) };
    }),
  };
}
