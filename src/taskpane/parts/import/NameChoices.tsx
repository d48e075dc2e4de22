import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { ImportChoices } from "../../../core/import/import-choices.js";
import type { NameAnswer, NameMatch } from "../../../core/import/match-names.js";
import type { ImportPreview } from "../../../core/import/understand-import.js";
import type { Partner } from "../../../core/project/project.js";
import { nameOfPartner } from "../../../core/project/readable-names.js";
import { useAnalysisWords } from "../../use-analysis-words.js";
import { Disclosure } from "../Disclosure.js";
import { Fold } from "../Fold.js";
import { Choice } from "./Choice.js";

/** Answers of a select: the code of a partner after this sign, or one of the others. */
const PARTNER = "=";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { ...typographyStyles.body1, margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  start: { alignSelf: "flex-start" },
});

export interface NameChoicesProps {
  preview: ImportPreview;
  choices: ImportChoices;
  partners: readonly Partner[];
  onSay: (said: Partial<ImportChoices>) => void;
}

/** Who the names of a source are: those that are doubtful are asked, the others can be looked at. */
export function NameChoices({ preview, choices, partners, onSay }: NameChoicesProps): ReactElement {
  const styles = useStyles();
  const words = useAnalysisWords();
  const { names, nameCounts } = preview;
  // What was asked stays where it is, also once it is answered.
  const asked = names.filter(({ is, answered, proposals }) => is === "doubtful" || (answered && proposals.length > 0));
  const others = names.filter((name) => !asked.includes(name));
  const answer = (match: NameMatch, said: NameAnswer): void => onSay({ names: { ...choices.names, [match.key]: said } });
  const takeProposals = (): void => {
    const proposed = asked.flatMap(({ is, key, proposals: [code] }) => (is === "doubtful" && code !== undefined ? [[key, { is: "partner", code }] as const] : []));
    onSay({ names: { ...choices.names, ...Object.fromEntries(proposed) } });
  };
  return (
    <div className={styles.part}>
      {nameCounts.same > 0 && <p className={styles.text}>{words.t("importing.same", { count: nameCounts.same })}</p>}
      {nameCounts.new > 0 && <p className={styles.text}>{words.t("importing.new", { count: nameCounts.new })}</p>}
      {nameCounts["left-out"] > 0 && <p className={styles.text}>{words.t("importing.leftOut", { count: nameCounts["left-out"] })}</p>}
      {nameCounts.doubtful > 0 && <p className={styles.text}>{words.t("importing.doubtful", { count: nameCounts.doubtful })}</p>}
      {nameCounts.doubtful > 1 && (
        <Button className={styles.start} size="small" onClick={takeProposals}>
          {words.t("importing.takeProposals")}
        </Button>
      )}
      {asked.length > 0 && (
        <ul className={styles.list}>
          {asked.map((match) => (
            <NameQuestion key={match.key} match={match} partners={partners} onAnswer={answer} />
          ))}
        </ul>
      )}
      {others.length > 0 && partners.length > 0 && (
        <Fold title={words.t("importing.seeNames")}>
          <Disclosure items={others} first={8}>
            {(shown) => (
              <ul className={styles.list}>
                {shown.map((match) => (
                  <NameQuestion key={match.key} match={match} partners={partners} onAnswer={answer} />
                ))}
              </ul>
            )}
          </Disclosure>
        </Fold>
      )}
    </div>
  );
}

function NameQuestion({ match, partners, onAnswer }: { match: NameMatch; partners: readonly Partner[]; onAnswer: (match: NameMatch, said: NameAnswer) => void }): ReactElement {
  const words = useAnalysisWords();
  const options = useMemo(() => {
    // What is proposed comes first.
    const proposed = match.proposals.flatMap((code) => partners.filter((partner) => partner.code === code));
    const ordered = [...proposed, ...partners.filter((partner) => !proposed.includes(partner))];
    return [
      ...(match.is === "doubtful" ? [{ value: "", label: words.t("importing.decide") }] : []),
      ...proposed.map((partner) => ({ value: PARTNER + partner.code, label: nameOfPartner(partner) })),
      { value: "new", label: words.t("importing.isNew") },
      { value: "left-out", label: words.t("importing.isLeftOut") },
      ...ordered.slice(proposed.length).map((partner) => ({ value: PARTNER + partner.code, label: nameOfPartner(partner) })),
    ];
  }, [match, partners, words]);
  const value = match.is === "doubtful" ? "" : match.is === "same" ? PARTNER + (match.partner ?? "") : match.is;
  const choose = (chosen: string): void => {
    if (chosen.startsWith(PARTNER)) onAnswer(match, { is: "partner", code: chosen.slice(PARTNER.length) });
    else if (chosen === "new" || chosen === "left-out") onAnswer(match, { is: chosen });
  };
  return (
    <li>
      <Choice label={words.t("importing.nameQuestion", { name: match.name })} value={value} options={options} onChange={choose} />
    </li>
  );
}
