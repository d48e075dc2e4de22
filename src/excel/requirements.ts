/** The oldest set of Excel members that the product needs: Excel 2021, Microsoft 365 since February 2021, the web. */
export const EXCEL_API_FLOOR = "1.13";

/**
 * Whether this Excel has what the product needs.
 *
 * For the first thing that the pane asks. `isSetSupported` has been wrong on some builds, so a member of the set is looked at as well.
 *
 * @returns true where every member that the core path uses is there
 */
export function hasExcelApi(): boolean {
  if (typeof Excel === "undefined" || typeof Excel.run !== "function") return false;
  return typeof Excel.Table.prototype.resize === "function" && setIsSupported("ExcelApi", EXCEL_API_FLOOR);
}

/**
 * Whether a requirement set above the floor is there.
 *
 * @param set its name: `ExcelApi`
 * @param version its version: `1.14`
 * @returns false where it is not, and where the host cannot say
 */
export function setIsSupported(set: string, version: string): boolean {
  if (typeof Office === "undefined") return false;
  // Before `Office.onReady` there is no context, whatever the types say.
  const context: Office.Context | undefined = (Office as { context?: Office.Context }).context;
  return context?.requirements.isSetSupported(set, version) ?? false;
}
