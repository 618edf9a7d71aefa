import { CirculateModal } from "../../circulations/CirculateModal";
import { touchedBy } from "../queries";
import { CorrectIncomingEntry } from "./CorrectIncomingEntry";
import { Distribute } from "./Distribute";
import { ErasePersonalData } from "./ErasePersonalData";
import { Handle, NameHandler, Receive } from "./Handling";
import type { ActFormProps, Offered } from "./IncomingActs";
import { ForwardVia, ReasonAct, TransferToAgency } from "./Leaving";
import { TakeUp } from "./TakeUp";

/** The form of one act. */
export default function ActForm({ act, ...props }: ActFormProps & { act: Offered }) {
  switch (act) {
    case "Distribute":
      return <Distribute {...props} />;
    case "Receive":
      return <Receive {...props} />;
    case "NameHandler":
      return <NameHandler {...props} />;
    case "Handle":
      return <Handle {...props} />;
    case "SendBack":
    case "ReturnToSender":
      return <ReasonAct act={act} {...props} />;
    case "TransferToAgency":
      return <TransferToAgency {...props} />;
    case "ForwardVia":
      return <ForwardVia {...props} />;
    case "CorrectRegister":
      return <CorrectIncomingEntry {...props} />;
    case "ErasePersonalData":
      return <ErasePersonalData {...props} />;
    case "TakeUp":
      return <TakeUp {...props} />;
    case "Circulate":
      return (
        <CirculateModal
          kind="Incoming"
          subjectId={props.card.incomingId}
          touches={touchedBy(props.card.incomingId)}
          onClose={props.onClose}
        />
      );
  }
}
