import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ENCODINGS, type Encoding } from "../../../core/import/decode-text.js";
import { DELIMITERS } from "../../../core/import/cut-lines.js";
import type { ImportChoices } from "../../../core/import/import-choices.js";
import { ORIENTATIONS } from "../../../core/import/import-source.js";
import type { ImportPreview } from "../../../core/import/understand-import.js";
import { delimiterName, readingSentence } from "../../../words/reading-sentence.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { usePane } from "../../use-pane.js";
import { Fold } from "../Fold.js";
import { Choice } from "./Choice.js";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export interface ReadingChoicesProps {
  preview: ImportPreview;
  /** What the person says, added to what was said. */
  onSay: (said: Partial<ImportChoices>) => void;
}

/** How a source was read, in a few words, and the choices by which that is corrected. */
export function ReadingChoices({ preview, onSay }: ReadingChoicesProps): ReactElement | null {
  const styles = useStyles();
  const { words: shell, state } = usePane();
  const words = useAnalysisWords();
  const { reading, decimal, lines, role } = preview;
  if (reading === null) return null;
  const isMatrix = role === "domains" || role === "audiences" || role === "tools";
  const usual = state.language === "fr" ? "," : ".";
  return (
    <div className={styles.part}>
      <p className={styles.text}>{readingSentence(shell, reading, decimal, lines)}</p>
      <Fold title={words.t("importing.correct")}>
        <div className={styles.choices}>
          {reading.encoding !== null && (
            <Choice<Encoding> label={words.t("importing.encoding")} value={reading.encoding} options={ENCODINGS.map((encoding) => ({ value: encoding, label: encoding }))} onChange={(encoding) => onSay({ encoding })} />
          )}
          {(reading.encoding !== null || reading.delimiter !== null) && (
            <Choice
              label={words.t("importing.delimiter")}
              value={delimiterName(reading.delimiter)}
              options={[...DELIMITERS, null].map((delimiter) => ({ value: delimiterName(delimiter), label: shell.t(`imports.delimiters.${delimiterName(delimiter)}`) }))}
              onChange={(name) => onSay({ delimiter: [...DELIMITERS, null].find((delimiter) => delimiterName(delimiter) === name) ?? null, taken: {} })}
            />
          )}
          <Choice
            label={words.t("importing.decimal")}
            value={decimal ?? usual}
            options={([",", "."] as const).map((sign) => ({ value: sign, label: shell.t(`imports.decimals.${sign === "," ? "comma" : "point"}`) }))}
            onChange={(sign) => onSay({ decimal: sign })}
          />
          <Choice
            label={words.t("importing.header")}
            value={reading.header ? "yes" : "no"}
            options={[
              { value: "yes", label: words.t("importing.hasHeader") },
              { value: "no", label: words.t("importing.hasNoHeader") },
            ]}
            onChange={(answer) => onSay({ header: answer === "yes" })}
          />
          <Choice
            label={words.t("importing.orientation")}
            value={reading.orientation}
            options={ORIENTATIONS.filter((orientation) => isMatrix || orientation !== "list").map((orientation) => ({ value: orientation, label: shell.t(`imports.orientations.${orientation}`) }))}
            onChange={(orientation) => onSay({ orientation, taken: {} })}
          />
        </div>
      </Fold>
    </div>
  );
}
