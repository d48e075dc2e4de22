import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Partner } from "../../core/project/project.js";
import { nameOfPartner } from "../../core/project/readable-names.js";
import { sheetWords } from "../../words/sheets.js";
import { addPartners } from "../actions/add-partners.js";
import { AddLines } from "../parts/AddLines.js";
import { Band, type BandTone } from "../parts/Band.js";
import { Fold } from "../parts/Fold.js";
import { ReadinessFill } from "../parts/fill/ReadinessFill.js";
import { Dots } from "../parts/Dots.js";
import { ImportOffer } from "../parts/ImportOffer.js";
import { PartnerAnalyses } from "../parts/PartnerAnalyses.js";
import { Section } from "../parts/Section.js";
import { ShowMe } from "../parts/ShowMe.js";
import { useAnalysisWords } from "../use-analysis-words.js";
import { usePane } from "../use-pane.js";
import { readinessBand, type ReadinessBand } from "../state/readiness-band.js";

const tones: Record<ReadinessBand, BandTone> = { solid: "good", strengthen: "middle", fragile: "weak", unknown: "neutral" };

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  intro: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalMNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  name: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere" },
  service: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  fold: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  last: { marginInlineStart: "auto" },
});

/** Who could work together, how ready each is, and how to add others. */
export function PartnersPage(): ReactElement | null {
  const styles = useStyles();
  const { state } = usePane();
  const words = useAnalysisWords();
  const pane = state.words;
  const { project } = state;
  if (project === null) return null;

  const staying = project.partners.filter((partner) => partner.status !== "withdrawn");
  const withdrawn = project.partners.filter((partner) => partner.status === "withdrawn");
  const solid = staying.filter((partner) => readinessBand(partner) === "solid").length;
  return (
    <div className={styles.page}>
      <Section
        title={pane.t("pane.facts.partners", { count: staying.length })}
        {...(staying.length === 0 ? {} : { aside: pane.t("pane.partners.ready", { count: solid, total: staying.length }) })}
        hint={staying.length === 0 ? pane.t("pane.partners.empty") : pane.t("pane.partners.intro")}
      >
        <ul className={styles.list}>
          {[...staying, ...withdrawn].map((partner) => (
            <PartnerRow key={partner.code} partner={partner} />
          ))}
        </ul>
      </Section>
      {staying.length > 0 && (
        <div className={styles.fold}>
          <Fold title={words.t("filling.readiness")} startsOpen={staying.every(({ motivation, politicalWill }) => motivation === null && politicalWill === null)}>
            <ReadinessFill project={project} />
          </Fold>
        </div>
      )}
      {staying.length > 1 && <PartnerAnalyses project={project} />}
      <Section title={pane.t("pane.partners.add")}>
        <AddLines
          label={pane.t("pane.form.institutions")}
          existing={project.partners.map((partner) => partner.institution)}
          action={addPartners}
          input={(names) => names}
          primary={staying.length === 0}
        />
        <ImportOffer />
      </Section>
    </div>
  );
}

function PartnerRow({ partner }: { partner: Partner }): ReactElement {
  const styles = useStyles();
  const { state, words } = usePane();
  const choices = sheetWords(state.language).choices;
  const band = readinessBand(partner);
  const { motivation, politicalWill } = partner;
  const will = politicalWill === null ? "willUnknown" : (`will${Math.max(0, Math.min(3, Math.round(politicalWill)))}` as "will0");
  const name = nameOfPartner(partner);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        {partner.status === "withdrawn" ? <Band tone="neutral">{choices.status.withdrawn}</Band> : <Band tone={tones[band]}>{words.t(`pane.partners.${band}`)}</Band>}
      </div>
      {partner.service.trim() !== "" && <span className={styles.service}>{partner.service}</span>}
      <div className={styles.facts}>
        <Dots
          value={motivation}
          of={5}
          label={motivation === null ? words.t("pane.partners.motivationUnknown") : words.t("pane.partners.motivationOf", { value: motivation })}
        />
        <span>{words.t(`pane.partners.${will}`)}</span>
        <span className={styles.last}>
          <ShowMe place={{ table: "Partners", row: partner.code, column: motivation === null || politicalWill !== null ? "motivation" : "politicalWill" }} what={name} />
        </span>
      </div>
    </li>
  );
}
