import { Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { TERMS, type Scope } from "../../core/project/project.js";
import { sheetWords } from "../../words/sheets.js";
import { fillScope } from "../actions/fill-in.js";
import { aboutName } from "../state/done-action.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { ActionButton } from "./ActionButton.js";
import { ScopeNature } from "./ScopeNature.js";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} 0` } });

/** What a scope is, in the group's words. */
export function ScopeEditor({ scope, onDone }: { scope: Scope; onDone: () => void }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const { choices } = sheetWords(words.language);
  const [draft, setDraft] = useState(scope);
  const { label, userBenefit, activity, mode, term } = draft;
  const fields = { label: label.trim(), userBenefit: userBenefit.trim(), activity, mode, term };
  return (
    <div className={styles.form}>
      <Field label={words.t("filling.name")} required>
        <Input value={label} onChange={(_, data) => setDraft({ ...draft, label: data.value })} />
      </Field>
      <Field label={words.t("filling.benefit")} hint={words.t("filling.benefitHint")} required>
        <Textarea rows={2} resize="vertical" value={userBenefit} onChange={(_, data) => setDraft({ ...draft, userBenefit: data.value })} />
      </Field>
      <ScopeNature value={{ activity, mode }} onChange={(nature) => setDraft({ ...draft, ...nature })} />
      <Field label={words.t("filling.term")}>
        <Select value={term ?? ""} onChange={(_, data) => setDraft({ ...draft, term: TERMS.find((each) => each === data.value) ?? null })}>
          <option value="">{words.t("filling.notSaid")}</option>
          {TERMS.map((each) => (
            <option key={each} value={each}>
              {choices.term[each]}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <ActionButton
          action={fillScope}
          input={{ change: (before) => ({ ...before, scopes: before.scopes.map((each) => (each.code === scope.code ? { ...each, ...fields } : each)) }), about: aboutName(fields.label) }}
          disabled={fields.label === ""}
          onDone={onDone}
        />
      </div>
    </div>
  );
}
