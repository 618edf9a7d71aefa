import { Skeleton, Stack, Text } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import classes from "./Boards.module.css";
import { FilterBar } from "./FilterBar";
import type { FilterName } from "./filters";

/** What all boards share: title, what is looked at, one sentence that says how it stands, and then the figures. */
export function BoardFrame<T>({
  title,
  lead,
  fields,
  board,
  says,
  children,
}: {
  title: string;
  lead: string;
  fields: readonly FilterName[];
  board: UseQueryResult<T>;
  says: (board: T) => ReactNode;
  children: (board: T) => ReactNode;
}) {
  return (
    <PageFrame title={title} lead={lead}>
      <FilterBar fields={fields} />
      {board.isPending && <Skeleton h={400} />}
      {board.isError && <Failure error={board.error} retry={() => board.refetch()} />}
      {board.data && (
        <>
          <div aria-live="polite">
            <p className={classes.says}>{says(board.data)}</p>
          </div>
          {children(board.data)}
        </>
      )}
    </PageFrame>
  );
}

/** A part of a board under its own heading. */
export function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap="xs">
        <div>
          <Text component="h2" id={id} fw={700} size="lg" m={0}>
            {title}
          </Text>
          {aside}
        </div>
        {children}
      </Stack>
    </section>
  );
}
