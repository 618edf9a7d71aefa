import { CirculateModal } from "../../circulations/CirculateModal";
import { ChangePath } from "./ChangePath";
import { ChangeAccess, ChangeDisclosure } from "./ChangeReading";
import { ChangeRecipients } from "./ChangeRecipients";
import { CorrectDocumentEntry } from "./CorrectEntry";
import type { ActFormProps, Offered } from "./DocumentActs";
import { PlainAct } from "./PlainAct";
import { isPlain, touchedBy } from "./queries";
import { SealDocument } from "./SealDocument";

/** The form of one act. */
export default function ActForm({ act, ...props }: ActFormProps & { act: Offered }) {
  if (isPlain(act)) return <PlainAct act={act} {...props} />;
  switch (act) {
    case "Seal":
      return <SealDocument {...props} />;
    case "ChangeRecipients":
      return <ChangeRecipients {...props} />;
    case "CorrectRegister":
      return <CorrectDocumentEntry {...props} />;
    case "ChangeDisclosure":
      return <ChangeDisclosure {...props} />;
    case "ChangeAccess":
      return <ChangeAccess {...props} />;
    case "ChangePath":
      return <ChangePath {...props} />;
    case "Circulate":
      return (
        <CirculateModal
          kind="Document"
          subjectId={props.card.documentId}
          touches={touchedBy(props.card.documentId)}
          onClose={props.onClose}
        />
      );
  }
}
