import { pilotActionsTable, pilotEffortsTable, pilotIndicatorsTable, pilotPlanTable, pilotRemarksTable, pilotTable } from "../tables/pilot-tables.js";
import type { TableReader } from "./table-reader.js";

/** Reads the pilot with its actions, efforts, plan, indicators and remarks. */
export function readPilot(reader: TableReader): void {
  const { project, context } = reader;
  const [pilot] = reader.rows(pilotTable(context));
  if (pilot !== undefined) project.pilot = pilot;
  project.pilot.actions = reader.coded(reader.rows(pilotActionsTable(context)), "A", "PilotActions");
  reader.refer(project.pilot.actions, "lead", project.partners);
  const codes = new Map(project.partners.map(({ code }) => [code.toLowerCase(), code]));
  for (const action of project.pilot.actions) action.gainers = action.gainers.map((code) => codes.get(code.toLowerCase()) ?? code);
  project.pilot.efforts = reader.refer(reader.refer(reader.rows(pilotEffortsTable(context)), "action", project.pilot.actions), "resource", project.resources);
  project.pilot.plan = reader.refer(reader.refer(reader.rows(pilotPlanTable(context)), "partner", project.partners), "resource", project.resources);
  project.pilot.indicators = reader.coded(reader.rows(pilotIndicatorsTable(context)), "I", "PilotIndicators");
  project.pilot.remarks = reader.rows(pilotRemarksTable(context));
}
