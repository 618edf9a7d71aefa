import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, Refusal } from "../../shared/api/client";
import { answered } from "../../shared/api/queries";
import type { DocumentCardView, FunctionView, Me, Official, OrganizationView } from "../../shared/api/schema";
import { type Draft, emptyDraft, fromCard, type Origin, toRequest, withUnitTask } from "./draft";
import { lastMatter, readLocal } from "./localDrafts";
import { cardOf, type SavedBefore } from "./saving";
import { suggestPath } from "./suggestion";

/** With what the page begins. */
export type Start = {
  readonly draft: Draft;
  readonly origin: Origin;
  readonly before: SavedBefore;
  /** As it stands on the server; none for a new one. */
  readonly card: DocumentCardView | null;
  /** Whether what this browser kept is shown instead of what the server has. */
  readonly isRestored: boolean;
  readonly isConflict: boolean;
};

const nothing: Origin = { replaces: null, answers: null };

/** Reads once with what the page begins; while somebody writes nothing is read anew under their hands. */
export function useStart(
  documentId: string,
  isNew: boolean,
  wanted: URLSearchParams,
  me: Me,
  organization: OrganizationView | undefined,
) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ["draft-start", documentId, me.personId],
    queryFn: () =>
      isNew
        ? begin(wanted, me, organization as OrganizationView, queries)
        : resume(documentId, me, organization as OrganizationView),
    enabled: organization !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

async function begin(
  wanted: URLSearchParams,
  me: Me,
  organization: OrganizationView,
  queries: QueryClient,
): Promise<Start> {
  let draft: Draft = emptyDraft;
  let origin = nothing;
  const replaces = wanted.get("replaces");
  const answers = wanted.get("answers");
  const cardId = wanted.get("taskCardId");
  const taskCard = cardId
    ? await answered(api.GET("/api/task-cards/{taskCardId}", { params: { path: { taskCardId: cardId } } }))
    : null;
  if (replaces) {
    const card = await cardOf(replaces);
    draft = { ...(await draftOf(card, organization, null)), attachments: [] };
    origin = { ...nothing, replaces };
  } else {
    const code = wanted.get("unitTask") ?? taskCard?.subject.unitTaskCode;
    draft = withUnitTask(draft, code ? await unitTaskOf(code) : await lastUnitTask());
    draft = { ...draft, matter: known(lastMatter(me.personId), organization) };
  }
  if (taskCard) draft = { ...draft, taskCard: { id: taskCard.taskCardId, name: taskCard.title } };
  if (answers) {
    const incoming = await answered(
      api.GET("/api/incoming/{incomingId}", { params: { path: { incomingId: answers } } }),
    );
    origin = { ...origin, answers: { id: answers, name: incoming.title } };
    const found = await answered(
      api.GET("/api/agencies", { params: { query: { q: incoming.senderName, limit: 20 } } }),
    );
    const agency = found.agencies.find((one) => one.name === incoming.senderName);
    draft = {
      ...draft,
      title: `${incoming.title} 회신`,
      isInternal: false,
      recipients: [{ name: incoming.senderName, agencyCode: agency?.code ?? null }],
    };
  }
  if (!draft.isOwnPath && draft.matter !== null) {
    const suggested = await queries.fetchQuery(suggestPath(organization, draft.matter, draft.unitTask?.code));
    draft = { ...draft, path: suggested.path };
  }
  return { draft, origin, before: { version: null, request: null }, card: null, isRestored: false, isConflict: false };
}

async function resume(documentId: string, me: Me, organization: OrganizationView): Promise<Start> {
  const local = readLocal(documentId, me.personId);
  const origin = local?.origin ?? nothing;
  let card: DocumentCardView;
  try {
    card = await cardOf(documentId);
  } catch (error) {
    // It never reached the server, or the server is out of reach: what is kept here is all there is, and enough to go on.
    if (!local || (error instanceof Refusal && error.status !== 404)) throw error;
    const before = { version: local.version, request: null };
    return { draft: local.draft, origin, before, card: null, isRestored: true, isConflict: false };
  }
  const theirs = await draftOf(card, organization, local?.draft ?? null);
  const request = JSON.stringify(toRequest(theirs));
  const before = { version: card.version, request };
  const isAhead = local?.isAhead === true && JSON.stringify(toRequest(local.draft)) !== request;
  if (!local || !isAhead) return { draft: theirs, origin, before, card, isRestored: false, isConflict: false };
  return { draft: local.draft, origin, before, card, isRestored: true, isConflict: local.version !== card.version };
}

/** The draft as its card tells it, with the names that stand for codes and ids. */
export async function draftOf(
  card: DocumentCardView,
  organization: OrganizationView,
  remembered: Draft | null,
): Promise<Draft> {
  const { information, management } = card;
  const wanted = [
    ...(information?.plannedPath ?? []).map((step) => step.personId),
    ...[information?.proposerId, information?.reporterId].filter((id): id is string => Boolean(id)),
  ];
  const [people, task, agencies, taskCard] = await Promise.all([
    peopleOf(wanted, organization),
    management.unitTaskCode ? unitTaskOf(management.unitTaskCode) : null,
    information && information.jointWith.length > 0
      ? answered(api.GET("/api/agencies", { params: { query: { limit: 200 } } }))
      : { agencies: [] },
    management.taskCardId ? taskCardOf(management.taskCardId, remembered) : null,
  ]);
  return fromCard(
    card,
    people,
    new Map(agencies.agencies.map((one) => [one.code, one.name])),
    task,
    taskCard,
    remembered,
  );
}

/** The API finds people by words only; heads come with the organization, the others are looked for page by page. */
async function peopleOf(
  ids: readonly string[],
  organization: OrganizationView,
): Promise<ReadonlyMap<string, Official>> {
  const known = new Map<string, Official>();
  for (const { head } of organization.departments) if (head) known.set(head.personId, head);
  let after: string | undefined;
  while (ids.some((id) => !known.has(id))) {
    const page = await answered(api.GET("/api/organization/people", { params: { query: { limit: 200, after } } }));
    for (const { official } of page.people) known.set(official.personId, official);
    if (!page.next) break;
    after = page.next;
  }
  return known;
}

async function unitTaskOf(code: string): Promise<FunctionView | null> {
  const found = await answered(api.GET("/api/unit-tasks", { params: { query: { q: code, limit: 20 } } }));
  return found.items.find((one) => one.unitTask.code === code)?.unitTask ?? null;
}

/** Whoever may not open the card any more keeps it on the draft all the same. */
async function taskCardOf(id: string, remembered: Draft | null): Promise<Draft["taskCard"]> {
  if (remembered?.taskCard?.id === id) return remembered.taskCard;
  try {
    const card = await answered(api.GET("/api/task-cards/{taskCardId}", { params: { path: { taskCardId: id } } }));
    return { id, name: card.title };
  } catch (error) {
    if (error instanceof Refusal) return { id, name: "" };
    throw error;
  }
}

async function lastUnitTask(): Promise<FunctionView | null> {
  const found = await answered(api.GET("/api/unit-tasks", { params: { query: { usedLast: true, limit: 1 } } }));
  const last = found.items[0]?.unitTask;
  return last?.isInForce ? last : null;
}

function known(matter: string | null, organization: OrganizationView): string | null {
  return matter === "" || organization.delegationRules.some((rule) => rule.matter === matter) ? matter : null;
}
