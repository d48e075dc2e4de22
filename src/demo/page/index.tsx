import { createRoot } from "react-dom/client";
import { createWords } from "../../words/words.js";
import { Demo } from "./Demo.js";
import { createHostFrame } from "./host-frame.js";
import { startingLanguage } from "./starting-language.js";

const container = document.getElementById("page");
if (container === null) throw new RangeError("index requires an element with the id page");
const language = startingLanguage(window.location.search, navigator.languages);
const frame = createHostFrame(language, createWords(language).t("demo.firstSheet"));
// `?theme=dark` shows the pane as in the dark theme of Office.
if (new URLSearchParams(window.location.search).get("theme") === "dark") frame.setTheme("dark");
window.mutualiserHost = frame;
createRoot(container).render(<Demo frame={frame} start={language} />);
