import { Alert, Select, Stack } from "@mantine/core";
import { useSearchParams } from "react-router";
import type { DocumentCardView } from "../../../shared/api/schema";
import { useWords } from "../../../shared/i18n";
import { Paper } from "../Paper";
import { VersionGate } from "./VersionGate";

/** What the document says, in its current version or any earlier one. */
export function ContentTab({ card }: { card: DocumentCardView }) {
  const t = useWords("documents");
  const [search, setSearch] = useSearchParams();
  const current = card.information?.contentVersion;
  const version = Number(search.get("version") ?? current);
  const versions = card.versions ?? [];
  return (
    <Stack gap="md">
      {versions.length > 1 && (
        <Select
          w={220}
          label={t("version.choose")}
          allowDeselect={false}
          value={String(version)}
          onChange={(value) => {
            if (Number(value) === current) search.delete("version");
            else search.set("version", value ?? "");
            setSearch(search, { replace: true });
          }}
          data={versions.map((one) => ({
            value: String(one.contentVersion),
            label: t(one.contentVersion === current ? "version.current" : "version.name", {
              count: one.contentVersion,
            }),
          }))}
        />
      )}
      {current === undefined || version === current ? (
        <Paper card={card} />
      ) : (
        <VersionGate documentId={card.documentId} contentVersion={version}>
          {(content) => (
            <>
              <Alert color="warning">{t("version.older")}</Alert>
              <Paper card={card} shown={content} />
            </>
          )}
        </VersionGate>
      )}
    </Stack>
  );
}
