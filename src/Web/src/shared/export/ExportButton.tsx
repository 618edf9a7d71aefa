import { Button, Group, Progress, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Page } from "../api/queries";
import { addWords } from "../i18n";
import { Failure } from "../ui/Failure";
import { csv } from "./csv";
import { save } from "./save";

addWords(
  "export",
  {
    start: "CSV로 내보내기",
    running: "{{count}}건을 모았습니다.",
    of: "전체 {{all}}건 중 {{count}}건을 모았습니다.",
    cancel: "내보내기 그만두기",
    done: "{{count}}건을 내보냈습니다.",
  },
  {
    start: "Export as CSV",
    running: "{{count}} rows so far.",
    of: "{{count}} of {{all}} rows so far.",
    cancel: "Stop the export",
    done: "{{count}} rows exported.",
  },
);

export type Exported<T> = {
  readonly fileName: string;
  readonly titles: readonly string[];
  readonly cells: (row: T) => readonly string[];
  readonly read: (after: string | undefined, signal: AbortSignal) => Promise<Page<T>>;
  /** How many rows there are, where that is known. */
  readonly count?: number | undefined;
};

/** Writes all rows that the filters hold into a file, page by page; it can be watched and stopped. */
export function ExportButton<T>({ of }: { of: Exported<T> }) {
  const { t } = useTranslation(["export"]);
  const running = useRef<AbortController | null>(null);
  const [rows, setRows] = useState<number | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const control = new AbortController();
    running.current = control;
    setError(null);
    setDone(null);
    setRows(0);
    try {
      const all: (readonly string[])[] = [];
      for (let after: string | undefined; ; ) {
        const page = await of.read(after, control.signal);
        if (control.signal.aborted) return;
        all.push(...page.items.map(of.cells));
        setRows(all.length);
        if (!page.next) break;
        after = page.next;
      }
      save(of.fileName, new Blob([csv(of.titles, all)], { type: "text/csv;charset=utf-8" }));
      setDone(all.length);
    } catch (fault) {
      if (!control.signal.aborted) setError(fault);
    } finally {
      if (!control.signal.aborted) setRows(null);
    }
  };

  if (error) return <Failure error={error} retry={start} />;
  if (rows === null)
    return (
      <Group gap="sm">
        <Text size="sm" c="dimmed" role="status">
          {done !== null && t("done", { count: done })}
        </Text>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={start}>
          {t("start")}
        </Button>
      </Group>
    );
  return (
    <Group gap="sm">
      <div>
        <Text size="sm" role="status">
          {of.count ? t("of", { count: rows, all: of.count }) : t("running", { count: rows })}
        </Text>
        {of.count && <Progress value={(rows / of.count) * 100} aria-label={t("start")} />}
      </div>
      <Button
        variant="default"
        onClick={() => {
          running.current?.abort();
          setRows(null);
        }}
      >
        {t("cancel")}
      </Button>
    </Group>
  );
}
