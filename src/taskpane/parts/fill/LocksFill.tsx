import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Project } from "../../../core/project/project.js";
import { nameOfPartner, nameOfResource } from "../../../core/project/readable-names.js";
import { analysisWords } from "../../../words/analysis-words.js";
import { fillLocks } from "../../actions/fill-in.js";
import { withLocks } from "../../state/with-locks.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { usePane } from "../../use-pane.js";
import { FigureFields } from "../FigureFields.js";
import { FillIn } from "../FillIn.js";

const useStyles = makeStyles({ box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

/** Amounts that the group has agreed, partner after partner, and the smallest burden that each participant bears. */
export function LocksFill({ project, participants }: { project: Project; participants: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const words = useAnalysisWords();
  const { scope, floor, lines } = project.contributions;
  const needed = project.resources.filter((resource) => project.demand.some((line) => line.scope === scope && line.resource === resource.code));
  return (
    <div className={styles.box}>
      <FillIn
        of="partner"
        choices={project.partners.filter(({ code }) => participants.includes(code)).map((partner) => ({ code: partner.code, name: nameOfPartner(partner) }))}
        fieldsOf={(code) =>
          needed.map((resource) => ({
            key: resource.code,
            label: nameOfResource(resource),
            unit: resource.unit,
            value: lines.find((line) => line.partner === code && line.resource === resource.code)?.locked ?? null,
            mayBeEmpty: true,
          }))
        }
        action={fillLocks}
        change={(code, changes) => (before) => withLocks(before, code, changes)}
      />
      <FigureFields
        fields={[{ key: "floor", label: words.t("filling.floor"), unit: words.t("filling.floorUnit"), value: floor === null ? null : floor * 100, max: 100, mayBeEmpty: true }]}
        onSave={({ floor: typed }) =>
          void session.run(fillLocks, {
            change: (before) => ({ ...before, contributions: { ...before.contributions, floor: typed == null ? null : typed / 100 } }),
            about: (shell) => `${analysisWords(shell.language).t("filling.floor")} ${typed == null ? "–" : shell.number(typed)}`,
          })
        }
      />
    </div>
  );
}
