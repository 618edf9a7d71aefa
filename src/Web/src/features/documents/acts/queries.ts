import type { QueryKey } from "@tanstack/react-query";
import { api } from "../../../shared/api/client";
import { workKey } from "../../my-work/queries";
import { documentKey } from "../queries";

/** What an act on a document may change of what is on the screen. */
export const touchedBy = (documentId: string): readonly QueryKey[] => [
  documentKey(documentId),
  workKey,
  ["registers"],
  ["circulations"],
];

/** Acts that need a word of reason at most. */
export const plainActs = {
  Submit: { reason: "none", isDanger: false },
  Withdraw: { reason: "required", isDanger: true },
  Recall: { reason: "optional", isDanger: false },
  TakeBack: { reason: "optional", isDanger: false },
  SkipStep: { reason: "required", isDanger: false },
  ReadLaterReport: { reason: "none", isDanger: false },
  Dispatch: { reason: "none", isDanger: false },
  RefuseDispatch: { reason: "required", isDanger: true },
} as const;

export type PlainActName = keyof typeof plainActs;

export const isPlain = (act: string): act is PlainActName => act in plainActs;

export function sendPlain(act: PlainActName, documentId: string, version: number, reason: string) {
  const params = { path: { documentId } };
  const given = reason.trim() || null;
  switch (act) {
    case "Submit":
      return api.POST("/api/documents/{documentId}/submit", { params, body: { version } });
    case "Withdraw":
      return api.POST("/api/documents/{documentId}/withdraw", { params, body: { version, reason } });
    case "Recall":
      return api.POST("/api/documents/{documentId}/recall", { params, body: { version, reason: given } });
    case "TakeBack":
      return api.POST("/api/documents/{documentId}/take-back", { params, body: { version, reason: given } });
    case "SkipStep":
      return api.POST("/api/documents/{documentId}/skip-step", { params, body: { version, reason } });
    case "ReadLaterReport":
      return api.POST("/api/documents/{documentId}/read-later-report", { params, body: { version } });
    case "Dispatch":
      return api.POST("/api/documents/{documentId}/dispatch", { params, body: { version } });
    case "RefuseDispatch":
      return api.POST("/api/documents/{documentId}/refuse-dispatch", { params, body: { version, reason } });
  }
}
