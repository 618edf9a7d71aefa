import { useAct } from "../../../shared/api/queries";
import type { IncomingAnswer } from "../../../shared/api/schema";
import { touchedBy } from "../queries";
import type { ActFormProps } from "./IncomingActs";

/** An act on the document of a form: when it is done the form closes, and whoever has nothing more to do with it goes on. */
export function useIncomingAct(
  { card, onClose, onActed }: ActFormProps,
  send: () => Promise<{ data?: IncomingAnswer }>,
  done: string | ((answer: IncomingAnswer) => string),
) {
  const act = useAct<void, IncomingAnswer>(send, { touches: touchedBy(card.incomingId), done });
  return {
    act,
    onClose,
    onSubmit: () =>
      act.mutate(undefined, {
        onSuccess: () => {
          onClose();
          onActed?.();
        },
      }),
  };
}
