import { Field, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { PILOT_DECISIONS, type Project } from "../../../core/project/project.js";
import { sheetWords } from "../../../words/sheets.js";
import { fillPilot } from "../../actions/fill-in.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { ActionButton } from "../ActionButton.js";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS } });

/** What the group decides of the pilot, and why. */
export function DecisionForm({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const { choices } = sheetWords(words.language);
  const { pilot } = project;
  const [decision, setDecision] = useState(pilot.decision);
  const [reason, setReason] = useState(pilot.decisionReason);
  return (
    <div className={styles.form}>
      <Field label={words.t("filling.decide")}>
        <Select value={decision ?? ""} onChange={(_, data) => setDecision(PILOT_DECISIONS.find((each) => each === data.value) ?? null)}>
          <option value="">{words.t("filling.notSaid")}</option>
          {PILOT_DECISIONS.map((each) => (
            <option key={each} value={each}>
              {choices.decision[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.t("filling.decideWhy")}>
        <Textarea rows={2} resize="vertical" value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div>
        <ActionButton
          action={fillPilot}
          label={words.t("filling.decided")}
          input={{
            change: (before) => ({ ...before, pilot: { ...before.pilot, decision, decisionReason: reason.trim() } }),
            about: ({ language }) => (decision === null ? "" : sheetWords(language).choices.decision[decision]),
          }}
          disabled={decision === pilot.decision && reason.trim() === pilot.decisionReason.trim()}
        />
      </div>
    </div>
  );
}
