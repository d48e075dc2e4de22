import type { ChangeSource } from "../model/changes.js";
import type { Rect } from "../model/rect.js";
import type { WorkbookModel } from "../model/workbook-model.js";
import type { Worksheet } from "../model/worksheet.js";
import { selfOf, hostObject } from "./arguments.js";
import { RangeTarget, type CellsTarget } from "./cells.js";
import { camelName, type HostObject } from "./host-class.js";
import type { HostTypes } from "./host-types.js";
import { OfficeError } from "./office-error.js";
import type { Members } from "./members.js";
import { moveRanges, type ShiftOfCells } from "./move-ranges.js";

/** What the tables of members need beside their own object: the workbook, the selection, and what the add-in holds on to. */
export class OfficeSession {
  /** Where the action under way stands, for the error that may come of it: `Range.values`. */
  location = "";
  /** Names asked for that no table holds: `Worksheet.shapes`. Must stay empty. */
  readonly unknownMembers: string[] = [];
  /** Exceptions that are no refusal of Excel's: defects of the stand-in. Must stay empty. */
  readonly defects: unknown[] = [];
  /** `runtime.enableEvents`. */
  enableEvents = true;
  selection: { sheet: Worksheet; rects: Rect[] } | null = null;
  /** Events asked for, as `type|target`. */
  private readonly registrations = new Map<string, number>();
  /** Custom properties of sheets: the workbook's file does not hold them. */
  private readonly sheetProperties = new WeakMap<Worksheet, Map<string, unknown>>();
  /** `workbook.properties.custom`. */
  readonly customProperties = new Map<string, unknown>();
  /** `workbook.protection`. */
  structureProtected = false;
  /** `workbook.isDirty`. */
  dirty = false;
  readonly source: ChangeSource = "add-in";
  calculationSuspended = false;
  /** The add-in shows its pane, or hides it. */
  onPane: ((shown: boolean) => void) | null = null;
  private readonly references = new Map<string, HostObject>();
  private readonly referenceIds = new WeakMap<object, string>();
  private readonly watched = new Set<RangeTarget>();
  private nextReference = 0;
  readonly members: Members;

  constructor(
    public model: WorkbookModel,
    members: (session: OfficeSession) => Members,
    private readonly selected: (sheet: Worksheet, rects: Rect[]) => void,
  ) {
    this.members = members(this);
  }

  /** Runs `work` as `Class.member`, so that an error says where it came from. */
  at<T>(className: keyof HostTypes, member: string, work: () => T): T {
    this.location = `${className}.${camelName(member)}`;
    return work();
  }

  /** Refuses a member that the tables do not hold, and remembers it. */
  unknownMember(className: keyof HostTypes, member: string): never {
    const name = `${className}.${camelName(member)}`;
    this.location = name;
    this.unknownMembers.push(name);
    throw new OfficeError("NotImplemented", `The stand-in for Excel does not know ${name}.`);
  }

  recordDefect(error: unknown): void {
    this.defects.push(error);
  }

  // Objects the add-in holds on to

  /** What the library needs to find the object again. */
  identity(object: HostObject): Record<string, unknown> {
    const reference = this.referenceIds.get(object.self);
    if (reference !== undefined && this.references.has(reference)) return { _ReferenceId: reference };
    return this.members.identity(object);
  }

  keep(object: HostObject): void {
    const known = this.referenceIds.get(object.self);
    const id = known ?? `reference-${++this.nextReference}`;
    this.referenceIds.set(object.self, id);
    this.references.set(id, object);
  }

  release(id: string): void {
    this.references.delete(id);
  }

  releaseAll(): void {
    this.references.clear();
  }

  referenced(id: string): HostObject {
    const object = this.references.get(id);
    if (!object) throw new OfficeError("InvalidReference");
    this.watch(object);
    return object;
  }

  get referenceCount(): number {
    return this.references.size;
  }

  /** Ranges in use follow their cells. */
  watch(object: HostObject): void {
    const range = selfOf(object, "Range");
    if (range) this.watched.add(range);
    for (const area of selfOf(object, "RangeAreas")?.areas ?? []) this.watched.add(area);
  }

