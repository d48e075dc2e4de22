import { Arguments, hostObject, isHostObject } from "./arguments.js";
import { camelName, memberName, type HostObject } from "./host-class.js";
import { callForObject, callMethod, isKept, itemOf, navigateTo, writeMember } from "./members.js";
import { OfficeError } from "./office-error.js";
import type { OfficeSession } from "./office-session.js";
import { action, path, setRuntimeState, type ActionInfo, type ActionResult, type ArgumentInfo, type ObjectPathInfo, type RequestBody, type ResponseBody } from "./protocol.js";
import { readQuery } from "./read-query.js";

/**
 * Does the actions of one request in their order, over the model of the session. The first that fails ends the batch; what came before it
 * stays done, as in Excel.
 */
export function runRequest(body: RequestBody, session: OfficeSession): ResponseBody {
  const steps = requestSteps(body, session);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, one action after the other: between two of them others have their turn. */
export function* requestSteps(body: RequestBody, session: OfficeSession): Generator<undefined, ResponseBody> {
  const run = new RequestRun(body, session);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, info] of body.Actions.entries()) {
    session.location = "";
    try {
      results.push({ ActionId: info.Id, Value: run.perform(info) });
      if (info.ActionType === action.trace) traceIds.push(info.Id);
    } catch (error) {
      const refusal = refusalOf(error, session);
      return {
        Results: results,
        TraceIds: traceIds,
        Error: { ActionIndex: index, Code: refusal.code, Message: refusal.message, Location: session.location, HttpStatusCode: refusal.httpStatusCode },
      };
    }
    yield;
  }
  return { Results: results, TraceIds: traceIds };
}

/** What the add-in is told. The model refuses by `RangeError` and `SyntaxError`; any other exception of ours is a defect of the stand-in and keeps its own words. */
function refusalOf(error: unknown, session: OfficeSession): OfficeError {
  if (error instanceof OfficeError) return error;
  if (error instanceof RangeError && /^Range\.(insert|delete)$/.test(session.location)) return new OfficeError("InvalidOperation", error.message);
  if (error instanceof RangeError || error instanceof SyntaxError) return new OfficeError("InvalidArgument", error.message);
  const text = error instanceof Error ? error.message : String(error);
  session.recordDefect(error);
  return new OfficeError("GeneralException", text);
}

class RequestRun {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly session: OfficeSession,
  ) {}

  perform(info: ActionInfo): unknown {
    if (info.ActionType === action.trace) return null;
    const object = this.resolve(info.ObjectPathId);
    if (info.ActionType === action.instantiate) return object === null ? null : this.identity(object, info.ObjectPathId);
    if (info.ActionType === action.query) return object === null ? null : readQuery(object, info.QueryInfo ?? {}, this.session);
    if (object === null) {
      if (this.isService(info.ObjectPathId)) return this.tell(info);
      if (info.Name.startsWith("_")) return null;
      this.session.location = camelName(info.Name);
      throw new OfficeError("ItemNotFound");
    }
    if (info.ActionType === action.method) return this.invoke(object, info.Name, this.argumentsOf(info.ArgumentInfo));
    if (info.ActionType === action.setProperty) {
      writeMember(object, memberName(info.Name), this.argumentsOf(info.ArgumentInfo).at(0), this.session);
      return null;
    }
    throw new OfficeError("NotImplemented", `The stand-in does not know actions of type ${info.ActionType}.`);
  }

  private identity(object: HostObject, pathId: number): Record<string, unknown> {
    const info = this.body.ObjectPaths[pathId];
    if (isKept(object) && this.body.AutoKeepReference && !info?.D) this.session.keep(object);
    return this.session.identity(object);
  }

  private invoke(object: HostObject, name: string, args: Arguments): unknown {
    const member = memberName(name);
    if (member === "_KeepReference") {
      this.session.keep(object);
      return null;
    }
    const answer = callMethod(object, member, args, this.session);
    return isHostObject(answer) ? this.session.identity(answer) : (answer ?? null);
  }

  /** The object of a path; worked out once a request, since a path may create what it names. */
  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const info = this.body.ObjectPaths[id];
    if (!info) throw new OfficeError("GeneralException", `The request names object path ${id} and does not hold it.`);
    const object = this.find(info);
    this.objects.set(id, object);
    if (object !== null) this.session.watch(object);
    return object;
  }

  private find(info: ObjectPathInfo): HostObject | null {
    if (info.ObjectPathType === path.global) return hostObject("Workbook", this.session.model);
    if (info.ObjectPathType === path.nullObject) return null;
    if (info.ObjectPathType === path.newObject) return this.newObject(info.Name);
    if (info.ObjectPathType === path.reference) return this.session.referenced(info.Name);
    const parent = this.resolve(info.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    return this.step(parent, info, this.argumentsOf(info.ArgumentInfo));
  }

  /** Office's own services, which the library asks for on its own; we have none of them. */
  private newObject(name: string): null {
    if (name.startsWith("Microsoft.")) return null;
    throw new OfficeError("NotImplemented", `The stand-in cannot make a new ${name}.`);
  }

  /** `Office.addin.showAsTaskpane` and `hide` go to the service of the runtime; nobody listens to the others. */
  private tell(info: ActionInfo): null {
    if (info.Name === setRuntimeState) this.session.onPane?.(info.ArgumentInfo?.Arguments?.[0] === "Visible");
    return null;
  }

  /** The library tells its own services what it does without being asked. */
  private isService(id: number): boolean {
    const info = this.body.ObjectPaths[id];
    return info?.ObjectPathType === path.newObject && info.Name.startsWith("Microsoft.");
  }

  private step(parent: HostObject, info: ObjectPathInfo, args: Arguments): HostObject | null {
    const member = memberName(info.Name);
    if (info.ObjectPathType === path.property) return navigateTo(parent, member, this.session);
    if (info.ObjectPathType === path.indexer) return itemOf(parent, args, this.session);
    return callForObject(parent, member, args, this.session);
  }

  private argumentsOf(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(values.map((value, index) => this.argument(value, ids[index])));
  }

  private argument(value: unknown, id: unknown): unknown {
    if (typeof id === "number" && id > 0) return this.resolve(id);
    if (Array.isArray(id) && Array.isArray(value)) return value.map((inner, index) => this.argument(inner, id[index]));
    return this.withObjects(value);
  }

  /** Replaces `{_ObjectPathId}` inside plain objects; lists of lists of cells are left as they are. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const given = value as Record<string, unknown>;
    if (typeof given._ObjectPathId === "number") return this.resolve(given._ObjectPathId);
    return Object.fromEntries(Object.entries(given).map(([key, inner]) => [key, this.withObjects(inner)]));
  }
}
