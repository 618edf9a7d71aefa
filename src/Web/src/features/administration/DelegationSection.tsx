import { api } from "../../shared/api/client";
import type { OrganizationView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Empty } from "../../shared/ui/Empty";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Part } from "../boards/BoardFrame";
import type { Command, Field } from "./Command";
import { CommandButton } from "./CommandButton";
import { CommandMenu } from "./CommandMenu";

/** Which post decides on which kind of matter. */
export function DelegationSection({ organization }: { organization: OrganizationView }) {
  const t = useWords("administration");
  const { version } = organization;
  const from: Field = { name: "from", label: t("from"), kind: "date" };
  const establish: Command = {
    key: "establish",
    verb: t("rules.establish"),
    next: t("rules.establishNext"),
    fields: [{ name: "matter", label: t("rules.matter") }, { name: "decidingPost", label: t("rules.post") }, from],
    done: t("rules.established"),
    send: ({ matter = "", decidingPost = "", from = "" }) =>
      api.POST("/api/organization/delegation-rules", { body: { matter, decidingPost, from, version } }),
  };
  const retire = (ruleId: string): Command => ({
    key: "retire",
    verb: t("rules.retire"),
    next: t("rules.retireNext"),
    fields: [from],
    isGrave: true,
    done: t("rules.retired"),
    send: ({ from = "" }) =>
      api.POST("/api/organization/delegation-rules/{ruleId}/retire", {
        params: { path: { ruleId } },
        body: { from, version },
      }),
  });
  return (
    <Part title={t("rules.title")} aside={<CommandButton command={establish} />}>
      {organization.delegationRules.length === 0 ? (
        <Empty>{t("rules.empty")}</Empty>
      ) : (
        <PlainTable
          label={t("rules.title")}
          rows={organization.delegationRules}
          rowKey={(rule) => rule.ruleId}
          columns={[
            { key: "matter", title: t("rules.matter"), cell: (rule) => rule.matter },
            { key: "post", title: t("rules.post"), cell: (rule) => rule.decidingPost },
            {
              key: "act",
              title: t("act"),
              align: "end",
              width: "8rem",
              cell: (rule) => <CommandMenu about={rule.matter} commands={[retire(rule.ruleId)]} />,
            },
          ]}
        />
      )}
    </Part>
  );
}
