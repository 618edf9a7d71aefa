import type { ComponentType } from "react";
import { DocumentPreview } from "../documents/DocumentPreview";

export type PreviewProps = { readonly id: string; readonly onActed: () => void };

/** What is shown beside the list, by what a line is about; what is not a document comes with its own code. */
export const previews: Readonly<Record<string, ComponentType<PreviewProps>>> = {
  Document: ({ id, onActed }) => <DocumentPreview documentId={id} onActed={onActed} />,
};
