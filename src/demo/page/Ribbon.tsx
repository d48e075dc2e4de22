import { makeStyles } from "@fluentui/react-components";
import { PanelRight20Regular } from "@fluentui/react-icons";
import { useEffect, useState, type ReactElement } from "react";
import type { Language } from "../../words/language.js";
import { useDemo } from "./demo-context.js";
import { readRibbon, type RibbonTab } from "./read-ribbon.js";

const useStyles = makeStyles({
  ribbon: { display: "flex", alignItems: "stretch", flexShrink: 0, minHeight: "64px", padding: "0 10px", backgroundColor: "#fafafa", borderBottom: "1px solid #e0e0e0", overflowX: "auto" },
  tab: { alignSelf: "flex-start", padding: "0 10px", fontSize: "13px", fontWeight: 600, color: "#0d5e6b", lineHeight: "30px", borderBottom: "2px solid #0d5e6b", marginRight: "12px" },
  group: { display: "flex", flexDirection: "column", justifyContent: "space-between", padding: "4px 8px 2px", borderRight: "1px solid #e0e0e0" },
  row: { display: "flex", columnGap: "2px" },
  name: { fontSize: "11px", color: "#616161", textAlign: "center", lineHeight: "14px" },
  button: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "1px",
    minWidth: "56px",
    padding: "2px 8px",
    border: "none",
    borderRadius: "4px",
    backgroundColor: "transparent",
    color: "#242424",
    fontFamily: "inherit",
    fontSize: "12px",
    lineHeight: "15px",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: "#ebebeb" },
    ":focus-visible": { outline: "2px solid #0d5e6b", outlineOffset: "-2px" },
    "&[aria-pressed='true']": { backgroundColor: "#e0eeF0" },
  },
  icon: { width: "24px", height: "24px" },
  pane: { alignSelf: "center", marginLeft: "auto" },
});

interface RibbonProps {
  language: Language;
  paneOpen: boolean;
  onPane: () => void;
  press: (name: string) => void;
}

/** The tab that the manifest adds to Excel's ribbon, its buttons read from the manifest itself; and the demo's own button for the pane. */
export function Ribbon({ language, paneOpen, onPane, press }: RibbonProps): ReactElement {
  const styles = useStyles();
  const { words } = useDemo();
  const [tab, setTab] = useState<RibbonTab | null>(null);
  useEffect(() => {
    void fetch("manifest.xml")
      .then((response) => response.text())
      .then((manifest) => setTab(readRibbon(manifest, language)));
  }, [language]);
  return (
    <div className={styles.ribbon} role="toolbar" aria-label={words.t("demo.ribbon")}>
      <span className={styles.tab}>{tab?.label ?? words.t("demo.ribbonTab")}</span>
      {tab?.groups.map(({ label, buttons }) => (
        <div key={label} className={styles.group} role="group" aria-label={label}>
          <div className={styles.row}>
            {buttons.map((button) => (
              <button key={button.name} type="button" className={styles.button} title={button.tip} data-command={button.name} onClick={() => press(button.name)}>
                <img className={styles.icon} src={button.icon} alt="" />
                {button.label}
              </button>
            ))}
          </div>
          <span className={styles.name} aria-hidden="true">
            {label}
          </span>
        </div>
      ))}
      <button type="button" className={`${styles.button} ${styles.pane}`} aria-pressed={paneOpen} onClick={onPane}>
        <PanelRight20Regular />
        {words.t(paneOpen ? "demo.closePane" : "demo.openPane")}
      </button>
    </div>
  );
}
