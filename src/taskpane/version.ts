export { VERSION } from "../workbook/product-version.js";
