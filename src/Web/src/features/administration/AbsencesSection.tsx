import { Group } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { Absence, OrganizationView } from "../../shared/api/schema";
import { day, officeDay } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { DayField } from "../../shared/ui/DayField";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Part } from "../boards/BoardFrame";
import { useMe } from "../sign-in/session";
import type { Command, Field } from "./Command";
import { CommandButton } from "./CommandButton";
import { CommandMenu } from "./CommandMenu";

/** Who is away on a day and who signs for them. */
export function AbsencesSection({ organization: now }: { organization: OrganizationView }) {
  const t = useWords("administration");
  const { language } = useLanguage();
  const me = useMe().data;
  const [params, setParams] = useSearchParams();
  const on = params.get("on") ?? officeDay();
  const then = useQuery({
    queryKey: ["organization", on],
    queryFn: () => answered(api.GET("/api/organization", { params: { query: { on } } })),
  });
  const name = usePeopleNames(on);
  const { version } = now;
  const period: readonly Field[] = [
    { name: "from", label: t("absences.from"), kind: "date" },
    { name: "to", label: t("absences.to"), kind: "date" },
    { name: "reason", label: t("absences.reason") },
    { name: "acting", label: t("absences.acting"), kind: "person", isOptional: true },
  ];
  const register: Command = {
    key: "register",
    verb: t("absences.register"),
    next: t("absences.registerNext"),
    fields: [{ name: "person", label: t("absences.person"), kind: "person" }, ...period],
    done: t("absences.registered"),
    send: ({ person = "", from = "", to = "", reason = "", acting }) =>
      api.POST("/api/organization/absences", {
        body: { personId: person, from, to, reason, actingPersonId: acting || null, version },
      }),
  };
  const own: Command = {
    ...register,
    key: "own",
    verb: t("absences.own"),
    fields: period,
    send: (values) => register.send({ ...values, person: me?.personId ?? "" }),
  };
  const cancel = (absence: Absence): Command => ({
    key: "cancel",
    verb: t("absences.cancel"),
    next: t("absences.cancelNext"),
    fields: [{ name: "from", label: t("from"), kind: "date" }],
    done: t("absences.cancelled"),
    send: ({ from = "" }) =>
      api.POST("/api/organization/absences/{absenceId}/cancel", {
        params: { path: { absenceId: absence.absenceId } },
        body: { from, version },
      }),
  });
  const absences = then.data?.absences ?? [];
  return (
    <Part
      title={t("absences.title")}
      aside={
        <Group gap="sm" align="flex-end">
          <DayField
            label={t("absences.on")}
            value={on}
            onChange={(chosen) => setParams(chosen ? { on: chosen } : {})}
          />
          <CommandButton command={register} />
          <CommandButton command={own} variant="default" />
        </Group>
      }
    >
      {then.isError && <Failure error={then.error} retry={() => then.refetch()} />}
      {then.data && absences.length === 0 && <Empty>{t("absences.empty")}</Empty>}
      {absences.length > 0 && (
        <PlainTable
          label={t("absences.title")}
          rows={absences}
          rowKey={(absence) => absence.absenceId}
          columns={[
            { key: "person", title: t("absences.person"), cell: (absence) => name(absence.personId) },
            { key: "from", title: t("absences.from"), cell: (absence) => day(absence.from, language) },
            { key: "to", title: t("absences.to"), cell: (absence) => day(absence.to, language) },
            { key: "reason", title: t("absences.reason"), isMinor: true, cell: (absence) => absence.reason },
            {
              key: "acting",
              title: t("absences.acting"),
              cell: (absence) => (absence.actingPersonId ? name(absence.actingPersonId) : t("absences.noActing")),
            },
            {
              key: "act",
              title: t("act"),
              align: "end",
              cell: (absence) => <CommandMenu about={name(absence.personId)} commands={[cancel(absence)]} />,
            },
          ]}
        />
      )}
    </Part>
  );
}

/** Absences name people by id alone; the directory of the day says who they are. */
export function usePeopleNames(on: string): (personId: string) => string {
  const organization = useQuery({
    queryKey: ["organization", on],
    queryFn: () => answered(api.GET("/api/organization", { params: { query: { on } } })),
  });
  const departments = (organization.data?.absences.length ?? 0) > 0 ? (organization.data?.departments ?? []) : [];
  const people = useQueries({
    queries: departments.map(({ code }) => ({
      queryKey: ["people", "of", code, on],
      queryFn: () =>
        answered(api.GET("/api/organization/people", { params: { query: { department: code, on, limit: 200 } } })),
      staleTime: 300_000,
    })),
  });
  const found = people.flatMap((page) => page.data?.people ?? []);
  return (personId) => {
    const official = found.find((person) => person.official.personId === personId)?.official;
    return official ? `${official.name} ${official.post}` : "–";
  };
}
