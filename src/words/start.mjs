/** What the starting scripts say before anything is installed: plain JavaScript, in both languages. */
export const startEn = {
  installing: { missing: "Installing the packages that it needs (first use)…", outdated: "Installing the packages that it needs (their versions have changed)…" },
  notInstalled: "The packages could not be installed: check the network, then start again.",
  building: "Building the demo…",
  notBuilt: "The demo could not be built: the reasons stand above.",
  ready: "Mutualiser is ready: {{address}}",
  toStop: "(Ctrl+C stops it.)",
  portTaken: "Port {{port}} is taken by another program.",
  noPort: "No free port was found: choose one, for instance npm start -- --port 4000.",
  portNotWhole: "--port takes a whole number from 0 to 65535, for instance --port 4000.",
};

export const startFr = {
  installing: { missing: "Installation des paquets nécessaires (première utilisation)…", outdated: "Installation des paquets nécessaires (leurs versions ont changé)…" },
  notInstalled: "Les paquets n’ont pas pu être installés\u00A0: vérifiez le réseau, puis recommencez.",
  building: "Construction de la démonstration…",
  notBuilt: "La démonstration n’a pas pu être construite\u00A0: les raisons sont ci-dessus.",
  ready: "Mutualiser est prêt\u00A0: {{address}}",
  toStop: "(Ctrl+C l’arrête.)",
  portTaken: "Le port {{port}} est pris par un autre programme.",
  noPort: "Aucun port libre n’a été trouvé\u00A0: choisissez-en un, par exemple npm start -- --port 4000.",
  portNotWhole: "--port demande un nombre entier de 0 à 65535, par exemple --port 4000.",
};

/**
 * The sentences of the starting scripts in one language.
 *
 * @param {"fr" | "en"} language The language of the person.
 * @returns {typeof startEn} The sentences; `{{name}}` is a value to fill.
 */
export function startWords(language) {
  return language === "fr" ? startFr : startEn;
}
