import { nextCode } from "../project/next-code.js";
import { BODY_KINDS, type Body, type BodyKind, type Project, type Seat } from "../project/project.js";

/** What the proposed bodies are called, in the language of the workbook. */
export type BodyTexts = Readonly<Record<BodyKind, { label: string; remit: string }>>;

/**
 * The project with the bodies and seats that it lacks: one that decides, one that acts, each with all committed partners.
 *
 * For beginning: two bodies are the least, and every committed partner sits somewhere. Bodies and seats that are there stay as they are;
 * with both kinds there, partners without a seat get one in the first body that decides. While nobody is committed, all partners
 * that have not withdrawn are given seats.
 *
 * @param project The project, left as it is.
 * @param texts What the bodies are called.
 * @returns A new project.
 * @example
 * proposeBodies(emptyProject("x"), { decision: { label: "Committee", remit: "" }, operational: { label: "Team", remit: "" } }).governance.bodies.map((body) => body.code) // => ["B1", "B2"]
 */
export function proposeBodies(project: Project, texts: BodyTexts): Project {
  const bodies = [...project.governance.bodies];
  const seats = [...project.governance.seats];
  const committed = project.partners.filter((partner) => partner.status === "committed");
  const members = committed.length > 0 ? committed : project.partners.filter((partner) => partner.status !== "withdrawn");
  const seat = (body: Body, partner: (typeof members)[number]): Seat => ({ body: body.code, partner: partner.code, member: body.kind === "decision" ? partner.contact : "", role: "" });
  for (const kind of BODY_KINDS) {
    if (bodies.some((body) => body.kind === kind)) continue;
    const codes = bodies.map((body) => body.code);
    const body: Body = { code: nextCode(codes, "B"), label: texts[kind].label, kind, remit: texts[kind].remit, meetingsPerYear: kind === "decision" ? 2 : 6 };
    bodies.push(body);
    seats.push(...members.map((partner) => seat(body, partner)));
  }
  const first = bodies.find((body) => body.kind === "decision");
  const unseated = committed.filter((partner) => !seats.some((held) => held.partner === partner.code && held.body !== ""));
  if (first !== undefined) seats.push(...unseated.map((partner) => seat(first, partner)));
  return { ...project, governance: { ...project.governance, bodies, seats } };
}
