import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { LANGUAGES, type Language } from "../../words/language.js";
import { useDemo } from "./demo-context.js";
import { Ribbon } from "./Ribbon.js";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", columnGap: "12px", flexShrink: 0, height: "44px", padding: "0 14px", backgroundColor: "#0d5e6b", color: "#ffffff" },
  mark: { width: "24px", height: "24px", flexShrink: 0 },
  name: { margin: 0, fontSize: "16px", fontWeight: 600, letterSpacing: "0.1px" },
  subtitle: { fontSize: "13px", color: "#d3e9ed", whiteSpace: "nowrap" },
  space: { flexGrow: 1 },
  languages: { display: "flex", columnGap: "2px", padding: "2px", borderRadius: "6px", backgroundColor: "rgba(255, 255, 255, 0.14)" },
  language: {
    minWidth: "34px",
    height: "26px",
    border: "none",
    borderRadius: "4px",
    backgroundColor: "transparent",
    color: "#ffffff",
    fontSize: "13px",
    cursor: "pointer",
    ":hover": { backgroundColor: "rgba(255, 255, 255, 0.18)" },
    "&[aria-pressed='true']": { backgroundColor: "#ffffff", color: "#0d5e6b", fontWeight: 600, ":hover": { backgroundColor: "#ffffff" } },
    ":focus-visible": { outline: "2px solid #ffffff", outlineOffset: "1px" },
  },
});

interface TopBarProps {
  language: Language;
  onLanguage: (language: Language) => void;
  paneOpen: boolean;
  onPane: () => void;
  /** A button of the ribbon was pressed. */
  press: (name: string) => void;
  download: () => Promise<void>;
}

/** The product's name, the language, the download, and the ribbon tab that the add-in has in Excel. */
export function TopBar({ language, onLanguage, paneOpen, onPane, press, download }: TopBarProps): ReactElement {
  const styles = useStyles();
  const { words } = useDemo();
  const [busy, setBusy] = useState(false);
  const names: Record<Language, string> = { fr: words.t("demo.french"), en: words.t("demo.english") };
  const save = async (): Promise<void> => {
    setBusy(true);
    await download();
    setBusy(false);
  };
  return (
    <header>
      <div className={styles.bar}>
        <img className={styles.mark} src="assets/icon-48.png" alt="" />
        <h1 className={styles.name}>{words.t("demo.product")}</h1>
        <span className={styles.subtitle}>{words.t("demo.subtitle")}</span>
        <span className={styles.space} />
        <div className={styles.languages} role="group" aria-label={words.t("demo.language")}>
          {LANGUAGES.map((each) => (
            <button key={each} type="button" lang={each} className={styles.language} aria-pressed={each === language} title={names[each]} onClick={() => onLanguage(each)}>
              {each.toUpperCase()}
            </button>
          ))}
        </div>
        <Button data-action="download" icon={<ArrowDownloadRegular />} disabled={busy} title={words.t("demo.downloadHint")} onClick={() => void save()}>
          {words.t("demo.download")}
        </Button>
      </div>
      <Ribbon language={language} paneOpen={paneOpen} onPane={onPane} press={press} />
    </header>
  );
}
