import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import { useId, type ReactElement } from "react";
import { hasMeans } from "../../core/contributions/means-value.js";
import type { Project } from "../../core/project/project.js";
import { nameOfPartner, nameOfResource, nameOfScope } from "../../core/project/readable-names.js";
import { problemSentence } from "../../words/problem-sentence.js";
import type { Words } from "../../words/words.js";
import { balanceContributions } from "../actions/balance-contributions.js";
import { chooseScope } from "../actions/choose-scope.js";
import { ActionButton } from "../parts/ActionButton.js";
import { Bar } from "../parts/Bar.js";
import { Disclosure } from "../parts/Disclosure.js";
import { DemandFill } from "../parts/fill/DemandFill.js";
import { LocksFill } from "../parts/fill/LocksFill.js";
import { MeansFill } from "../parts/fill/MeansFill.js";
import { Fold } from "../parts/Fold.js";
import { KeyFigure } from "../parts/KeyFigure.js";
import { Note } from "../parts/Note.js";
import { Section } from "../parts/Section.js";
import { SharingAnalyses } from "../parts/SharingAnalyses.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";
import { contributionView, type ContributionView, type PartnerContribution } from "../state/contribution-view.js";
import { resultsOf } from "../state/results.js";
import { lacksDemand } from "../state/steps.js";
import { vetoSentence } from "../state/veto-sentence.js";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: { ...typographyStyles.caption1Strong },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  name: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere" },
  figure: { ...typographyStyles.body1Strong, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  gives: { ...typographyStyles.caption1, listStyleType: "none", margin: 0, padding: 0, color: tokens.colorNeutralForeground2 },
  give: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  problems: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Who gives what for the chosen scope, how heavy it is for each, and what holds it there. */
export function ContributionsPage(): ReactElement | null {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const analysis = useAnalysisWords();
  const scopeId = useId();
  const { project } = state;
  if (project === null) return null;
  if (project.demand.length === 0) {
    return (
      <div className={styles.page}>
        <Note tone="info">{words.t(project.scopes.length === 0 ? "pane.scoring.empty" : "pane.contributions.demandMissing")}</Note>
        {project.scopes.length > 0 && project.resources.length > 0 && <DemandFill project={project} first={leadingScope(project)} />}
      </div>
    );
  }
  const view = contributionView(project);
  const canBalance = view.status === "never" || view.status === "stale" || view.status === "fresh";
  const canShare = view.status !== "shortage" && view.status !== "impossible";
  const hasNoMeans = !hasMeans(project);
  const hasPlan = canShare && view.partners.some((partner) => partner.gives.length > 0);
  // The one to fill in next, until the group has chosen the scope that it works on.
  const unsaid = view.scope === null ? (rankedScopes(project).find(({ code }) => lacksDemand(project, code))?.code ?? null) : null;
  const largest = Math.max(1e-9, ...view.partners.map((partner) => partner.burden ?? 0));
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div className={styles.choice}>
          <label className={styles.label} htmlFor={scopeId}>
            {words.t("pane.contributions.scope")}
          </label>
          <Select id={scopeId} value={view.scope?.code ?? ""} disabled={state.running !== null} onChange={(_, data) => void session.run(chooseScope, data.value)}>
            {view.scope === null && <option value="">{words.t("pane.contributions.choose")}</option>}
            {rankedScopes(project).map(({ code, label, rank, isApart }) => (
              <option key={code} value={code}>
                {rank !== null ? words.t("pane.contributions.ranked", { rank, label }) : isApart ? words.t("pane.contributions.rankedApart", { label }) : label}
              </option>
            ))}
          </Select>
        </div>
        <div role="status">
          {view.scope !== null && <Apart project={project} scope={view.scope.code} />}
          {view.status === "shortage" && hasNoMeans ? <Note tone="info">{analysis.t("filling.noMeans")}</Note> : <Status view={view} />}
        </div>
        {canBalance && (
          <div>
            <ActionButton action={balanceContributions} input={undefined} appearance={view.status === "fresh" ? "secondary" : "primary"} />
          </div>
        )}
        {view.heaviest !== null && hasPlan && <KeyFigure value={words.percent(view.heaviest, 1)} label={words.t("pane.contributions.heaviest")} />}
      </div>
      {view.demands.length > 0 && (
        <Section title={words.t("pane.contributions.demand")} aside={words.t("pane.contributions.participants", { count: view.participants })}>
          <ul className={styles.list}>
            {view.demands.map(({ resource, needed, given, available }) => (
              <li key={resource.code} className={styles.row}>
                <div className={styles.line}>
                  <span>{nameOfResource(resource)}</span>
                  <span className={styles.figure}>
                    {given === null || !canShare ? amountOf(words, needed, resource.unit) : words.t("pane.contributions.demandLine", { given: words.number(given), needed: words.number(needed), unit: resource.unit })}
                  </span>
                </div>
                <Bar segments={[{ size: needed > 0 ? (canShare && given !== null ? given : Math.min(needed, available)) / needed : 0, possible: given === null || !canShare }]} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {view.partners.length > 0 && hasPlan && (
        <Section title={words.t("pane.contributions.byPartner")} hint={words.t("pane.contributions.burdenWhat")}>
          <Disclosure items={view.partners} first={12}>
            {(shown) => (
              <ul className={styles.list}>
                {shown.map((partner) => (
                  <PartnerRow key={partner.code} partner={partner} largest={largest} project={project} />
                ))}
              </ul>
            )}
          </Disclosure>
        </Section>
      )}
      <div>
        <Fold title={analysis.t("filling.demand")} startsOpen={view.status === "no-demand" || unsaid !== null}>
          <DemandFill key={view.scope?.code} project={project} first={view.scope?.code ?? unsaid} />
        </Fold>
        <Fold title={analysis.t("filling.means")} hint={analysis.t("filling.meansHint")} startsOpen={hasNoMeans}>
          <MeansFill project={project} />
        </Fold>
        {view.participants > 0 && (
          <Fold title={analysis.t("filling.locks")} hint={analysis.t("filling.locksHint")}>
            <LocksFill project={project} participants={view.partners.map(({ code }) => code)} />
          </Fold>
        )}
      </div>
      {view.participants > 0 && <SharingAnalyses project={project} />}
    </div>
  );
}

/** The scope that one most likely works on: the chosen one, else the first of the ranking. */
function leadingScope(project: Project): string | null {
  return project.contributions.scope ?? rankedScopes(project)[0]?.code ?? null;
}

function rankedScopes(project: Project): { code: string; label: string; rank: number | null; isApart: boolean }[] {
  const { scores } = resultsOf(project);
  return project.scopes
    .map((scope, s) => ({ code: scope.code, label: nameOfScope(scope), rank: scores[s]?.rank ?? null, isApart: (scores[s]?.vetoes.length ?? 0) > 0 }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

/** That the ranking sets the chosen scope apart: the group may go on with it, and knows. */
function Apart({ project, scope }: { project: Project; scope: string }): ReactElement | null {
  const { words } = usePane();
  const vetoes = resultsOf(project).scores.find((score) => score.scope === scope)?.vetoes ?? [];
  if (vetoes.length === 0) return null;
  return (
    <Note tone="warning">
      <strong>{words.t("pane.scoring.apart")}</strong>
      {vetoes.map((veto) => (
        <span key={veto.reason}>{vetoSentence(words, project, veto)}</span>
      ))}
    </Note>
  );
}

const amountOf = (words: Words, amount: number, unit: string): string => `${words.number(amount, { maximumFractionDigits: 2 })}\u00A0${unit}`;

function Status({ view }: { view: ContributionView }): ReactElement | null {
  const styles = useStyles();
  const { words } = usePane();
  switch (view.status) {
    case "no-scope":
      return null;
    case "no-participant":
      return <Note tone="warning">{words.t("pane.contributions.noParticipant")}</Note>;
    case "no-demand":
      return <Note tone="info">{words.t("pane.contributions.noDemand")}</Note>;
    case "never":
      return <Note tone="info">{words.t("pane.contributions.never")}</Note>;
    case "stale":
      return <Note tone="warning">{words.t("pane.contributions.stale")}</Note>;
    case "fresh":
      return <Note tone="good">{words.t("pane.contributions.fresh")}</Note>;
    case "impossible":
      return (
        <Note tone="error">
          <strong>{words.t("pane.contributions.impossible")}</strong>
          {view.problems.map((problem, index) => (
            <span key={index}>{problemSentence(words, problem)}</span>
          ))}
        </Note>
      );
    case "shortage":
      return (
        <Note tone="error">
          <strong>{words.t("pane.contributions.shortage")}</strong>
          <ul className={styles.problems}>
            {view.demands
              .filter((demand) => demand.missing > 1e-9)
              .map(({ resource, needed, available, missing, heldByLocks }) => (
                <li key={resource.code}>
                  {words.t(heldByLocks > 1e-9 ? "pane.contributions.shortageLocked" : "pane.contributions.shortageLine", {
                    held: words.number(heldByLocks, { maximumFractionDigits: 2 }),
                    resource: nameOfResource(resource),
                    unit: resource.unit,
                    missing: words.number(missing, { maximumFractionDigits: 2 }),
                    needed: words.number(needed, { maximumFractionDigits: 2 }),
                    available: words.number(available, { maximumFractionDigits: 2 }),
                  })}
                </li>
              ))}
          </ul>
          <span>{words.t("pane.contributions.shortageWayOut")}</span>
        </Note>
      );
  }
}

function PartnerRow({ partner, largest, project }: { partner: PartnerContribution; largest: number; project: Project }): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  const held = partner.hold === null ? null : holdSentence(words, project, partner, partner.hold);
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.name}>{partner.name}</span>
        {partner.burden !== null && <span className={styles.figure}>{words.percent(partner.burden, 1)}</span>}
      </div>
      {partner.burden !== null && <Bar segments={[{ size: partner.burden / largest }]} />}
      <ul className={styles.gives}>
        {partner.gives.map(({ resource, amount, locked }) => {
          const params = { amount: words.number(amount, { maximumFractionDigits: 2 }), unit: resource.unit, resource: nameOfResource(resource) };
          return (
            <li key={resource.code} className={styles.give}>
              {locked && <LockClosed16Regular aria-hidden="true" />}
              {words.t(locked ? "pane.contributions.lockedAmount" : "pane.contributions.amount", params)}
            </li>
          );
        })}
        {partner.gives.length === 0 && <li>{words.t("pane.contributions.nothing")}</li>}
      </ul>
      {held !== null && <p className={styles.quiet}>{held}</p>}
    </li>
  );
}

function holdSentence(words: Words, project: Project, partner: PartnerContribution, hold: NonNullable<PartnerContribution["hold"]>): string {
  const resources = (codes: readonly string[]): string =>
    words.list(project.resources.filter((resource) => codes.includes(resource.code)).map(nameOfResource));
  switch (hold.kind) {
    case "nothing":
      return words.t("pane.contributions.heldNothing");
    case "lock":
      return words.t("pane.contributions.heldLock");
    case "floor":
      return words.t("pane.contributions.heldFloor");
    case "cap":
      return hold.atCap.length === 0 ? words.t("pane.contributions.heldAll") : words.t("pane.contributions.heldCap", { names: resources(hold.atCap) });
    case "level": {
      const others = project.partners.filter((entry) => entry.code !== partner.code && hold.with.includes(entry.code)).map(nameOfPartner);
      if (others.length === 0) return words.t("pane.contributions.heldAlone", { names: resources(hold.needs) });
      return others.length <= 2 ? words.t("pane.contributions.heldLevel", { names: words.list(others) }) : words.t("pane.contributions.heldLevelMany", { count: others.length });
    }
  }
}
