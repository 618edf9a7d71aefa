import { Button, Group, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import type { DocumentAction, DocumentCardView } from "../../../shared/api/schema";
import { useWords } from "../../../shared/i18n";

// Most people read, and few of those who act fill in a form: the forms come when one is asked for.
const ActForm = lazy(() => import("./ActForm"));

// What usually comes next stands open, in the order in which an office does it; the rest is in the menu.
const usual = ["TakeBack", "Submit", "Recall", "Seal", "Dispatch", "ReadLaterReport", "Circulate"] as const;
const rare = [
  "RefuseDispatch",
  "SkipStep",
  "ChangePath",
  "ChangeRecipients",
  "CorrectRegister",
  "ChangeDisclosure",
  "ChangeAccess",
  "Withdraw",
] as const;
export type Offered = (typeof usual)[number] | (typeof rare)[number];

/** Everything that this person can do with the document beside deciding its step. */
export function DocumentActs({ card, onActed }: { card: DocumentCardView; onActed?: (() => void) | undefined }) {
  const t = useWords("documents");
  const [asked, setAsked] = useState<Offered | null>(null);
  const may = (act: DocumentAction) => card.abilities.includes(act);
  // The seal that is there is changed seldom.
  const isSealed = Boolean(card.dispatch?.sealName);
  const needsSeal = card.information?.sender === "AgencyHead" && !isSealed;
  const first = usual.filter((act) => may(act) && (act !== "Seal" || !isSealed) && (act !== "Dispatch" || !needsSeal));
  const rest = [...(isSealed && may("Seal") ? (["Seal"] as const) : []), ...rare.filter(may)];
  const close = () => setAsked(null);
  const isEditable = may("Revise") || may("Edit");
  if (first.length === 0 && rest.length === 0 && !isEditable) return null;
  return (
    <Group gap="xs">
      {isEditable && (
        <Button
          component={Link}
          to={`/documents/${card.documentId}/edit`}
          variant={may("Revise") ? "filled" : "default"}
        >
          {t(may("Revise") ? "card.editDraft" : "card.editContent")}
        </Button>
      )}
      {first.map((act, place) => (
        <Button
          key={act}
          variant={place === 0 && act !== "Circulate" && act !== "Recall" && !isEditable ? "filled" : "default"}
          onClick={() => setAsked(act)}
        >
          {t(`acts.${act}.label`)}
        </Button>
      ))}
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
                {t(`acts.${act}.label`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {asked && (
        <Suspense>
          <ActForm act={asked} card={card} onClose={close} onActed={onActed} />
        </Suspense>
      )}
    </Group>
  );
}

/** What a form about one act is given. */
export type ActFormProps = { card: DocumentCardView; onClose: () => void; onActed?: (() => void) | undefined };
