import type { Book } from "./refusals/book";
import { terms } from "./refusals/terms.en";

const unfit = "“{{field:field}}” {{fault:unfit}}.";
const notInService = "Somebody whom you name is not in the agency's service on this day; choose somebody else.";
const namedTwice = "Somebody is named twice; take one out.";
const notYours = "is for somebody else to do; ask who is in charge of it.";
const retired = "has been retired[[; it continues as {{successors}}]]. Choose another one.";

/** What is said in English in place of the server's own sentence, where that holds names or ids that are for programs. */
export const book: Book = {
  language: "en",
  sentences: {
    "request.cursor-malformed": "The list cannot go on from here; load the page again.",
    "request.foreign-origin": "The request came from another site and was not carried out; do it again here.",
    "request.grouping-unknown": "Nothing is grouped by that; choose one of the groupings on the page.",
    "request.key-malformed": "The request cannot be told from others; load the page again and repeat it.",
    "request.key-reused": "The request was used for something else; load the page again and repeat it.",
    "request.limit-out-of-range": "A list does not come in pages of this size; load the page again.",
    "request.missing-field": "Something is missing; fill in what is empty and try again.",
    "request.repeated-field": "Something is told twice; load the page again and repeat it.",
    "request.section-missing": "It is not clear which list is to go on; load the page again.",
    "request.state-unknown": "There is no such state; choose one of those on the page.",
    "request.too-large":
      "This is too large to be sent[[; at most {{limitBytes:megabytes}} MB are taken]]. Shorten it or send it in parts.",
    "request.too-many": "Too many attempts. Nothing was done; try again[[ in {{retryAfterSeconds}} seconds]].",
    "request.unknown-field": "The server does not know something that was sent; load the page again and repeat it.",
    "evidence.damaged":
      "Fact {{version}} of this record does not stand in the store as it was written. Tell the auditor: the whole log is to be checked and the record brought back from a backup.",
    "request.number-inexact": "{{number}} has more digits than can be kept; enter it with up to 15.",
    "request.wrong-type": "A value has the wrong form; look at days and numbers and try again.",
    "search.query-empty": "Say what to search for.",
    "server.busy":
      "More is asked of the server than it can do at once. Nothing was done and nothing is lost; try again in a moment.",
    "server.unexpected": "Something went wrong at the server. Nothing was done; try again in a moment.",
    "time.given-time-in-future": "{{given:moment}} has not come yet; name a time that has passed.",
    "time.given-time-malformed": "The time has the wrong form; write day and time again.",
    "reading-watch.forbidden": "The security officer looks into unusual reading; ask the security officer.",
    "reading-watch.not-found": "There is no such flag; choose one from the list.",
    "reading-watch.own": "Nobody looks into the own reading; leave it to another security officer.",
    "reading-watch.looked-into": "It has been looked into already; read the note.",
    "reading-watch.note-malformed": "The note is empty or too long; say what was found.",
    "reading-watch.limits-malformed":
      "A limit is out of range: counts from 0 to 1000, minutes from 1 to 60, times of the habit from 2 to 100, and the office opens before it closes. Set it again.",
    "told-act.not-accepted": "In this agency acts have the office's own names; leave the other name empty.",
    "told-act.malformed":
      "The name of an act, its case and its number have 1 to 500 characters each; write them again, the name first.",
    "time.given-time-not-accepted": "In this agency nobody sets the time of an act; leave it empty.",
    "account.exists": "This person has an account already.",
    "account.password-must-change": "Change the password that was given to you first.",
    "account.unknown": "This person has no account in your agency; open one first.",
    "circulation.person-unknown": notInService,
    "circulation.reader-twice": namedTwice,
    "circulation.text-not-acceptable": unfit,
    "daily-work.done": "It is {{workStatus:dailyWorkStatus}} already; plan something new.",
    "daily-work.item-exists": "This piece of work was planned already; look at the day.",
    "daily-work.text-not-acceptable": unfit,
    "document.correction-wrong":
      "The new value of {{field:registerField}} is empty, unreadable or the same as before; write another one.",
    "document.decider-above-delegated-level":
      "This matter is delegated to the {{lawfulPost}}; it is not taken higher. Choose that decider.",
    "document.decider-below-delegated-level":
      "This matter is decided by the {{lawfulPost}}; it is not taken lower. Choose that decider.",
    "document.decider-vacant": "Nobody holds the post {{lawfulPost}} on this day; the post has to be filled first.",
    "document.forbidden": `You may know of this document, but {{action:documentAction}} ${notYours}`,
    "document.same-as-before": "“{{field:field}}” has that value already; choose another one.",
    "document.step-asks-otherwise": "Your step on the reporting path asks for your {{asked:stepAct}}.",
    "document.task-card-unknown": "There is no such task card; choose another one.",
    "document.text-too-long": "“{{field:field}}” holds at most {{limit}} characters; shorten it.",
    "document.unit-task-retired": `The unit task ${retired}`,
    "document.wrong-state":
      "The document is in the state “{{documentStatus:documentStatus}}”; {{action:documentAction}} is not possible now.",
    "function.differs": "{{functionCode}} is there already, and differs in “{{field:field}}”.",
    "function.text-not-acceptable": unfit,
    "function.wrong-level":
      "A {{level:functionLevel}} cannot stand there; each level stands under the one above it, and only a policy field under none.",
    "handover.confirmed-already": "The {{side:handoverSide}} has confirmed the form as it stands.",
    "handover.exists": "This handover exists already; look for it in the list.",
    "handover.forbidden": `You may read this handover, but {{action:handoverAction}} ${notYours}`,
    "handover.not-yours":
      "[[There is a thing ({{itemKind:handoverItemKind}}) that is not the giver's. ]]Hand over only what the giver holds.",
    "handover.outside-asked-department":
      "[[{{name}} does not serve in the department that is asked for its opinion. ]]Hand it over to somebody of the department that is asked.",
    "handover.outside-drafting-department":
      "[[{{name}} does not serve in the department that drafted the document. ]]While it is on its way, hand it over within that department.",
    "handover.person-unknown": notInService,
    "handover.text-not-acceptable": unfit,
    "handover.wrong-state":
      "The handover is {{handoverStatus:handoverStatus}}; {{action:handoverAction}} is not possible now.",
    "incoming.correction-wrong":
      "The new value of {{field:registerField}} is empty, unreadable or the same as before; write another one.",
    "incoming.department-has-it": "This department has the document already; choose another one.",
    "incoming.department-twice": "A department is named twice; take one out.",
    "incoming.department-unknown": "The agency has no such department on this day; choose another one.",
    "incoming.exists": "This incoming document exists already; look for it in the list.",
    "incoming.forbidden": `You may know of this document, but {{action:incomingAction}} ${notYours}`,
    "incoming.handler-outside-department":
      "{{name}} does not serve in the department that has the document; a department names one of its own people.",
    "incoming.lead-department-handles": "The leading department finishes the document; tell it.",
    "incoming.lead-department-stands":
      "A department leads already; another one can lead after that department has sent it back.",
    "incoming.no-entry-of-department": "That department's register has no line for this document.",
    "incoming.not-the-recipient":
      "It is meant for another agency; send it on with an opinion, or return it to its sender.",
    "incoming.text-not-acceptable": unfit,
    "incoming.transfer-in-circle": "That agency had it before; return it to its sender with the reason instead.",
    "incoming.unit-task-retired": `The unit task ${retired}`,
    "incoming.unit-task-unknown": "No such unit task is in force; choose the one under which it is filed.",
    "incoming.wrong-state":
      "The document is {{incomingStatus:incomingStatus}}; {{action:incomingAction}} is not possible now.",
    "instruction.evidence-unknown": "There is no such document that you may read; choose another one.",
    "instruction.exists": "This instruction exists already; look for it in the list.",
    "instruction.forbidden": `You may read this instruction, but {{action:instructionAction}} ${notYours}`,
    "instruction.handler-twice": namedTwice,
    "instruction.person-unknown": notInService,
    "instruction.source-unnamed": "Say which document the instruction comes of, or that it comes of none.",
    "instruction.text-not-acceptable": unfit,
    "instruction.wrong-state":
      "The instruction is {{instructionStatus:instructionStatus}}; {{action:instructionAction}} is not possible now.",
    "managed-task.department-unknown": "The agency has no such department on that day; choose another one.",
    "managed-task.forbidden":
      "The head of the department, one of its superiors or an organization administrator does this.",
    "managed-task.text-not-acceptable": unfit,
    "meeting.exists": "This meeting exists already; look for it in the list.",
    "meeting.forbidden": `You may read of this meeting, but {{action:meetingAction}} ${notYours}`,
    "meeting.not-invited": "Somebody whom you name was not asked to come; choose among those who were.",
    "meeting.person-twice": namedTwice,
    "meeting.person-unknown": notInService,
    "meeting.text-not-acceptable": unfit,
    "meeting.wrong-state":
      "The meeting is {{meetingStatus:meetingStatus}}; {{action:meetingAction}} is not possible now.",
    "memo-report.document-id-taken": "The draft exists already; try again.",
    "memo-report.exists": "This memo report exists already; look for it in the list.",
    "memo-report.forbidden": `You may read this memo report, but {{action:memoReportAction}} ${notYours}`,
    "memo-report.person-unknown": notInService,
    "memo-report.recipient-twice": namedTwice,
    "memo-report.text-not-acceptable": unfit,
    "organization.absence-id-taken": "This absence is registered already.",
    "organization.absence-over": "The absence has ended before that day.",
    "organization.absences-overlap": "The person is registered as absent on some of these days already.",
    "organization.acting-person-away":
      "The acting person is absent or not in the agency on some of these days; choose somebody else.",
    "organization.administrator-missing":
      "Name at least one organization administrator, or nobody could ever change the agency.",
    "organization.appointment-already-held": "The person is {{post}} of that department already.",
    "organization.delegation-rule-id-taken": "This delegation rule exists already.",
    "organization.last-organization-administrator":
      "This is the agency's only organization administrator; assign another one first.",
    "organization.later-appointment-held":
      "The person has an appointment that begins after that day; only the last one can be followed by another.",
    "organization.no-concurrent-appointment":
      "The person is not {{post}} of that department beside a primary appointment on that day.",
    "organization.no-primary-appointment":
      "The person holds no primary appointment on that day; appoint the person instead.",
    "organization.office-already-held": "The person holds the office of {{office:office}} already.",
    "organization.office-not-held": "The person does not hold the office of {{office:office}} on that day.",
    "organization.person-acts-meanwhile":
      "The person acts for somebody on some of these days; cancel or change that first.",
    "organization.person-already-joined": "The person belongs to the agency already.",
    "organization.person-leaves": "The person leaves the agency later on; choose another day.",
    "organization.primary-appointment-held": "The person holds a primary appointment already; move the person instead.",
    "organization.task-card-section-needed":
      "Every task card holds these sections: {{missing:taskCardSection}}. Only the others can be left out.",
    "organization.text-not-acceptable": unfit,
    "organization.unknown-absence": "The agency has no such absence.",
    "organization.unknown-delegation-rule": "The agency has no such delegation rule on that day.",
    "organization.unknown-person": "The agency has no such person on that day.",
    "task.actual-is-computed":
      "The value of this indicator ({{source:indicatorSource}}) follows from what happened; it is computed, not reported.",
    "task.answer-contradicts-grade": "{{isUpheld:objection}}",
    "task.evidence-not-visible":
      "The evaluator may not read some of the evidence; circulate it to the evaluator, or name other evidence.",
    "task.evidence-twice": "The same {{evidence:evidenceKind}} is named twice; take one out.",
    "task.evidence-unknown":
      "There is no such {{evidence:evidenceKind}} in that version, or you may not read it; choose another one.",
    "task.forbidden": `You may know of this task, but {{action:taskCardAction}} ${notYours}`,
    "task.has-card": "The task has its card already; open that one.",
    "task.incoming-taken-up": "This incoming document is work of this task already.",
    "task.incoming-unknown": "There is no such incoming document, or you may not read it.",
    "task.opens-outside-department":
      "The card is opened by somebody of the department to which the task belongs, or by one of its superiors.",
    "task.owner-outside-department":
      "The owner serves in the department to which the task belongs, or below it; choose another one.",
    "task.person-unknown": notInService,
    "task.plan-part-empty": "“{{field:field}}” holds an empty entry; fill it in or take it out.",
    "task.plan-too-large": "“{{field:field}}” holds at most {{limit}} entries; take some out.",
    "task.plan-too-late":
      "The plan can no longer be approved: the task card is at the stage “{{stage:taskCardStage}}”. Return the document.",
    "task.point-answered": "The improvement point has its answer: {{taskStatus:pointStatus}}.",
    "task.point-exists": "This improvement point exists already.",
    "task.point-not-accepted":
      "Only what was accepted can be closed as done; this improvement point is {{taskStatus:pointStatus}}.",
    "task.point-unknown": "The task card has no such improvement point.",
    "task.section-not-written":
      "The section “{{section:taskCardSection}}” says what the acts on the card say; quality, publicity, customer and intake are written.",
    "task.section-switched-off": "The agency's task cards have no section “{{section:taskCardSection}}” on this day.",
    "task.text-not-acceptable": unfit,
    "task.unit-not-of-figure":
      "Indicator {{indicatorCode}} is computed ({{source:indicatorSource}}) and has a unit of its own; choose one of these: {{units}}.",
    "task.wrong-stage":
      "The task card is at the stage “{{stage:taskCardStage}}”; {{action:taskCardAction}} is not possible now.",
    "unit-task.differs": "{{unitTaskCode}} is there already, and differs in “{{field:field}}”.",
    "unit-task.same-as-before": "“{{field:field}}” has that value already on that day; choose another one.",
    "unit-task.text-not-acceptable": unfit,
  },
  terms,
};
