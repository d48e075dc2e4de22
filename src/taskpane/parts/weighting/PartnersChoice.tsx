import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Project } from "../../../core/project/project.js";
import { nameOfPartner, nameOfScope } from "../../../core/project/readable-names.js";
import { partnersView } from "../../state/partners-view.js";
import { useAfterPaint } from "../../use-after-paint.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { FigureTable } from "../FigureTable.js";
import { Fold } from "../Fold.js";
import { ShowMe } from "../ShowMe.js";
import { Waiting } from "../Waiting.js";

/** Names in a sentence; more are counted. */
const NAMED = 6;

const useStyles = makeStyles({ said: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" }, quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" } });

/** What each partner would choose by its own weights, how far they agree, and who would object most. */
export function PartnersChoice({ project }: { project: Project }): ReactElement {
  const words = useAnalysisWords();
  return (
    <Fold title={words.t("weighting.partners.title")}>
      <Answer project={project} />
    </Fold>
  );
}

function Answer({ project }: { project: Project }): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const view = useAfterPaint(project, partnersView);
  if (view === null) return <Waiting />;
  const { opinions, without } = view;
  const firstPartner = project.partners[0];
  const firstCriterion = project.criteria[0];
  const link = firstPartner !== undefined && firstCriterion !== undefined && (
    <ShowMe place={{ table: "PartnerWeights", row: firstPartner.code, column: `own:${firstCriterion.code}` }} what={words.t("weighting.partners.write")} />
  );
  if (opinions === null) {
    return (
      <p className={styles.said}>
        {words.t("weighting.partners.none")} {link}
      </p>
    );
  }
  const { agreement, objector, first, rows } = opinions;
  const w = agreement === null ? "" : words.number(agreement, { maximumFractionDigits: 2 });
  return (
    <>
      <p className={styles.said}>
        {words.t("weighting.partners.first", { scopes: words.list(first.map(nameOfScope)) })} {agreement !== null && `${words.t(`weighting.partners.${agreement >= 0.7 ? "high" : agreement >= 0.4 ? "middle" : "low"}`, { w })} `}
        {objector === null
          ? words.t("weighting.partners.nobody")
          : words.t("weighting.partners.objector", { partner: nameOfPartner(objector.partner), scope: first[0] === undefined ? "" : nameOfScope(first[0]), rank: objector.rank })}
      </p>
      <FigureTable
        caption={words.t("weighting.partners.title")}
        columns={[words.t("weighting.partners.choice"), words.t("weighting.partners.rankOfFirst")]}
        rows={rows.map(({ partner, choice, rankOfFirst }) => ({ key: partner.code, name: nameOfPartner(partner), figures: [choice.map(({ code }) => code).join(", "), words.number(rankOfFirst)], note: choice.map(nameOfScope).join(", ") }))}
      />
      <p className={styles.quiet}>
        {without.length > 0 &&
          `${
            without.length <= NAMED
              ? words.t("weighting.partners.withoutOne", { names: words.list(without.map(nameOfPartner)) })
              : words.t("weighting.partners.withoutMany", { count: without.length })
          } `}
        {link}
      </p>
    </>
  );
}
