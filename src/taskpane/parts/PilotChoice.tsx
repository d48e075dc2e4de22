import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { projectPilotChoice, type CapacityBasis } from "../../core/pilot/project-pilot-choice.js";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner, nameOfResource } from "../../core/project/readable-names.js";
import { keepActions } from "../actions/keep-actions.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { ActionButton } from "./ActionButton.js";
import { Fold } from "./Fold.js";
import { ShowMe } from "./ShowMe.js";

const useStyles = makeStyles({
  list: { ...typographyStyles.body1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** Which actions the pilot had better begin with, with what proves it, and a button that keeps them. */
export function PilotChoice({ project }: { project: Project }): ReactElement {
  const words = useAnalysisWords();
  return (
    <Fold title={words.t("concluding.choice.title")} hint={words.t("concluding.choice.hint")}>
      <Choice project={project} />
    </Fold>
  );
}

function Choice({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const answer = useMemo(() => projectPilotChoice(project), [project]);
  const { actions } = project.pilot;
  if (answer.unrated.length === actions.length) {
    const first = actions[0];
    return (
      <p className={styles.text}>
        {words.t(first === undefined ? "concluding.choice.none" : "concluding.choice.noneRated")}{" "}
        <ShowMe place={first === undefined ? { table: "PilotActions", column: "label" } : { table: "PilotActions", row: first.code, column: "priority" }} what={words.t("concluding.choice.title")} />
      </p>
    );
  }
  const { choice, chosen } = answer;
  const figure = (value: number): string => words.number(value, { maximumFractionDigits: 1 });
  const resourceNames = (codes: readonly string[]): string => words.list(codes.flatMap((code) => project.resources.filter((resource) => resource.code === code).map(nameOfResource)));
  const partnerNames = (codes: readonly string[]): string => words.list(codes.flatMap((code) => project.partners.filter((partner) => partner.code === code).map(nameOfPartner)));
  const from = (basis: CapacityBasis): string[] => answer.resources.filter((entry) => entry.basis === basis).map(({ resource }) => resource);
  const same = actions.every((action) => (action.kept === true) === chosen.includes(action.code));
  const certain = choice.proved && choice.bound <= choice.value + 1e-6;
  const lines = [
    certain ? words.t("concluding.choice.best", { value: figure(choice.value) }) : words.t("concluding.choice.worth", { value: figure(choice.value), bound: figure(choice.proved ? choice.value : choice.bound) }),
    ...(choice.proved ? [] : [words.t("concluding.choice.unproved")]),
    ...(answer.binding.length > 0 ? [words.t("concluding.choice.binding", { resources: resourceNames(answer.binding) })] : []),
    answer.unserved.length > 0 ? words.t("concluding.choice.unserved", { partners: partnerNames(answer.unserved) }) : words.t("concluding.choice.served"),
    ...(answer.unrated.length > 0 ? [words.t("concluding.choice.unrated", { count: answer.unrated.length })] : []),
  ];
  const bases = [
    ...(from("planned").length > 0 && from("planned").length === answer.resources.length ? [words.t("concluding.choice.basisPlanned")] : []),
    ...(from("contributed").length > 0 ? [words.t("concluding.choice.basisContributed", { resources: resourceNames(from("contributed")) })] : []),
    ...(from("committable").length > 0 ? [words.t("concluding.choice.basisCommittable", { resources: resourceNames(from("committable")) })] : []),
  ];
  return (
    <>
      <ul className={styles.list}>
        {actions
          .filter(({ code }) => chosen.includes(code))
          .map((action) => (
            <li key={action.code}>{action.label.trim() || action.code}</li>
          ))}
      </ul>
      {lines.map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
      <p className={styles.quiet}>{bases.join(" ")}</p>
      {same ? (
        <p className={styles.quiet}>{words.t("concluding.choice.same")}</p>
      ) : (
        <div>
          <ActionButton action={keepActions} input={chosen} />
        </div>
      )}
    </>
  );
}
