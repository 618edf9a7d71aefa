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

/** `행정안전부` and `장관` are `행정안전부장관`; what the post repeats of the name is written once: `서울특별시` and `시장`. */
export function inNameOf(name: string, post: string): string {
  for (let length = Math.min(name.length, post.length); length > 0; length--)
    if (name.endsWith(post.slice(0, length))) return name + post.slice(length);
  // A department that is called by its post (`혁신행정담당관`) needs no other.
  return name.endsWith("관") ? name : name + post;
}
