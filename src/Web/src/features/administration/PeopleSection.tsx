import { Badge, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useSearchParams } from "react-router";
import { api } from "../../shared/api/client";
import { answered, useRows } from "../../shared/api/queries";
import type { Office, OrganizationView, PersonView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { DepartmentPicker } from "../../shared/pick/pickers";
import { RowsTable } from "../../shared/ui/RowsTable";
import { Part } from "../boards/BoardFrame";
import boards from "../boards/Boards.module.css";
import type { Command, Field } from "./Command";
import { CommandButton } from "./CommandButton";
import { CommandMenu } from "./CommandMenu";

const offices = [
  "DocumentOffice",
  "DispatchClerk",
  "RecordsOfficer",
  "Auditor",
  "OrganizationAdministrator",
  "SecurityOfficer",
] as const;

/** Everybody of the agency with posts and offices, and what can be done with each. */
export function PeopleSection({ organization }: { organization: OrganizationView }) {
  const t = useWords("administration");
  const [params, setParams] = useSearchParams();
  const q = params.get("q") ?? "";
  const department = params.get("department") ?? "";
  const [settled] = useDebouncedValue(q.trim(), 150);
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const rows = useRows<PersonView>(["people", settled, department], async (after) => {
    const page = await answered(
      api.GET("/api/organization/people", {
        params: { query: { q: settled || undefined, department: department || undefined, after, limit: 100 } },
      }),
    );
    return { items: page.people, next: page.next };
  });
  const commands = usePersonCommands(organization);
  return (
    <Part title={t("people.title")} aside={<CommandButton command={commands.join} />}>
      <search className={boards.filters}>
        <TextInput
          className={boards.wide}
          label={t("people.find")}
          value={q}
          onChange={(event) => set("q", event.currentTarget.value)}
        />
        <DepartmentPicker
          className={boards.wide}
          label={t("people.department")}
          value={department || null}
          onChange={(code) => set("department", code ?? "")}
        />
      </search>
      <RowsTable
        label={t("people.title")}
        rows={rows}
        rowKey={({ official }) => `${official.personId} ${official.departmentCode} ${official.post}`}
        empty={t("people.empty")}
        columns={[
          {
            key: "name",
            title: t("people.name"),
            cell: (row) => (
              <>
                {row.official.name}
                {row.absence && (
                  <Badge color="warning.7" variant="outline" radius="sm" tt="none" ml={6}>
                    {t("people.absent")}
                  </Badge>
                )}
              </>
            ),
          },
          { key: "post", title: t("people.post"), cell: (row) => row.official.post },
          { key: "rank", title: t("people.rank"), isMinor: true, cell: (row) => row.official.rank },
          { key: "department", title: t("people.department"), cell: (row) => row.official.departmentName },
          {
            key: "offices",
            title: t("people.offices"),
            isMinor: true,
            cell: (row) => row.offices.map((office) => t(`office.${office}`)).join(", ") || "–",
          },
          {
            key: "act",
            title: t("act"),
            align: "end",
            width: "8rem",
            cell: (row) => <CommandMenu about={row.official.name} commands={commands.of(row)} />,
          },
        ]}
      />
    </Part>
  );
}

function usePersonCommands({ version }: OrganizationView): {
  join: Command;
  of: (person: PersonView) => readonly Command[];
} {
  const t = useWords("administration");
  const from: Field = { name: "from", label: t("from"), kind: "date" };
  const post: readonly Field[] = [
    { name: "departmentCode", label: t("people.department"), kind: "department" },
    { name: "rank", label: t("people.rank") },
    { name: "post", label: t("people.post") },
  ];
  const done = t("people.done");
  const command = (key: string, fields: readonly Field[], send: Command["send"], next = `${key}Next`): Command => ({
    key,
    verb: t(`people.${key}`),
    next: t(`people.${next}`),
    fields,
    done,
    send,
  });
  const officeField = (choices: readonly Office[]): Field => ({
    name: "office",
    label: t("people.office"),
    kind: "choice",
    choices: choices.map((value) => ({ value, label: t(`office.${value}`) })),
  });
  return {
    join: command(
      "join",
      [{ name: "name", label: t("people.name") }, ...post, from],
      ({ name = "", departmentCode = "", rank = "", post = "", from = "" }) =>
        api.POST("/api/organization/people", { body: { name, departmentCode, rank, post, from, version } }),
    ),
    of: ({ official, offices: held }) => {
      const params = { path: { personId: official.personId } };
      const now = { departmentCode: official.departmentCode, rank: official.rank, post: official.post };
      const free = offices.filter((office) => !held.includes(office));
      return [
        {
          ...command("move", [...post, from], ({ departmentCode = "", rank = "", post = "", from = "" }) =>
            api.POST("/api/organization/people/{personId}/move", {
              params,
              body: { departmentCode, rank, post, from, version },
            }),
          ),
          initial: now,
        },
        {
          ...command(
            "appoint",
            [...post, { name: "isPrimary", label: t("people.primary"), kind: "check" }, from],
            ({ departmentCode = "", rank = "", post = "", from = "", isPrimary }) =>
              api.POST("/api/organization/people/{personId}/appoint", {
                params,
                body: { departmentCode, rank, post, from, isPrimary: isPrimary === "true", version },
              }),
          ),
          initial: { rank: official.rank },
        },
        command(
          "endConcurrent",
          [post[0] as Field, post[2] as Field, from],
          ({ departmentCode = "", post = "", from = "" }) =>
            api.POST("/api/organization/people/{personId}/end-concurrent-appointment", {
              params,
              body: { departmentCode, post, from, version },
            }),
          "endNext",
        ),
        ...(free.length > 0
          ? [
              command("assign", [officeField(free), from], ({ office, from = "" }) =>
                api.POST("/api/organization/people/{personId}/assign-office", {
                  params,
                  body: { office: office as Office, from, version },
                }),
              ),
            ]
          : []),
        ...(held.length > 0
          ? [
              command("relieve", [officeField(held), from], ({ office, from = "" }) =>
                api.POST("/api/organization/people/{personId}/relieve-office", {
                  params,
                  body: { office: office as Office, from, version },
                }),
              ),
            ]
          : []),
        {
          ...command("leave", [from], ({ from = "" }) =>
            api.POST("/api/organization/people/{personId}/leave", { params, body: { from, version } }),
          ),
          isGrave: true,
        },
      ];
    },
  };
}
