import { Button, makeStyles, Radio, RadioGroup, Field, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { KEEP_MINE, type ImportChoices } from "../../../core/import/import-choices.js";
import type { Conflict } from "../../../core/import/merge-draft.js";
import type { ImportPreview } from "../../../core/import/understand-import.js";
import type { Language } from "../../../words/language.js";
import { sheetWords } from "../../../words/sheets.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { usePane } from "../../use-pane.js";
import { Disclosure } from "../Disclosure.js";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

export interface ConflictChoicesProps {
  preview: ImportPreview;
  choices: ImportChoices;
  onSay: (said: Partial<ImportChoices>) => void;
}

/** Cells that hold something else than the source says: what the person typed stays unless the person says otherwise. */
export function ConflictChoices({ preview, choices, onSay }: ConflictChoicesProps): ReactElement {
  const styles = useStyles();
  const { state } = usePane();
  const words = useAnalysisWords();
  const { conflicts, conflictCount } = preview;
  const { rule, except } = choices.replacing;
  const isTheirs = (key: string): boolean => (rule === "theirs") !== except.includes(key);
  const shownValue = ({ field }: Conflict, value: string | number): string => (typeof value === "number" ? words.number(value) : words.t("importing.quoted", { text: chosenWord(state.language, field, value) }));
  const labelOf = ({ field, label, subject }: Conflict): string => {
    const key = `importing.fields.${field ?? ""}`;
    const what = [words.has(key) ? words.t(key) : "", label].filter((part) => part !== "").join(", ");
    return words.t("importing.conflict", { subject, label: what });
  };
  const settle = (key: string, taken: boolean): void => onSay({ replacing: { rule, except: taken === (rule === "theirs") ? except.filter((other) => other !== key) : [...except, key] } });
  return (
    <div className={styles.part}>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onSay({ replacing: KEEP_MINE })}>
          {words.t("importing.keepAll")}
        </Button>
        <Button size="small" onClick={() => onSay({ replacing: { rule: "theirs", except: [] } })}>
          {words.t("importing.takeAll")}
        </Button>
      </div>
      <Disclosure items={conflicts} first={4}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((conflict) => (
              <li key={conflict.key}>
                <Field label={labelOf(conflict)}>
                  <RadioGroup value={isTheirs(conflict.key) ? "theirs" : "mine"} onChange={(_, data) => settle(conflict.key, data.value === "theirs")}>
                    <Radio value="mine" label={words.t("importing.mine", { value: shownValue(conflict, conflict.mine) })} />
                    <Radio value="theirs" label={words.t("importing.theirs", { value: shownValue(conflict, conflict.theirs) })} />
                  </RadioGroup>
                </Field>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
      {conflictCount > conflicts.length && <p className={styles.quiet}>{words.t("importing.moreConflicts", { count: conflictCount - conflicts.length })}</p>}
    </div>
  );
}

/** A value of a closed list, as people read it; any other text as it is. */
function chosenWord(language: Language, field: string | null, value: string): string {
  const { status, activity, mode, term } = sheetWords(language).choices;
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = { status, activity, mode, term };
  if (field === "excludedActivities") return value.split("; ").map((code) => chosenWord(language, "activity", code)).join(", ");
  return lists[field ?? ""]?.[value] ?? value;
}
