import { Alert, Button, Group, Skeleton } from "@mantine/core";
import { useMemo, useState } from "react";
import { Link, useLocation, useNavigate, useParams, useSearchParams } from "react-router";
import type { Me } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { useOrganization } from "../../shared/pick/pickers";
import { Empty } from "../../shared/ui/Empty";
import { Failure } from "../../shared/ui/Failure";
import { PageFrame } from "../../shared/ui/PageFrame";
import { useMe } from "../sign-in/session";
import { forgetLocal, unsentLocal } from "./localDrafts";
import { useStart } from "./start";
import { uuid7 } from "./uuid";
import { Writing } from "./Writing";
import "./words";

/** A new document, or one that is still the drafter's to change. */
export default function DraftPage() {
  const t = useWords("draft");
  const now = useMe().data;
  // A session may end while somebody writes; the page stays for the one who signs in again.
  const [first] = useState(now);
  const me = now ?? first;
  if (!me) return null;
  if (!me.official)
    return (
      <PageFrame title={t("title")}>
        <Empty>{t("notDrafter")}</Empty>
      </PageFrame>
    );
  return <Opened me={me} />;
}

function Opened({ me }: { me: Me }) {
  const t = useWords("draft");
  const params = useParams();
  const { key } = useLocation();
  const isNew = params.documentId === undefined;
  // A new draft has its id from the first moment; its address follows with the first word, without losing the caret. Whoever comes to
  // this address again begins another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each coming here has its own key
  const made = useMemo(() => uuid7(), [isNew ? key : ""]);
  const documentId = params.documentId ?? made;
  const [wanted] = useSearchParams();
  const organization = useOrganization();
  const start = useStart(documentId, isNew, wanted, me, organization.data);
  const fault = organization.error ?? start.error;
  if (fault)
    return (
      <PageFrame title={t("title")}>
        <Failure error={fault} retry={() => void (organization.isError ? organization.refetch() : start.refetch())} />
      </PageFrame>
    );
  if (!start.data || !organization.data)
    return (
      <PageFrame title={t("title")}>
        <Skeleton h={520} aria-label={t("loading")} />
      </PageFrame>
    );
  const { card } = start.data;
  if (card && !card.abilities.includes("Revise") && !start.data.isConflict)
    return (
      <PageFrame title={t("title")}>
        <Empty
          action={
            <Button component={Link} to={`/documents/${documentId}`}>
              {t("open")}
            </Button>
          }
        >
          {t("fixed")}
        </Empty>
      </PageFrame>
    );
  return (
    <PageFrame title={t(card?.status === "Returned" ? "rework" : "title")} lead={card ? undefined : t("lead")}>
      {isNew && <Unsent personId={me.personId} />}
      <Writing
        key={documentId}
        documentId={documentId}
        me={me}
        organization={organization.data}
        start={start.data}
        isNew={isNew}
      />
    </PageFrame>
  );
}

/** A draft that a closed tab or a lost connection left in this browser only. */
function Unsent({ personId }: { personId: string }) {
  const t = useWords("draft");
  const navigate = useNavigate();
  const [found, setFound] = useState(() => unsentLocal(personId)[0] ?? null);
  if (!found) return null;
  return (
    <Alert color="information" role="status">
      <Group justify="space-between" gap="sm">
        {t("unsent.lead", { title: found.local.draft.title || t("unsent.untitled") })}
        <Group gap="xs">
          <Button size="xs" onClick={() => navigate(`/documents/${found.documentId}/edit`)}>
            {t("unsent.resume")}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              forgetLocal(found.documentId);
              setFound(unsentLocal(personId)[0] ?? null);
            }}
          >
            {t("unsent.discard")}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
