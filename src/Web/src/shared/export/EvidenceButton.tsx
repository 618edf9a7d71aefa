import { Button, Stack, Text } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { api } from "../api/client";
import { answered } from "../api/queries";
import { addWords, useWords } from "../i18n";
import { Failure } from "../ui/Failure";
import { save } from "./save";

addWords(
  "evidence",
  {
    take: "증거 묶음 받기",
    taken: "받았습니다. 받은 사실이 기록되었고, 묶음은 이 시스템 없이 ops/verify로 확인할 수 있습니다.",
  },
  {
    take: "Take as evidence",
    taken: "Taken, and that is on record. Anybody can check the bundle with ops/verify, without this system.",
  },
);

/** Takes a record out of the house with its proofs; where it may not go, the server says why. */
export function EvidenceButton({ of }: { of: { readonly documentId: string } | { readonly taskCardId: string } }) {
  const t = useWords("evidence");
  const take = useMutation({
    mutationFn: async () => {
      if ("documentId" in of) {
        const request = { params: { path: of }, parseAs: "blob" } as const;
        save(
          `document-${of.documentId}.zip`,
          await answered(api.GET("/api/evidence/documents/{documentId}/bundle", request)),
        );
      } else {
        const request = { params: { path: of }, parseAs: "blob" } as const;
        save(
          `task-card-${of.taskCardId}.zip`,
          await answered(api.GET("/api/evidence/task-cards/{taskCardId}/bundle", request)),
        );
      }
    },
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={18} aria-hidden />}
        loading={take.isPending}
        onClick={() => take.mutate()}
      >
        {t("take")}
      </Button>
      <Text size="sm" role="status">
        {take.isSuccess && t("taken")}
      </Text>
      {take.isError && <Failure error={take.error} retry={() => take.mutate()} />}
    </Stack>
  );
}
