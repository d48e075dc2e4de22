import { startPane } from "./start-pane.js";
import { smallExample } from "./small-example.js";
import "./taskpane.css";

const container = document.getElementById("pane");
if (container === null) throw new RangeError("index requires an element with the id pane");
void startPane({ container, examples: [smallExample, ...(globalThis.mutualiserExamples ?? [])] });
