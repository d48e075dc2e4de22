import type { ReactElement } from "react";
import type { Project } from "../../../core/project/project.js";
import { nameOfPartner } from "../../../core/project/readable-names.js";
import { fillPartner } from "../../actions/fill-in.js";
import { FillIn } from "../FillIn.js";

/** Motivation and political will of one partner after the other, and how much of its means it may commit. */
export function ReadinessFill({ project }: { project: Project }): ReactElement {
  const staying = project.partners.filter(({ status }) => status !== "withdrawn");
  return (
    <FillIn
      of="partner"
      choices={staying.map((partner) => ({ code: partner.code, name: nameOfPartner(partner) }))}
      fieldsOf={(code, words) => {
        const partner = project.partners.find((entry) => entry.code === code);
        const share = partner?.committableShare ?? null;
        return [
          { key: "motivation", label: words.t("filling.motivation"), unit: words.t("filling.motivationScale"), value: partner?.motivation ?? null, max: 5 },
          { key: "politicalWill", label: words.t("filling.will"), unit: words.t("filling.willScale"), value: partner?.politicalWill ?? null, max: 3 },
          { key: "committableShare", label: words.t("filling.share"), unit: words.t("filling.shareUnit"), value: share === null ? null : share * 100, max: 100, mayBeEmpty: true },
        ];
      }}
      action={fillPartner}
      change={(code, { committableShare, ...changes }) => (before) => ({
        ...before,
        partners: before.partners.map((partner) =>
          partner.code === code ? { ...partner, ...changes, ...(committableShare === undefined ? {} : { committableShare: committableShare === null ? null : committableShare / 100 }) } : partner,
        ),
      })}
    />
  );
}
