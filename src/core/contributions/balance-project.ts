import type { Problem } from "../project/problem.js";
import type { ContributionLine, Project, Stamp } from "../project/project.js";
import { nameOfPartner, nameOfResource, nameOfScope } from "../project/readable-names.js";
import { balanceContributions, type BalanceIssue } from "./balance-contributions.js";
import type { HoldKind } from "./contribution-holds.js";
import { lineInputs } from "./line-inputs.js";
import { meansValue } from "./means-value.js";
import { projectBalanceInput, type ProjectBalanceInput } from "./project-balance-input.js";

/** Balanced contributions of the chosen scope, with codes instead of positions. */
export interface ProjectBalance {
  /** Code of the scope; `null` when none is chosen or it does not exist. */
  scope: string | null;
  /** Codes of the participants. */
  participants: string[];
  /** `balanced`: every demand is met; `refused`: see the problems; `nothing`: no scope, no participant or no demand. */
  status: "balanced" | "refused" | "nothing";
  /** What the scope needs, resource by resource, where it needs any. */
  demands: BalancedDemand[];
  /** One for each participant and needed resource, in the project's order; lines that hold a lock or a note are never lost. */
  lines: ContributionLine[];
  /** One for each participant. */
  partners: BalancedPartner[];
  /** Largest burden; `null` without allocation. */
  heaviestBurden: number | null;
  /** What the amounts depend on besides the lines' own inputs: complete it with time and version. */
  stamp: Omit<Stamp, "at" | "version"> | null;
  problems: Problem[];
}

/** What the scope needs of one resource, and how far it is met. */
export interface BalancedDemand {
  resource: string;
  /** In the resource's unit. */
  demand: number;
  /** Σ caps of the participants. */
  available: number;
  /** Σ amounts; `null` without allocation. */
  given: number | null;
  /** What is still missing when all give what they can, locked amounts staying as they are; 0 where nothing is. */
  missing: number;
}

/** What one participant gives, beside what its means are worth. */
export interface BalancedPartner {
  partner: string;
  /** € that its means are worth. */
  meansValue: number;
  /** € that it gives; `null` without allocation. */
  value: number | null;
  /** value / meansValue, after rounding to steps; `null` without allocation or without means. */
  burden: number | null;
  /** The leximin optimum before rounding. */
  exactBurden: number | null;
  /** What holds the burden there; `null` without allocation. */
  hold: { kind: HoldKind; needs: string[]; atCap: string[]; with: string[] } | null;
}

/**
 * Balanced contributions for the scope that the group works on.
 *
 * Leximin burdens, see `balanceContributions`: demands met exactly, caps, skills and missions respected, locked amounts kept. Where
 * demand exceeds what all can give there is no allocation at all, and each shortage is said.
 *
 * @param project The project; nothing is changed.
 * @returns All that the sheet shows, with codes; write `lines` and a stamp back to `project.contributions` to keep it.
 * @example
 * balanceProject(emptyProject("x")).status // => "nothing"
 */
export function balanceProject(project: Project): ProjectBalance {
  const prepared = projectBalanceInput(project);
  const { input } = prepared;
  const scope = project.scopes.find((s) => s.code === project.contributions.scope);
  const needed = input.demands.some((demand) => demand > 0) || input.locks.some((row) => row.some((locked) => (locked ?? 0) > 0));
  const balance = scope !== undefined && prepared.partners.length > 0 && needed ? balanceContributions(input) : null;
  const allocation = balance?.allocation ?? null;
  const partnerCode = (k: number): string => project.partners[prepared.partners[k] ?? -1]?.code ?? "";
  const resourceCode = (k: number): string => project.resources[prepared.resources[k] ?? -1]?.code ?? "";
  const partners = prepared.partners.map((p, k): BalancedPartner => {
    const hold = balance?.holds[k];
    return {
      partner: partnerCode(k),
      meansValue: meansValue(project, p),
      value: allocation === null ? null : (allocation[k] ?? []).reduce((sum, amount, r) => sum + amount * (input.prices[r] as number), 0),
      burden: balance?.burdens[k] ?? null,
      exactBurden: balance?.exactBurdens[k] ?? null,
      hold:
        allocation === null || hold === undefined
          ? null
          : { kind: hold.kind, needs: hold.needs.map(resourceCode), atCap: hold.atCap.map(resourceCode), with: hold.with.map(partnerCode) },
    };
  });
  const demands = prepared.resources.map((_, r): BalancedDemand => {
    const demand = input.demands[r] as number;
    const available = prepared.caps.reduce((sum, row) => sum + (row[r] as number), 0);
    const short = balance?.issues.find((issue) => issue.code === "shortage" && issue.resource === r);
    const missing = short?.code === "shortage" ? short.missing : Math.max(0, demand - available);
    const given = allocation === null ? null : allocation.reduce((sum, row) => sum + (row[r] as number), 0);
    return { resource: resourceCode(r), demand, available, given, missing };
  });
  const burdens = partners.flatMap((partner) => (partner.burden === null ? [] : [partner.burden]));
  return {
    scope: scope?.code ?? null,
    participants: prepared.partners.map((_, k) => partnerCode(k)),
    status: allocation !== null ? "balanced" : balance === null ? "nothing" : "refused",
    demands,
    lines: contributionLines(project, prepared, allocation),
    partners,
    heaviestBurden: burdens.length > 0 ? Math.max(...burdens) : null,
    stamp:
      scope === undefined || allocation === null
        ? null
        : {
            scope: scope.code,
            participants: prepared.partners.length,
            floor: project.contributions.floor,
            demand: demands.map(({ resource, demand }) => ({ resource, amount: demand })),
          },
    problems: [...prepared.problems, ...(balance?.issues ?? []).map((issue) => issueProblem(project, prepared, issue))],
  };
}

