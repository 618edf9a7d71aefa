import { Anchor, Badge, Checkbox } from "@mantine/core";
import { IconArrowRight, IconLock } from "@tabler/icons-react";
import { Link } from "react-router";
import type { HandoverItem, HandoverItemKind } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { PlainTable } from "../../shared/ui/PlainTable";
import "../instructions/words";
import "../task-cards/words";
import { itemKey } from "./queries";
import "./words";

const addresses: Record<HandoverItemKind, string> = {
  TaskCard: "/task-cards/",
  Milestone: "/task-cards/",
  ImprovementPoint: "/task-cards/",
  Document: "/documents/",
  Step: "/documents/",
  Incoming: "/incoming/",
  Instruction: "/instructions/",
};

/** The state of a thing in the words of its own area: the form names it as the thing itself says it. */
function useStateWords() {
  const t = useWords("handovers");
  return ({ kind, what }: HandoverItem): string => {
    const words = what.split(", ");
    const say = (key: string) => t(key);
    switch (kind) {
      case "TaskCard":
        return say(`taskCards:stage.${what}`);
      case "ImprovementPoint":
        return say(`taskCards:pointStatus.${what}`);
      case "Document":
        return say(`document.status.${what}`);
      case "Step":
        return `${say(`document.act.${words[0]}`)} · ${say(`document.step.${words[1]}`)}`;
      case "Incoming":
        return say(`part.${what}`);
      case "Instruction":
        return `${say(`part.${words[0]}`)} · ${say(`instructions:status.${words[1]}`)}`;
      default:
        return what;
    }
  };
}

/** Things of somebody's work; chosen among where something can be chosen. */
export function HandoverItems({
  label,
  items,
  isDone,
  chosen,
  onChange,
}: {
  label: string;
  items: readonly HandoverItem[];
  /** Whether they went over already. */
  isDone?: boolean;
  chosen?: ReadonlySet<string>;
  onChange?: (chosen: ReadonlySet<string>) => void;
}) {
  const t = useWords("handovers");
  const stateOf = useStateWords();
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChange?.(next);
  };
  return (
    <PlainTable
      label={label}
      rows={items}
      rowKey={itemKey}
      columns={[
        {
          key: "title",
          title: t("what"),
          cell: (item) => {
            const link = (
              <Anchor component={Link} to={`${addresses[item.kind]}${item.id}`} inherit>
                {item.title}
              </Anchor>
            );
            return onChange ? (
              <Checkbox
                aria-label={t("choose", { title: item.title })}
                label={link}
                disabled={Boolean(item.hindrance)}
                checked={chosen?.has(itemKey(item)) ?? false}
                onChange={() => toggle(itemKey(item))}
              />
            ) : (
              link
            );
          },
        },
        { key: "kind", title: t("kindLabel"), cell: (item) => t(`kind.${item.kind}`) },
        { key: "what", title: t("itemState"), isMinor: true, cell: (item) => stateOf(item) },
        {
          key: "moves",
          title: t("whether"),
          cell: (item) =>
            item.hindrance ? (
              <>
                <Badge
                  color="gray.7"
                  variant="outline"
                  radius="sm"
                  tt="none"
                  leftSection={<IconLock size={14} aria-hidden />}
                >
                  {t("stays")}
                </Badge>{" "}
                {item.hindrance.why}
              </>
            ) : (
              <Badge
                color="success.7"
                variant="outline"
                radius="sm"
                tt="none"
                leftSection={<IconArrowRight size={14} aria-hidden />}
              >
                {t(isDone ? "wentOver" : "moves")}
              </Badge>
            ),
        },
      ]}
    />
  );
}
