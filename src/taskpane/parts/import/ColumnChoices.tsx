import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ColumnTaken, ImportChoices } from "../../../core/import/import-choices.js";
import type { ImportPreview } from "../../../core/import/understand-import.js";
import { takenLabel } from "../../state/taken-label.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { Disclosure } from "../Disclosure.js";
import { Choice } from "./Choice.js";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  name: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
});

export interface ColumnChoicesProps {
  preview: ImportPreview;
  choices: ImportChoices;
  onSay: (said: Partial<ImportChoices>) => void;
}

/** What each column is taken for, and the choice to say otherwise. */
export function ColumnChoices({ preview, choices, onSay }: ColumnChoicesProps): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const take = (number: number, taken: ColumnTaken): void => {
    const { [number]: _, ...others } = choices.taken;
    if (taken === "name") onSay({ nameColumn: number, taken: others });
    else onSay({ taken: { ...choices.taken, [number]: taken } });
  };
  return (
    <Disclosure items={preview.columns} first={6}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map(({ number, header, taken }) => {
            const label = words.t("importing.columnLabel", { number: String(number), header: header === "" ? words.t("importing.noName") : header });
            const offered = taken === "name" || preview.choices.includes(taken) ? preview.choices : [taken, ...preview.choices];
            return (
              <li key={number}>
                {taken === "name" ? (
                  <p className={styles.name}>{`${label} — ${takenLabel(words, taken)}`}</p>
                ) : (
                  <Choice label={label} value={taken} options={offered.map((value) => ({ value, label: takenLabel(words, value) }))} onChange={(value) => take(number, value)} />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Disclosure>
  );
}
