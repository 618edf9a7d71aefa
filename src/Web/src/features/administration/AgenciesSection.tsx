import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import type { AgencyView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { RowsTable } from "../../shared/ui/RowsTable";
import { Part } from "../boards/BoardFrame";
import type { Command, Field } from "./Command";
import { CommandButton } from "./CommandButton";
import { CommandMenu } from "./CommandMenu";

/** The agencies of the installation, for whoever keeps it. */
export function AgenciesSection() {
  const t = useWords("administration");
  const from: Field = { name: "from", label: t("from"), kind: "date" };
  const rows = useRows<AgencyView>(["agencies", "all"], async (after) => {
    const page = await answered(api.GET("/api/agencies", { params: { query: { after, limit: 100 } } }));
    return { items: page.agencies, next: page.next };
  });
  const open: Command = {
    key: "open",
    verb: t("agencies.open"),
    next: t("agencies.openNext"),
    fields: [
      { name: "name", label: t("agencies.name") },
      { name: "shortName", label: t("agencies.shortName") },
      { name: "code", label: t("agencies.code"), note: t("departments.codeNote") },
      { name: "headPost", label: t("agencies.headPost") },
      { name: "administrator", label: t("agencies.administrator") },
      { name: "rank", label: t("people.rank") },
      { name: "post", label: t("people.post") },
      { name: "signInName", label: t("agencies.signInName") },
      { name: "password", label: t("accounts.password"), note: t("accounts.passwordNote"), kind: "password" },
      from,
    ],
    done: t("agencies.opened"),
    send: (values) => {
      const of = (name: string) => values[name] ?? "";
      return api.POST("/api/agencies", {
        body: {
          password: of("password"),
          mustChangePassword: true,
          agency: {
            code: of("code"),
            name: of("name"),
            shortName: of("shortName"),
            from: of("from"),
            acceptsGivenTimes: false,
            // The root department bears the agency's own name and code.
            department: {
              code: of("code"),
              name: of("name"),
              headPost: of("headPost"),
              people: [
                {
                  signInName: of("signInName"),
                  name: of("administrator"),
                  rank: of("rank"),
                  post: of("post"),
                  offices: ["OrganizationAdministrator"],
                },
              ],
            },
          },
        },
      });
    },
  };
  const commands = (agency: AgencyView): readonly Command[] => {
    const params = { path: { code: agency.code } };
    return agency.isExchanging
      ? [
          {
            key: "suspend",
            verb: t("agencies.suspend"),
            next: t("agencies.suspendNext"),
            fields: [{ name: "reason", label: t("agencies.reason") }, from],
            isGrave: true,
            done: t("agencies.suspendedNow"),
            send: ({ reason = "", from = "" }) =>
              api.POST("/api/agencies/{code}/suspend", { params, body: { reason, from } }),
          },
        ]
      : [
          {
            key: "resume",
            verb: t("agencies.resume"),
            next: t("agencies.resumeNext"),
            fields: [from],
            done: t("agencies.resumed"),
            send: ({ from = "" }) => api.POST("/api/agencies/{code}/resume", { params, body: { from } }),
          },
        ];
  };
  return (
    <Part title={t("agencies.title")} aside={<CommandButton command={open} />}>
      <RowsTable
        label={t("agencies.title")}
        rows={rows}
        rowKey={(agency) => agency.code}
        empty={t("agencies.empty")}
        columns={[
          { key: "name", title: t("agencies.name"), cell: (agency) => agency.name },
          { key: "short", title: t("agencies.shortName"), isMinor: true, cell: (agency) => agency.shortName },
          { key: "code", title: t("agencies.code"), isMinor: true, cell: (agency) => agency.code },
          {
            key: "state",
            title: t("agencies.state"),
            cell: (agency) => t(agency.isExchanging ? "agencies.exchanging" : "agencies.suspended"),
          },
          {
            key: "act",
            title: t("act"),
            align: "end",
            width: "8rem",
            cell: (agency) => <CommandMenu about={agency.name} commands={commands(agency)} />,
          },
        ]}
      />
    </Part>
  );
}
