import { Loader, Text } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconFileText } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { FunctionView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import classes from "./Functions.module.css";
import { functionsBelow, functionsKey, useFunction } from "./queries";
import { type TreeItem, treeMove } from "./treeKeys";

type Row = TreeItem & { readonly view: FunctionView };

/** The tree, read level by level as it is opened; arrows, Home and End move, Enter chooses. */
export function FunctionTree({
  on,
  chosen,
  onChoose,
}: {
  on: string | undefined;
  chosen: string | null;
  onChoose: (code: string) => void;
}) {
  const t = useWords("functions");
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const isOpenedFor = useRef<string | null>(null);
  const of = useFunction(chosen ?? "", on);
  // Whoever comes by an address sees the place of what it names.
  useEffect(() => {
    if (!chosen || !of.data || isOpenedFor.current === chosen) return;
    isOpenedFor.current = chosen;
    setOpen((before) => new Set([...before, ...of.data.path.map((above) => above.code)]));
  }, [chosen, of.data]);

  const parents = [undefined, ...open];
  const read = useQueries({
    queries: parents.map((parent) => ({
      queryKey: [...functionsKey, "below", parent ?? null, on],
      queryFn: () => functionsBelow(parent, on),
      staleTime: 300_000,
    })),
  });
  const below = new Map(parents.map((parent, place) => [parent, read[place]?.data]));
  const rowsBelow = (parent: string | undefined, depth: number): Row[] =>
    (below.get(parent) ?? []).flatMap((view) => {
      const isOpen = open.has(view.code);
      const row: Row = {
        code: view.code,
        parentCode: parent ?? null,
        depth,
        isOpen,
        hasBelow: view.level !== "UnitTask",
        view,
      };
      return isOpen ? [row, ...rowsBelow(view.code, depth + 1)] : [row];
    });
  const rows = rowsBelow(undefined, 0);
  const failed = read.find((one) => one.isError);
  const current = rows.some((row) => row.code === focused)
    ? focused
    : rows.some((row) => row.code === chosen)
      ? chosen
      : rows[0]?.code;

  const setIsOpen = (code: string, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(code);
    else next.delete(code);
    setOpen(next);
  };
  const press = (event: KeyboardEvent, row: Row) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onChoose(row.code);
      return;
    }
    const move = treeMove(rows, row.code, event.key);
    if (!move) return;
    event.preventDefault();
    if (move.do === "focus") {
      setFocused(move.code);
      list.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(move.code)}"]`)?.focus();
    } else setIsOpen(move.code, move.do === "open");
  };
  if (failed) return <Failure error={failed.error} retry={() => failed.refetch()} />;
  return (
    <div role="tree" aria-label={t("tree")} ref={list}>
      {rows.map((row) => {
        const isReading = row.isOpen && below.get(row.code) === undefined;
        const Sign = !row.hasBelow ? IconFileText : row.isOpen ? IconChevronDown : IconChevronRight;
        return (
          <div
            key={row.code}
            role="treeitem"
            data-code={row.code}
            className={classes.item}
            style={{ paddingInlineStart: `${0.8 + row.depth * 1.8}rem` }}
            aria-level={row.depth + 1}
            aria-expanded={row.hasBelow ? row.isOpen : undefined}
            aria-selected={row.code === chosen}
            tabIndex={row.code === current ? 0 : -1}
            onFocus={() => setFocused(row.code)}
            onKeyDown={(event) => press(event, row)}
            onClick={() => {
              onChoose(row.code);
              if (row.hasBelow) setIsOpen(row.code, row.code !== chosen || !row.isOpen);
            }}
          >
            {isReading ? <Loader size={16} aria-label={t("loading")} /> : <Sign size={18} aria-hidden />}
            <span>
              {row.view.name}{" "}
              <Text span size="xs" c="dimmed">
                {t(`level.${row.view.level}`)}
              </Text>
            </span>
          </div>
        );
      })}
    </div>
  );
}
