import type { SelectProps } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client";
import { answered } from "../api/queries";
import type { AgencyView, DepartmentView, Official, ProposedUnitTask } from "../api/schema";
import { officialChoice } from "./choices";
import { Picker, type PickerProps } from "./Picker";
import { SearchSelect } from "./SearchSelect";

export { officialChoice };

/** Somebody of the agency, by part of name, rank or post. */
export function PersonPicker({ department, ...props }: PickerProps<Official> & { department?: string | undefined }) {
  return (
    <Picker
      {...props}
      name={`people/${department ?? ""}`}
      find={async (q) => {
        const page = await answered(
          api.GET("/api/organization/people", { params: { query: { q: q || undefined, department, limit: 20 } } }),
        );
        return page.people.map((person) => officialChoice(person.official));
      }}
    />
  );
}

/** A unit task of the agency; before anything is searched for, those that this person used last. */
export function UnitTaskPicker(props: PickerProps<ProposedUnitTask>) {
  return (
    <Picker
      {...props}
      name="unit-tasks"
      find={async (q) => {
        const find = (usedLast: boolean | undefined) =>
          answered(api.GET("/api/unit-tasks", { params: { query: { q: q || undefined, usedLast, limit: 20 } } }));
        const lately = q ? { items: [] } : await find(true);
        const found = lately.items.length > 0 ? lately : await find(undefined);
        return found.items.map((item) => ({
          value: item.unitTask.code,
          label: `${item.unitTask.name} (${item.unitTask.code})`,
          of: item,
        }));
      }}
    />
  );
}

/** An agency that documents can be sent to. */
export function AgencyPicker(props: PickerProps<AgencyView>) {
  return (
    <Picker
      {...props}
      name="agencies"
      find={async (q) => {
        const page = await answered(api.GET("/api/agencies", { params: { query: { q: q || undefined, limit: 20 } } }));
        return page.agencies.map((agency) => ({ value: agency.code, label: agency.name, of: agency }));
      }}
    />
  );
}

/** The agency as it is today: departments, offices, absences, rules of delegation. */
export function useOrganization() {
  return useQuery({
    queryKey: ["organization", "today"],
    queryFn: () => answered(api.GET("/api/organization", {})),
    staleTime: 300_000,
  });
}

/** Departments in the order of their tree, each under its parent. */
export function inTreeOrder(departments: readonly DepartmentView[]): readonly (DepartmentView & { depth: number })[] {
  const known = new Set(departments.map((department) => department.code));
  const below = (parent: string | null, depth: number): (DepartmentView & { depth: number })[] =>
    departments
      .filter((department) =>
        parent === null
          ? department.parentCode === null || !known.has(department.parentCode)
          : department.parentCode === parent,
      )
      .flatMap((department) => [{ ...department, depth }, ...below(department.code, depth + 1)]);
  return below(null, 0);
}

/** The names of departments by their codes; a code that is gone stays readable as itself. */
export function useDepartmentNames(): (code: string | null | undefined) => string {
  const organization = useOrganization();
  return (code) => organization.data?.departments.find((department) => department.code === code)?.name ?? code ?? "–";
}

/** A department of the agency, or of those that are named; its code is the value. */
export function DepartmentPicker({
  only,
  ...props
}: Omit<SelectProps, "data"> & { only?: ReadonlySet<string> | undefined }) {
  const organization = useOrganization();
  const departments = inTreeOrder(
    (organization.data?.departments ?? []).filter((department) => only?.has(department.code) ?? true),
  );
  const depths = new Map(departments.map((department) => [department.code, department.depth]));
  return (
    <SearchSelect
      clearable
      {...props}
      data={departments.map((department) => ({ value: department.code, label: department.name }))}
      renderOption={({ option }) => <span>{`${"\u2003".repeat(depths.get(option.value) ?? 0)}${option.label}`}</span>}
    />
  );
}
