import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ACTIVITIES, MODES, type Activity, type Mode } from "../../core/project/project.js";
import { sheetWords } from "../../words/sheets.js";
import { useAnalysisWords } from "../use-analysis-words.js";

export interface Nature {
  activity: Activity | null;
  mode: Mode | null;
}

/** Which activity it is about, and whether one pools what exists, acquires or creates. */
export function ScopeNature({ value, onChange }: { value: Nature; onChange: (nature: Nature) => void }): ReactElement {
  const words = useAnalysisWords();
  const { choices } = sheetWords(words.language);
  return (
    <>
      <Field label={words.t("filling.activity")}>
        <Select value={value.activity ?? ""} onChange={(_, data) => onChange({ ...value, activity: ACTIVITIES.find((each) => each === data.value) ?? null })}>
          <option value="">{words.t("filling.notSaid")}</option>
          {ACTIVITIES.map((activity) => (
            <option key={activity} value={activity}>
              {choices.activity[activity]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.t("filling.mode")}>
        <Select value={value.mode ?? ""} onChange={(_, data) => onChange({ ...value, mode: MODES.find((each) => each === data.value) ?? null })}>
          <option value="">{words.t("filling.notSaid")}</option>
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {choices.mode[mode]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
