import { Text } from "@mantine/core";
import type { Official } from "../api/schema";

/** Somebody by name and post; the department where it tells something. */
export function Person({ of, withDepartment }: { of: Official; withDepartment?: boolean }) {
  return (
    <Text span inherit>
      {of.name}{" "}
      <Text span inherit c="dimmed">
        {of.post}
        {withDepartment && ` · ${of.departmentName}`}
      </Text>
    </Text>
  );
}
