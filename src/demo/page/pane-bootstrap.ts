import type {} from "./host-frame.js";
import { shippedExamples } from "./shipped-examples.js";

// Runs in the frame of the pane, before Office.js: what answers the library lives in the page around it.
window.parent.mutualiserHost?.connect(window);
globalThis.mutualiserExamples = shippedExamples;
