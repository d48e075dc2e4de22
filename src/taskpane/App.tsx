import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useRef, useSyncExternalStore, type ComponentType, type LazyExoticComponent, type ReactElement } from "react";
import type { ExampleSource } from "./examples.js";
import { PaneContext, usePane } from "./use-pane.js";
import { Announcer } from "./parts/Announcer.js";
import { TroubleNote } from "./parts/TroubleNote.js";
import { UndoBar } from "./parts/UndoBar.js";
import type { PageId } from "./state/route.js";
import type { Session } from "./state/session.js";
import { darkTheme, lightTheme } from "./theme.js";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", overflow: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  // A scroll bar that is always there: panes of some hosts hide it otherwise.
  main: { flexGrow: 1, overflowY: "scroll", overflowX: "hidden", padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`, position: "relative" },
  trouble: { marginBottom: tokens.spacingVerticalL },
  wait: { display: "grid", placeItems: "center", minHeight: "160px" },
});

/** Fetched while Excel is being asked what the workbook holds. */
const home = import("./pages/HomePage.js");
const header = import("./parts/PageHeader.js");
const PageHeader = lazy(async () => ({ default: (await header).PageHeader as ComponentType }));

const SelectionBar = lazy(async () => ({ default: (await import("./parts/SelectionBar.js")).SelectionBar as ComponentType }));

/** The other pages are fetched when they are wanted. */
const pages: Record<PageId, LazyExoticComponent<ComponentType>> = {
  home: lazy(async () => ({ default: (await home).HomePage })),
  form: lazy(async () => ({ default: (await import("./pages/ProjectFormPage.js")).ProjectFormPage })),
  import: lazy(async () => ({ default: (await import("./pages/ImportPage.js")).ImportPage })),
  partners: lazy(async () => ({ default: (await import("./pages/PartnersPage.js")).PartnersPage as ComponentType })),
  overlap: lazy(async () => ({ default: (await import("./pages/OverlapPage.js")).OverlapPage as ComponentType })),
  needs: lazy(async () => ({ default: (await import("./pages/NeedsPage.js")).NeedsPage as ComponentType })),
  scopes: lazy(async () => ({ default: (await import("./pages/ScopesPage.js")).ScopesPage as ComponentType })),
  scoring: lazy(async () => ({ default: (await import("./pages/ScoringPage.js")).ScoringPage as ComponentType })),
  contributions: lazy(async () => ({ default: (await import("./pages/ContributionsPage.js")).ContributionsPage as ComponentType })),
  governance: lazy(async () => ({ default: (await import("./pages/GovernancePage.js")).GovernancePage as ComponentType })),
  communication: lazy(async () => ({ default: (await import("./pages/CommunicationPage.js")).CommunicationPage as ComponentType })),
  success: lazy(async () => ({ default: (await import("./pages/SuccessPage.js")).SuccessPage as ComponentType })),
  summary: lazy(async () => ({ default: (await import("./pages/SummaryPage.js")).SummaryPage as ComponentType })),
  decisions: lazy(async () => ({ default: (await import("./pages/DecisionsPage.js")).DecisionsPage as ComponentType })),
  pilot: lazy(async () => ({ default: (await import("./pages/PilotPage.js")).PilotPage as ComponentType })),
};

export interface AppProps {
  session: Session;
  examples: readonly ExampleSource[];
  dark: boolean;
}

/** The pane: one page at a time, what went wrong above it, what was done last below. */
export function App({ session, examples, dark }: AppProps): ReactElement {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const pane = useMemo(() => ({ session, state, examples }), [session, state, examples]);
  const { language } = state;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} style={{ height: "100%" }}>
      <PaneContext value={pane}>
        <Layout />
      </PaneContext>
    </FluentProvider>
  );
}

function Layout(): ReactElement {
  const styles = useStyles();
  const { state, words } = usePane();
  const main = useRef<HTMLElement>(null);
  const { page, phase, trouble } = state;
  useEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [page]);
  const Page = pages[page];
  return (
    <div className={styles.root}>
      {phase === "ready" && (
        <Suspense fallback={null}>
          <PageHeader />
        </Suspense>
      )}
      <main className={styles.main} ref={main} aria-busy={phase === "opening"}>
        {trouble !== null && (
          <div className={styles.trouble}>
            <TroubleNote trouble={trouble} />
          </div>
        )}
        {phase === "opening" ? (
          <div className={styles.wait}>
            <Spinner label={words.t("pane.shell.loading")} labelPosition="below" />
          </div>
        ) : (
          <Suspense
            fallback={
              <div className={styles.wait}>
                <Spinner size="small" aria-label={words.t("pane.shell.opening")} />
              </div>
            }
          >
            <Page />
          </Suspense>
        )}
      </main>
      {state.cell !== null && (
        <Suspense fallback={null}>
          <SelectionBar />
        </Suspense>
      )}
      <UndoBar />
      <Announcer />
    </div>
  );
}