  /** After a request, only what is kept is still followed. */
  forgetUnkept(): void {
    this.watched.clear();
    for (const object of this.references.values()) this.watch(object);
  }

  /** Moves the ranges in use after rows, columns or cells were inserted or deleted. */
  cellsMoved(sheet: Worksheet, shift: ShiftOfCells): void {
    moveRanges(this.watched, sheet, shift);
  }

  // Calculation and protection

  /** Brings values up to date before they are read, unless the add-in asked not to. */
  calculate(): void {
    if (this.calculatesAlone) this.model.recalculate();
  }

  /** The same in steps, between which others have their turn. */
  *calculateSteps(): Generator<undefined, void> {
    if (this.calculatesAlone) yield* this.model.recalculateSteps();
  }

  private get calculatesAlone(): boolean {
    return this.model.calculationMode === "automatic" && !this.calculationSuspended;
  }

  /** @throws AccessDenied where a protected sheet forbids to change what stands in these cells. */
  requireWritable(sheet: Worksheet, rects: readonly Rect[]): void {
    if (!sheet.protection.protected) return;
    for (const rect of rects) {
      if (rect.rows * rect.columns > 1_000_000) throw protectedSheet();
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        for (let column = rect.column; column < rect.column + rect.columns; column++) {
          const style = sheet.cellAt(row, column)?.style ?? sheet.columnLooks.get(column)?.style;
          if (style?.locked !== false) throw protectedSheet();
        }
      }
    }
  }

  /** @throws AccessDenied where a protected sheet does not allow `option`, or anything of that kind. */
  requireAllowed(sheet: Worksheet, option?: string): void {
    if (sheet.protection.protected && !(option !== undefined && sheet.protection.options[option] === true)) throw protectedSheet();
  }

  /** @throws AccessDenied where the workbook's structure is protected. */
  requireStructure(): void {
    if (this.structureProtected) throw new OfficeError("AccessDenied");
  }

  /** Custom properties of a sheet. */
  propertiesOf(sheet: Worksheet): Map<string, unknown> {
    const known = this.sheetProperties.get(sheet);
    if (known) return known;
    const properties = new Map<string, unknown>();
    this.sheetProperties.set(sheet, properties);
    return properties;
  }

  /** Notes that handlers for an event were added or taken away. */
  register(type: number, target: string, change: 1 | -1): void {
    const key = `${type}|${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + change);
  }

  isRegistered(type: number, target: string): boolean {
    return (this.registrations.get(`${type}|${target}`) ?? 0) > 0;
  }

  // Short ways to objects

  range(sheet: Worksheet, rect: Rect): HostObject<"Range"> {
    const target = new RangeTarget(sheet, rect);
    this.watched.add(target);
    return hostObject("Range", target);
  }

  rangeOrNull(sheet: Worksheet, rect: Rect | null): HostObject<"Range"> | null {
    return rect === null ? null : this.range(sheet, rect);
  }

  areas(sheet: Worksheet, rects: readonly Rect[]): HostObject<"RangeAreas"> {
    const target: CellsTarget = { sheet, areas: rects.map((rect) => new RangeTarget(sheet, rect)) };
    for (const area of target.areas) this.watched.add(area);
    return hostObject("RangeAreas", target);
  }

  /** The sheet that is in front; a workbook always has one. */
  get activeSheet(): Worksheet {
    const sheet = this.model.activeSheet ?? this.model.sheets.find((each) => each.visibility === "Visible");
    if (!sheet) throw new OfficeError("GeneralException", "The workbook has no sheet.");
    return sheet;
  }

  /** @throws InvalidReference for a range whose cells were deleted. */
  live(range: RangeTarget): RangeTarget {
    if (!range.alive || !this.model.sheets.includes(range.sheet)) throw new OfficeError("InvalidReference");
    return range;
  }

  select(sheet: Worksheet, rects: Rect[]): void {
    this.selected(sheet, rects);
  }
}

function protectedSheet(): OfficeError {
  return new OfficeError("AccessDenied", "The cell or chart you are trying to change is on a protected sheet.");
}
