import { Button, Group, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { api } from "../../../shared/api/client";
import { answered } from "../../../shared/api/queries";
import type { IncomingCard } from "../../../shared/api/schema";
import { useWords } from "../../../shared/i18n";
import { workKey } from "../../my-work/queries";

const ActForm = lazy(() => import("./ActForm"));

const usual = ["Distribute", "ForwardVia", "Receive", "NameHandler", "Handle", "SendBack", "Circulate"] as const;
const rare = ["TransferToAgency", "ReturnToSender", "CorrectRegister", "ErasePersonalData"] as const;
export type Offered = (typeof usual)[number] | (typeof rare)[number] | "TakeUp";

/** What a form about one act is given. */
export type ActFormProps = { card: IncomingCard; onClose: () => void; onActed?: (() => void) | undefined };

/** The tasks of this person, on whose cards an incoming document can be taken up. */
export function useMyTasks() {
  return useQuery({
    queryKey: [...workKey, "my-tasks"],
    queryFn: async () =>
      (await answered(api.GET("/api/my-work", { params: { query: { section: "Tasks", limit: 100 } } }))).tasks?.items ??
      [],
  });
}

/** Whether what was distributed or named already is done anew. */
export const isAgain = (act: Offered, card: IncomingCard) =>
  (act === "Distribute" && card.departments.length > 0) || (act === "NameHandler" && card.status === "InHand");

/** Everything that this person can do with the incoming document. */
export function IncomingActs({ card, onActed }: { card: IncomingCard; onActed?: (() => void) | undefined }) {
  const t = useWords("incoming");
  const tasks = useMyTasks().data ?? [];
  const [asked, setAsked] = useState<Offered | null>(null);
  const may = (act: IncomingCard["abilities"][number]) => card.abilities.includes(act);
  const first = usual.filter((act) => may(act) && !isAgain(act, card));
  const rest: Offered[] = [...usual.filter((act) => may(act) && isAgain(act, card)), ...rare.filter(may)];
  if (may("ReadContent") && tasks.length > 0 && card.entries.length > 0) rest.push("TakeUp");
  const label = (act: Offered) => t(isAgain(act, card) ? `acts.${act}.again` : `acts.${act}.label`);
  if (first.length === 0 && rest.length === 0) return null;
  return (
    <Group gap="xs">
      {first.map((act, place) => (
        <Button
          key={act}
          variant={place === 0 && act !== "Circulate" ? "filled" : "default"}
          onClick={() => setAsked(act)}
        >
          {label(act)}
        </Button>
      ))}
      {may("Handle") && (
        <Button component={Link} to={`/documents/new?answers=${card.incomingId}`} variant="default">
          {t("acts.answer")}
        </Button>
      )}
      {rest.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              {t("acts.more")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((act) => (
              <Menu.Item key={act} onClick={() => setAsked(act)}>
                {label(act)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {asked && (
        <Suspense>
          <ActForm act={asked} card={card} onClose={() => setAsked(null)} onActed={onActed} />
        </Suspense>
      )}
    </Group>
  );
}
