import { ActButton } from "../../shared/act/ActButton";
import { api } from "../../shared/api/client";
import type {
  ChangeOwnerRequest,
  Collaborator,
  JoinCollaboratorRequest,
  JoinParticipantRequest,
  Official,
  ReleaseCollaboratorRequest,
  ReleaseParticipantRequest,
  ReviseHeaderRequest,
  TaskCard,
  TaskCardView,
} from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import type { Choice } from "../../shared/pick/Picker";
import { AgencyPicker, inTreeOrder, useOrganization } from "../../shared/pick/pickers";
import { SearchSelect } from "../../shared/pick/SearchSelect";
import { useCardAct } from "./queries";

type Props = { readonly view: TaskCardView };
const quiet = { size: "xs", variant: "subtle", color: "gray.8" } as const;

export function ReviseHeader({ view, card }: Props & { card: TaskCard }) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: ReviseHeaderRequest) => api.POST("/api/task-cards/{taskCardId}/revise-header", { params: { path }, body }),
    t("done.saved"),
  );
  return (
    <ActButton
      key={view.version}
      label={t("act.revise")}
      verb={t("act.save")}
      act={act}
      fields={{
        title: { kind: "text", label: t("act.title"), start: card.title },
        content: { kind: "text", label: t("act.content"), start: card.content, isLong: true },
      }}
      asked={(values) => ({ version: view.version, ...values })}
    />
  );
}

export function ChangeOwner({ view }: Props) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: ChangeOwnerRequest) => api.POST("/api/task-cards/{taskCardId}/change-owner", { params: { path }, body }),
    t("done.owner"),
  );
  return (
    <ActButton
      label={t("act.changeOwner")}
      lead={t("act.changeOwnerLead")}
      verb={t("act.changeOwner")}
      act={act}
      fields={{
        owner: { kind: "person", label: t("act.newOwner"), department: view.owner.departmentCode },
        reason: { kind: "text", label: t("act.reason") },
      }}
      asked={({ owner, reason }) => ({ version: view.version, ownerId: owner?.value ?? "", reason })}
    />
  );
}

export function JoinParticipant({ view }: Props) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: JoinParticipantRequest) => api.POST("/api/task-cards/{taskCardId}/participants", { params: { path }, body }),
    t("done.joined"),
  );
  return (
    <ActButton
      label={t("act.joinPerson")}
      verb={t("act.add")}
      act={act}
      fields={{
        person: { kind: "person", label: t("act.person") },
        part: { kind: "text", label: t("act.part") },
      }}
      asked={({ person, part }) => ({ version: view.version, personId: person?.value ?? "", part })}
    />
  );
}

export function Release({ view, person }: Props & { person: Official }) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: ReleaseParticipantRequest) =>
      api.POST("/api/task-cards/{taskCardId}/release-participant", { params: { path }, body }),
    t("done.released"),
  );
  return (
    <ActButton
      label={t("act.release")}
      lead={t("act.releaseLead", { name: person.name })}
      verb={t("act.release")}
      button={quiet}
      act={act}
      fields={{ reason: { kind: "text", label: t("act.reason") } }}
      asked={({ reason }) => ({ version: view.version, personId: person.personId, reason })}
    />
  );
}

type Partner = { readonly agency: Choice<{ name: string }> | null; readonly department: string | null };

export function JoinCollaborator({ view }: Props) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const organization = useOrganization();
  const act = useCardAct(
    view.taskCardId,
    (body: JoinCollaboratorRequest) =>
      api.POST("/api/task-cards/{taskCardId}/collaborators", { params: { path }, body }),
    t("done.joined"),
  );
  return (
    <ActButton
      label={t("act.joinCollaborator")}
      verb={t("act.add")}
      act={act}
      fields={{
        partner: {
          kind: "own",
          label: t("act.collaboratorKind"),
          start: null,
          draw: ({ value, change, error }) => {
            const partner = (value as Partner | null) ?? { agency: null, department: null };
            return (
              <>
                <SearchSelect
                  label={t("act.department")}
                  error={error}
                  clearable
                  data={inTreeOrder(organization.data?.departments ?? []).map((one) => ({
                    value: one.code,
                    label: one.name,
                  }))}
                  value={partner.department}
                  onChange={(department) => change(department ? { agency: null, department } : null)}
                />
                <AgencyPicker
                  label={t("act.agency")}
                  chosen={partner.agency as never}
                  onChoose={(agency) => change(agency ? { agency, department: null } : null)}
                />
              </>
            );
          },
        },
        purpose: { kind: "text", label: t("act.purpose") },
        contact: { kind: "text", label: t("act.contact"), isOptional: true },
        leads: { kind: "yes", label: t("act.leads") },
      }}
      asked={({ partner, purpose, contact, leads }) => {
        const chosen = partner as Partner;
        return {
          version: view.version,
          purpose,
          leads,
          agencyCode: chosen.agency?.value ?? null,
          departmentCode: chosen.department,
          contact: contact || null,
        };
      }}
    />
  );
}

export function ReleaseCollaborator({ view, collaborator }: Props & { collaborator: Collaborator }) {
  const t = useWords("taskCards");
  const path = { taskCardId: view.taskCardId };
  const act = useCardAct(
    view.taskCardId,
    (body: ReleaseCollaboratorRequest) =>
      api.POST("/api/task-cards/{taskCardId}/release-collaborator", { params: { path }, body }),
    t("done.released"),
  );
  const { agencyCode, departmentCode } = collaborator;
  return (
    <ActButton
      label={t("act.releaseCollaborator")}
      lead={t("act.releaseLead", { name: collaborator.name })}
      verb={t("act.releaseCollaborator")}
      button={quiet}
      act={act}
      fields={{ reason: { kind: "text", label: t("act.reason") } }}
      asked={({ reason }) => ({ version: view.version, agencyCode, departmentCode, reason })}
    />
  );
}
