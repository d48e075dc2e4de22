import type { Command } from "../../workbook/commands.js";
import { cellAppliers } from "./cells.js";
import { chartAppliers } from "./charts.js";
import { lookAppliers } from "./looks.js";
import { printAppliers } from "./print.js";
import { ruleAppliers } from "./rules.js";
import { sheetAppliers } from "./sheets.js";
import { tableAppliers } from "./tables.js";
import type { Appliers, Target } from "./target.js";

const appliers: Appliers<Command["do"]> = {
  ...sheetAppliers,
  ...cellAppliers,
  ...tableAppliers,
  ...lookAppliers,
  ...ruleAppliers,
  ...chartAppliers,
  ...printAppliers,
};

/** Queues one command. */
export function applyCommand<K extends Command["do"]>(target: Target, command: Extract<Command, { do: K }>): void {
  const applier = appliers[command.do] as (target: Target, command: Extract<Command, { do: K }>) => void;
  applier(target, command);
}
