import type { Place, Problem } from "../../core/project/problem.js";
import type { Project } from "../../core/project/project.js";
import type { WorkbookSelection } from "../../excel/watch-workbook.js";
import type { CellMeaning } from "../../workbook/cell-meaning.js";
import type { Language } from "../../words/language.js";
import { createWords, type WordKey, type Words } from "../../words/words.js";
import type { Action } from "../actions/action.js";
import { attempt } from "./attempt.js";
import { doneSentence, saidAction, type DoneAction, type SaidAction } from "./done-action.js";
import type { PaneWorkbook, WorkbookChange } from "./pane-workbook.js";
import type { PageId } from "./route.js";
import { troubleFrom, type Surroundings, type Trouble } from "./trouble.js";

/** All that the pane shows follows from this. A new object after each change. */
export interface PaneState {
  phase: "opening" | "ready";
  language: Language;
  words: Words;
  project: Project | null;
  problems: readonly Problem[];
  /** Whether the workbook holds the self-test. */
  selfTest: boolean;
  page: PageId;
  /** The action under way. */
  running: Action<never> | null;
  /** Excel has kept us waiting for a while. */
  slow: boolean;
  /** What the last action came to, said once. */
  notice: string | null;
  trouble: Trouble | null;
  /** The last write that can be taken back, in a sentence. */
  lastAction: string | null;
  /** The writes that can be taken back, the latest first. */
  lastActions: readonly SaidAction[];
  /** What the selected cell is; `null` where it is not ours. */
  cell: CellMeaning | null;
}

/** Milliseconds that a selection rests before it is explained: arrow keys pass over many cells. */
const REST = 120;

export interface SessionOptions {
  language: Language;
  surroundings: Surroundings;
  /** Resolves once what the pane says has been seen: long work begins after. */
  seen?: () => Promise<void>;
}

/**
 * What happens in the pane, without a page: reads the workbook, runs actions one after the other, tells who listens.
 */
export class Session {
  readonly workbook: PaneWorkbook;
  readonly #options: SessionOptions;
  readonly #listeners = new Set<() => void>();
  #state: PaneState;
  #tail: Promise<unknown> = Promise.resolve();
  #readWanted = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #isChangedElsewhere = false;

  constructor(workbook: PaneWorkbook, options: SessionOptions) {
    this.workbook = workbook;
    this.#options = options;
    this.#state = {
      phase: "opening",
      language: options.language,
      words: createWords(options.language),
      project: null,
      problems: [],
      selfTest: false,
      page: "home",
      running: null,
      slow: false,
      notice: null,
      trouble: null,
      lastAction: null,
      lastActions: [],
      cell: null,
    };
  }

  readonly state = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** First reading; from then on the pane follows the workbook. */
  async open(): Promise<void> {
    await this.#inTurn(this.#state.words.t("pane.shell.loading"), async () => {
      await this.#read();
      await this.workbook.watch((event) => this.refresh(event), (selection) => this.#select(selection));
    });
    this.#change({ phase: "ready" });
  }

  /** Resolves when what was asked for so far has come to its end: the first reading, above all. */
  async whenOpen(): Promise<void> {
    await this.#tail;
  }

  /** Reads again, once for any number of calls made while Excel is busy; says so where somebody else has changed the workbook. */
  refresh({ local }: WorkbookChange = { local: true }): void {
    this.#isChangedElsewhere ||= !local;
    if (this.#readWanted) return;
    this.#readWanted = true;
    void this.#inTurn(this.#state.words.t("actions.check.label"), async () => {
      this.#readWanted = false;
      await this.#read();
      if (this.#isChangedElsewhere) this.#change({ notice: this.#state.words.t("pane.shell.changedElsewhere") });
      this.#isChangedElsewhere = false;
    });
  }

  /**
   * Runs an action after those already asked for.
   *
   * @param action what to do
   * @param input what it needs besides the workbook
   * @returns whether it came to its end
   */
  async run<Input>(action: Action<Input>, input: Input): Promise<boolean> {
    const label = this.#state.words.t(action.labelKey);
    return this.#inTurn(label, async () => {
      this.#change({ running: action, notice: null, trouble: null });
      if (action.writes) await this.#options.seen?.();
      const done: DoneAction = { key: action.doneKey, about: action.about?.(input, this.#state.project) ?? null };
      const notice = await action.run({ session: this, workbook: this.workbook, state: this.#state, done, label: doneSentence(this.#state.words, done), at: `${new Date().toISOString().slice(0, 19)}Z` }, input);
      if (action.writes) await this.#read();
      this.#change({ notice });
    });
  }

  /** A sentence at the foot of the pane, until something else happens. */
  say(key: WordKey): void {
    this.#change({ notice: this.#state.words.t(key) });
  }

  go(page: PageId): void {
    this.#change({ page, notice: null });
  }

  show(place: Place): void {
    void this.#inTurn(this.#state.words.t("actions.show.label"), () => this.workbook.select(place));
  }

  openSheet(id: string): void {
    void this.#inTurn(this.#state.words.t("actions.show.label"), () => this.workbook.activateSheet(id));
  }

  /** The language of the pane; that of the workbook is changed by an action. */
  speak(language: Language): void {
    if (language === this.#state.language) return;
    const words = createWords(language);
    // What was said before stands in the other language.
    this.#change({ language, words, notice: null, ...this.#lastActions(words) });
  }

  /** Excel keeps us waiting: most often a cell is being edited. */
  readonly wait = (): void => this.#change({ slow: true });

  dismiss(): void {
    this.#change({ trouble: null, notice: null });
  }

  /** Says what the selected cell is, once the selection rests. What cannot be told is left out: nobody asked for it. */
  #select(selection: WorkbookSelection): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      void attempt(() => this.workbook.explain(selection)).then((outcome) => {
        const cell = outcome.ok ? outcome.value : null;
        if (cell !== this.#state.cell) this.#change({ cell });
      });
    }, REST);
  }

  async #read(): Promise<void> {
    const reading = await this.workbook.read();
    this.speak(reading.language ?? this.#state.language);
    const page = reading.project === null && this.#state.page !== "form" && this.#state.page !== "import" ? "home" : this.#state.page;
    this.#change({ project: reading.project, problems: reading.problems, selfTest: reading.selfTest === true, page, ...this.#lastActions() });
  }

  /** What can be taken back, said anew: the language may have changed since. */
  #lastActions(words: Words = this.#state.words): Pick<PaneState, "lastAction" | "lastActions"> {
    const { lastActions } = this.workbook;
    const [last] = lastActions;
    return { lastAction: last === undefined ? null : doneSentence(words, last), lastActions: lastActions.map((done) => saidAction(words, done)) };
  }

  #inTurn(label: string, work: () => Promise<void>): Promise<boolean> {
    const turn = this.#tail.then(async () => {
      const outcome = await attempt(work);
      // What the workbook holds after a failure is read, not guessed; where that fails as well, what was read before stays.
      if (!outcome.ok && this.#state.running !== null) await attempt(() => this.#read());
      const trouble = outcome.ok ? this.#state.trouble : troubleFrom(outcome.cause, label, this.#options.surroundings);
      this.#change({ running: null, slow: false, trouble, ...this.#lastActions() });
      return outcome.ok;
    });
    this.#tail = turn;
    return turn;
  }

  #change(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