function contributionLines(project: Project, prepared: ProjectBalanceInput, allocation: number[][] | null): ContributionLine[] {
  const existing = new Map(project.contributions.lines.map((line) => [`${line.partner}|${line.resource}`, line]));
  const lines: ContributionLine[] = [];
  prepared.partners.forEach((p, k) =>
    prepared.resources.forEach((r, column) => {
      const partner = project.partners[p]?.code ?? "";
      const resource = project.resources[r];
      const key = `${partner}|${resource?.code ?? ""}`;
      const before = existing.get(key);
      existing.delete(key);
      const locked = before?.locked ?? null;
      const inputs = lineInputs(prepared.caps[k]?.[column] ?? 0, resource?.unitValue ?? 0, locked ?? 0, meansValue(project, p));
      lines.push({
        partner,
        resource: resource?.code ?? "",
        amount: allocation?.[k]?.[column] ?? null,
        locked,
        inputs: allocation === null ? null : inputs,
        note: before?.note ?? "",
      });
    }),
  );
  for (const line of existing.values()) {
    if (line.locked !== null || line.note.trim() !== "") lines.push({ ...line, amount: null, inputs: null });
  }
  return lines;
}

function issueProblem(project: Project, prepared: ProjectBalanceInput, issue: BalanceIssue): Problem {
  const partnerAt = (k: number) => project.partners[prepared.partners[k] ?? -1];
  const nameAt = (k: number): string => {
    const partner = partnerAt(k);
    return partner === undefined ? "" : nameOfPartner(partner);
  };
  if (issue.code === "floor-infeasible") {
    const params = { partners: issue.partners.map(nameAt).join(", "), floor: project.contributions.floor ?? 0 };
    return { code: issue.code, severity: "error", place: { table: "ContributionChoice", row: "#1", column: "floor" }, params };
  }
  const scope = project.scopes.find((s) => s.code === project.contributions.scope);
  const resource = project.resources[prepared.resources[issue.resource] ?? -1];
  const code = resource?.code ?? "";
  const named = { resource: resource === undefined ? "" : nameOfResource(resource), unit: resource?.unit ?? "" };
  if (issue.code === "lock-above-cap") {
    const place = { table: "Contributions", row: `${partnerAt(issue.partner)?.code ?? ""}|${code}`, column: "locked" };
    return { code: issue.code, severity: "error", place, params: { ...named, partner: nameAt(issue.partner), locked: issue.locked, cap: issue.cap } };
  }
  if (issue.code === "lock-above-demand") {
    const first = prepared.input.locks.findIndex((row) => (row[issue.resource] ?? 0) > 0);
    const place = { table: "Contributions", row: `${partnerAt(first)?.code ?? ""}|${code}`, column: "locked" };
    return { code: issue.code, severity: "error", place, params: { ...named, locked: issue.locked, demand: issue.demand } };
  }
  const place = { table: "Demand", row: `${scope?.code ?? ""}|${code}`, column: "fixed" };
  const params = { ...named, scope: scope === undefined ? "" : nameOfScope(scope), demand: issue.demand };
  if (!prepared.caps.some((row) => (row[issue.resource] ?? 0) > 0)) return { code: "demand-without-means", severity: "error", place, params };
  return { code: "shortage", severity: "error", place, params: { ...params, available: issue.available, missing: issue.missing } };
}
