import type { CardStep, Official } from "../../shared/api/schema";

/** Somebody who signs on paper: with the post held then, and under which right. */
export type Signer = {
  readonly official: Official;
  readonly act: "Draft" | CardStep["act"];
  readonly isDelegated: boolean;
  readonly isProxy: boolean;
  readonly signedAt: string | null;
};

/** Those in the boxes and those consulted, in the order of the form; whoever was passed over does not sign. */
export function signersOf(
  drafter: Official,
  draftedAt: string,
  path: readonly CardStep[],
): { boxes: Signer[]; consulted: Signer[] } {
  const walked = path
    .filter((step) => step.status !== "Skipped")
    .map((step) => ({
      official: step.by ?? step.assignee,
      act: step.act,
      isDelegated: Boolean(step.authority?.delegatedUnder),
      isProxy: Boolean(step.authority?.proxyUnder),
      signedAt: step.status === "Done" ? (step.closedAt ?? null) : null,
    }));
  return {
    boxes: [
      { official: drafter, act: "Draft", isDelegated: false, isProxy: false, signedAt: draftedAt },
      ...walked.filter((signer) => signer.act !== "Consultation"),
    ],
    consulted: walked.filter((signer) => signer.act === "Consultation"),
  };
}
