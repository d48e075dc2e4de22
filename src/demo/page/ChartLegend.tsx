import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  legend: { position: "absolute", left: "8px", right: "8px", bottom: "4px", height: "20px", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", justifyContent: "center", columnGap: "14px", overflow: "hidden", listStyleType: "none", fontSize: "11.5px", lineHeight: "20px", color: "#424242" },
  entry: { display: "flex", alignItems: "center", columnGap: "5px", whiteSpace: "nowrap" },
  key: { width: "10px", height: "10px", flexShrink: 0 },
});

/** Names and colours of the series of a chart, on one line. */
export function ChartLegend({ series }: { series: readonly { name: string; color: string }[] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.legend}>
      {series.map(({ name, color }) => (
        <li key={name} className={styles.entry}>
          <span className={styles.key} style={{ backgroundColor: color }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
