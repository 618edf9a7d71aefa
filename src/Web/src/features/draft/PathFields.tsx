import { Stack, Text } from "@mantine/core";
import type { Official, OrganizationView } from "../../shared/api/schema";
import { useWords } from "../../shared/i18n";
import { SearchSelect } from "../../shared/pick/SearchSelect";
import type { Draft } from "./draft";
import { PathBuilder } from "./PathBuilder";
import { PathShelf } from "./PathShelf";
import { type Decider, type PathEntry, type PathFault, type Suggestion, withDecider } from "./path";

/** Stands for a matter that no rule names: the API's empty one, which a list of choices cannot hold. */
const unnamed = "\u0000";

/** What kind of matter it is, and who therefore decides. */
function MatterField({
  matter,
  decider,
  organization,
  error,
  onChange,
}: {
  matter: string | null;
  decider: Decider | null;
  organization: OrganizationView;
  error: string | null;
  onChange: (matter: string) => void;
}) {
  const t = useWords("draft");
  const rules = organization.delegationRules.map((rule) => ({
    value: rule.matter,
    label: t("path.rule", { matter: rule.matter, post: rule.decidingPost }),
  }));
  const other = matter && !rules.some((rule) => rule.value === matter) ? [{ value: matter, label: matter }] : [];
  return (
    <Stack gap={4}>
      <SearchSelect
        id="draft-matter"
        size="sm"
        allowDeselect={false}
        label={t("path.matter")}
        description={matter === null ? t("path.matterHelp") : undefined}
        required
        error={error}
        value={matter === null ? null : matter || unnamed}
        data={[...rules, ...other, { value: unnamed, label: t("path.noRule") }]}
        onChange={(value) => value && onChange(value === unnamed ? "" : value)}
      />
      {decider?.person && (
        <Text size="sm" c="dimmed" aria-live="polite">
          {t(`path.ground.${decider.ground}`, {
            department: decider.departmentName,
            post: decider.post,
            name: decider.person.name,
          })}
          {decider.isAway &&
            ` ${decider.standIn ? t("path.awayFor", { name: decider.standIn.name, post: decider.standIn.post }) : t("path.away")}`}
        </Text>
      )}
    </Stack>
  );
}

/** What kind of matter it is, who decides it, and the way there. */
export function PathFields({
  draft,
  drafter,
  organization,
  suggested,
  line,
  errors,
  onMatter,
  onChange,
}: {
  draft: Draft;
  drafter: Official;
  organization: OrganizationView;
  suggested: Suggestion | null;
  line: ReadonlySet<string>;
  errors: { matter: string | null; path: string | null };
  onMatter: (matter: string) => void;
  onChange: (changed: Partial<Draft>) => void;
}) {
  const setPath = (path: readonly PathEntry[]) => onChange({ path, isOwnPath: true });
  return (
    <>
      <MatterField
        matter={draft.matter}
        decider={suggested?.decider ?? null}
        organization={organization}
        error={errors.matter}
        onChange={onMatter}
      />
      {(draft.matter !== null || draft.path.length > 0) && (
        <PathBuilder
          drafter={drafter}
          path={draft.path}
          line={line}
          isOwn={draft.isOwnPath}
          error={errors.path}
          shelf={
            <PathShelf
              path={draft.path}
              used={suggested?.used ?? []}
              onTake={(path) => setPath(suggested ? withDecider(path, suggested.decider.person) : path)}
            />
          }
          onChange={setPath}
          onSuggest={() => onChange({ path: suggested?.path ?? [], isOwnPath: false })}
        />
      )}
    </>
  );
}

/** What is wrong with the path, in words. */
export function usePathWords(): (fault: PathFault | null) => string | null {
  const t = useWords("draft");
  return (fault) => {
    if (!fault) return null;
    if (fault.kind === "outside") return t("path.fault.outside", { name: fault.name });
    if (fault.kind === "decider" || fault.kind === "vacant")
      return t(`path.fault.${fault.kind}`, {
        department: fault.decider.departmentName,
        post: fault.decider.post,
        name: fault.decider.person?.name ?? "",
      });
    return t(`path.fault.${fault.kind}`);
  };
}
