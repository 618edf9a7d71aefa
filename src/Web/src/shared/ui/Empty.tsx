import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** Why a list is empty and what usually appears there. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" py="xl" gap="sm">
      <Text c="dimmed" ta="center" maw={560}>
        {children}
      </Text>
      {action}
    </Stack>
  );
}
