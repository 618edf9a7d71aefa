import type { ReactNode } from "react";
import { api } from "../../shared/api/client";
import type { DepartmentView, OrganizationView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { inTreeOrder } from "../../shared/pick/pickers";
import { PlainTable } from "../../shared/ui/PlainTable";
import { Part } from "../boards/BoardFrame";
import classes from "./Administration.module.css";
import type { Command, Field } from "./Command";
import { CommandButton } from "./CommandButton";
import { CommandMenu } from "./CommandMenu";

/** The tree of departments with what can be done with each. */
export function DepartmentsSection({ organization }: { organization: OrganizationView }) {
  const t = useWords("administration");
  const { version } = organization;
  const from: Field = { name: "from", label: t("from"), kind: "date" };
  const name: Field = { name: "name", label: t("departments.name") };
  const headPost: Field = { name: "headPost", label: t("departments.headPost") };
  const parent: Field = { name: "parentCode", label: t("departments.parent"), kind: "department" };
  const done = t("departments.done");
  const establish: Command = {
    key: "establish",
    verb: t("departments.establish"),
    next: t("departments.establishNext"),
    fields: [
      name,
      { name: "code", label: t("departments.code"), note: t("departments.codeNote") },
      parent,
      headPost,
      from,
    ],
    done,
    send: ({ name = "", code = "", parentCode = "", headPost = "", from = "" }) =>
      api.POST("/api/organization/departments", { body: { name, code, parentCode, headPost, from, version } }),
  };
  const commands = (department: DepartmentView): readonly Command[] => {
    const params = { path: { code: department.code } };
    const all: Command[] = [
      {
        key: "rename",
        verb: t("departments.rename"),
        next: t("departments.renameNext"),
        fields: [name, from],
        initial: { name: department.name },
        done,
        send: ({ name = "", from = "" }) =>
          api.POST("/api/organization/departments/{code}/rename", { params, body: { name, from, version } }),
      },
      {
        key: "headPost",
        verb: t("departments.nameHeadPost"),
        next: t("departments.headPostNext"),
        fields: [headPost, from],
        initial: { headPost: department.headPost },
        done,
        send: ({ headPost = "", from = "" }) =>
          api.POST("/api/organization/departments/{code}/name-head-post", {
            params,
            body: { headPost, from, version },
          }),
      },
    ];
    if (department.parentCode !== null)
      all.push(
        {
          key: "move",
          verb: t("departments.move"),
          next: t("departments.moveNext"),
          fields: [parent, from],
          initial: { parentCode: department.parentCode },
          done,
          send: ({ parentCode = "", from = "" }) =>
            api.POST("/api/organization/departments/{code}/move", { params, body: { parentCode, from, version } }),
        },
        {
          key: "close",
          verb: t("departments.close"),
          next: t("departments.closeNext"),
          fields: [from],
          isGrave: true,
          done,
          send: ({ from = "" }) =>
            api.POST("/api/organization/departments/{code}/close", { params, body: { from, version } }),
        },
      );
    return all;
  };
  return (
    <Part title={t("departments.title")} aside={<CommandButton command={establish} />}>
      <DepartmentTable
        organization={organization}
        act={(department) => <CommandMenu about={department.name} commands={commands(department)} />}
      />
    </Part>
  );
}

/** Departments below departments, as they were on the day that the organization was read of. */
export function DepartmentTable({
  organization,
  act,
}: {
  organization: OrganizationView;
  act?: (department: DepartmentView) => ReactNode;
}) {
  const t = useWords("administration");
  return (
    <PlainTable
      label={t("departments.title")}
      rows={inTreeOrder(organization.departments)}
      rowKey={(department) => department.code}
      columns={[
        {
          key: "name",
          title: t("departments.name"),
          cell: (department) => (
            <span className={classes.deep} style={{ paddingInlineStart: `${department.depth * 2}rem` }}>
              {department.name}
            </span>
          ),
        },
        {
          key: "head",
          title: t("departments.head"),
          cell: ({ head }) => (head ? `${head.name} ${head.post}` : t("departments.noHead")),
        },
        { key: "post", title: t("departments.headPost"), isMinor: true, cell: ({ headPost }) => headPost },
        { key: "code", title: t("departments.code"), isMinor: true, cell: ({ code }) => code },
        ...(act ? [{ key: "act", title: t("act"), align: "end" as const, width: "8rem", cell: act }] : []),
      ]}
    />
  );
}
