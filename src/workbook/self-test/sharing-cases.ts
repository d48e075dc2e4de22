import { emptyProject } from "../../core/project/empty-project.js";
import { SHARING_KEYS } from "../../core/sharing/compare-keys.js";
import { fillText } from "../../words/sheets.js";
import { describeTable } from "../describe/describe-table.js";
import { quoteText } from "../formula-references.js";
import { KEY_CODES, shareBurdensTable, sharesTable, sharingKeysTable, sharingStepsTable, sharingTotalsTable } from "../tables/sharing-tables.js";
import type { TableContext } from "../tables/table-context.js";
import { borrowedTable } from "./borrowed-table.js";
import { captions, type LiveCase } from "./live-cases.js";
import { GINI, JAIN, type ClaimsCase } from "./published-cases.js";
import { figureOf, type SelfTestLine } from "./self-test-line.js";

const RULES = ["pro-rata", "equal-effort", "equal-remainder", "talmud"] as const;

/** Something is divided among claims: the keys that have limits, with the claims for limits; and how even the shares are, where `gini` is asked. */
export function claimsCase(context: TableContext, { source, total, claims, shares }: ClaimsCase, gini: boolean): LiveCase {
  const { words } = context;
  const own = { ...context, project: emptyProject("") };
  const rows = claims.map((_, k) => ({ partner: `P${k + 1}` }));
  const prefix = `Test${total}`;
  const params = { total, claims: claims.join(", ") };
  const caption = captions(context, fillText(words.selfTest.titles.claims, params));
  const sum = claims.reduce((all, claim) => all + claim, 0);
  const none = claims.map(() => null);
  const spread = gini ? ["equal", "by-use", "balanced"] : [];
  const evenness = gini
    ? [
        borrowedTable(describeTable(shareBurdensTable(own), rows), { prefix, caption: caption(words.captions.ShareBurdens), columns: ["partner", "means", ...SHARING_KEYS], given: { means: claims.map(() => 1) } }),
        borrowedTable(describeTable(sharingKeysTable(own), RULES.map((key) => ({ key }))), { prefix, caption: caption(words.captions.SharingKeys), columns: ["key", "label", "amountsAt", "burdensAt", "ranked", "asked", "heaviest", "jain", "gini"] }),
      ]
    : [];
  return {
    tables: [
      borrowedTable(describeTable(sharingTotalsTable(own), [{}]), {
        prefix,
        caption: caption(words.captions.SharingTotals),
        columns: ["participants", "total", "means", "caps", "effortLevel", "remainderLevel", "talmudLevel"],
        given: { participants: [claims.length], total: [total], means: [sum], caps: [sum] },
      }),
      borrowedTable(describeTable(sharingStepsTable(own), rows), {
        prefix,
        caption: caption(words.captions.SharingSteps),
        columns: ["partner", "cap", "smaller", "below", "effort", "remainder", "talmud", ...(gini ? ["counted", "place"] : [])],
        given: { cap: claims },
      }),
      borrowedTable(describeTable(sharesTable(own), rows), {
        prefix,
        caption: caption(words.captions.Shares),
        columns: ["partner", "means", "cap", ...SHARING_KEYS.filter((key) => (RULES as readonly string[]).includes(key) || spread.includes(key))],
        given: { means: claims, cap: claims, "by-use": none, balanced: none },
      }),
      ...evenness,
    ],
    lines: [
      ...RULES.flatMap((rule) =>
        shares[rule].map((share, k): SelfTestLine => ({
          key: `${rule}:${total}:${k + 1}`,
          figure: fillText(words.selfTest[rule], { ...params, a: k + 1 }),
          published: share,
          rounded: 1e-9,
          source,
          live: figureOf(`${prefix}Shares`, rule, "partner", quoteText(`P${k + 1}`)),
          computed: null,
        })),
      ),
      ...(gini
        ? Object.entries(GINI).map(([rule, index]): SelfTestLine => ({
            key: `gini:${rule}`,
            figure: fillText(words.selfTest.gini, { a: words.keys[rule as keyof typeof GINI] }),
            published: index,
            rounded: 1e-9,
            source,
            live: figureOf(`${prefix}SharingKeys`, "gini", "key", quoteText(KEY_CODES[rule as keyof typeof GINI])),
            computed: null,
          }))
        : []),
    ],
  };
}

/** Six shares, and how even they are. */
export function jainCase(context: TableContext): LiveCase {
  const { words } = context;
  const own = { ...context, project: emptyProject("") };
  const prefix = "TestJain";
  const caption = captions(context, words.selfTest.titles.jain);
  const rows = JAIN.shares.map((_, k) => ({ partner: `P${k + 1}` }));
  const given = Object.fromEntries(SHARING_KEYS.map((key) => [key, key === "equal" ? JAIN.shares : rows.map(() => null)]));
  return {
    tables: [
      borrowedTable(describeTable(shareBurdensTable(own), rows), { prefix, caption: caption(words.captions.ShareBurdens), columns: ["partner", ...SHARING_KEYS], given }),
      borrowedTable(describeTable(sharingKeysTable(own), [{ key: "equal" as const }]), { prefix, caption: caption(words.captions.SharingKeys), columns: ["key", "label", "amountsAt", "burdensAt", "asked", "heaviest", "jain"], given: { asked: [JAIN.shares.reduce((sum, share) => sum + share, 0)] }, instead: { Shares: "ShareBurdens" } }),
    ],
    lines: [{ key: "jain", figure: words.selfTest.jain, published: JAIN.index, rounded: JAIN.rounded, source: JAIN.source, live: figureOf(`${prefix}SharingKeys`, "jain", "key", quoteText(KEY_CODES.equal)), computed: null }],
  };
}
