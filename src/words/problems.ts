export const problemsEn = { severity: { error: "Error", warning: "Warning", note: "Note" } } as const;
export const problemsFr = { severity: { error: "Erreur", warning: "Avertissement", note: "Remarque" } } as const;
