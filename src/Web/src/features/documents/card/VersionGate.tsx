import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "../../../shared/api/client";
import { answered } from "../../../shared/api/queries";
import type { DocumentContent } from "../../../shared/api/schema";
import { Failure } from "../../../shared/ui/Failure";

/** What a version said, once it is here; it never changes. */
export function VersionGate({
  documentId,
  contentVersion,
  children,
}: {
  documentId: string;
  contentVersion: number;
  children: (content: DocumentContent) => ReactNode;
}) {
  const content = useQuery({
    queryKey: ["document", documentId, "version", contentVersion],
    queryFn: () =>
      answered(
        api.GET("/api/documents/{documentId}/versions/{contentVersion}", {
          params: { path: { documentId, contentVersion } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (content.isPending) return <Skeleton h={320} />;
  if (content.isError) return <Failure error={content.error} retry={() => content.refetch()} />;
  return children(content.data);
}
