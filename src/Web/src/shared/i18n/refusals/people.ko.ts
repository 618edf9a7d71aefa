/** What people ask of each other: instructions, meetings, memo reports and handovers. */
export const people = {
  "instruction.accepted-already": "이미 접수한 지시사항입니다. 다 하면 결과를 보고하세요.",
  "instruction.due-past": "기한이 이미 지난 날짜입니다. 앞으로 올 날짜를 고르세요.",
  "instruction.due-too-far": "기한은 {{years}}년 안으로 정할 수 있습니다. 더 가까운 날짜를 고르세요.",
  "instruction.evidence-unknown": "근거 문서가 없거나 볼 권한이 없습니다. 근거 문서를 다시 고르세요.",
  "instruction.exists": "같은 지시사항이 이미 있습니다. 지시 목록에서 확인하세요.",
  "instruction.forbidden":
    "이 지시사항에서 {{action:instructionAction}}은(는) 맡은 사람만 할 수 있습니다. 지시한 사람이나 처리할 사람을 확인하세요.",
  "instruction.handler-twice": "처리할 사람에 같은 사람이 두 번 있습니다. 하나를 빼세요.",
  "instruction.handlers-missing": "처리할 사람을 1명에서 {{limit}}명까지 정해야 합니다. 처리할 사람을 고르세요.",
  "instruction.not-accepted": "아직 접수하지 않은 지시사항입니다. 먼저 접수한 뒤 결과를 보고하세요.",
  "instruction.not-found": "그런 지시사항이 없거나 볼 권한이 없습니다. 목록에서 다시 찾아보세요.",
  "instruction.not-superior":
    "지시사항은 처리할 사람의 부서장이나 그 상급자, 직무대리가 내립니다. 처리할 사람을 다시 고르세요.",
  "instruction.not-theirs": "이 사람이 처리하거나 챙길 지시사항이 아니거나, 남은 일이 없습니다. 목록에서 확인하세요.",
  "instruction.own-report": "자신이 처리한 지시사항의 보고는 스스로 판단할 수 없습니다. 지시한 사람을 기다리세요.",
  "instruction.person-unknown": "지금 우리 기관에 근무하지 않는 사람이 있습니다. 사람을 다시 고르세요.",
  "instruction.source-elsewhere":
    "여기에서는 문서나 접수 문서에 관한 지시만 내릴 수 있습니다. 회의나 과제에 관한 지시는 그 화면에서 하세요.",
  "instruction.source-unnamed": "어느 문서에 관한 지시인지 정해지지 않았습니다. 문서를 고르거나 ‘없음’으로 두세요.",
  "instruction.stale": "그 사이에 다른 사람이 이 지시사항을 처리했습니다. 바뀐 내용을 확인하고 다시 처리하세요.",
  "instruction.text-not-acceptable": "‘{{field:field}}’ 칸{{fault:unfit}}",
  "instruction.too-much-evidence": "근거 문서는 {{limit}}건까지, 겹치지 않게 붙일 수 있습니다. 중요한 것만 남기세요.",
  "instruction.wrong-state":
    "지시사항이 ‘{{instructionStatus:instructionStatus}}’ 상태라 {{action:instructionAction}}을(를) 할 수 없습니다. 지금 상태를 확인하세요.",
  "meeting.agenda-missing": "안건은 1건에서 {{limit}}건까지 있어야 합니다. 안건을 적으세요.",
  "meeting.decision-unknown": "회의록에 {{decisionNumber}}번 결정 사항이 없습니다. 회의록에서 다시 고르세요.",
  "meeting.exists": "같은 회의가 이미 있습니다. 회의 목록에서 확인하세요.",
  "meeting.forbidden":
    "이 회의에서 {{action:meetingAction}}은(는) 맡은 사람만 할 수 있습니다. 회의를 주재하거나 소집한 사람에게 문의하세요.",
  "meeting.instructed-already": "{{decisionNumber}}번 결정 사항은 이미 지시했습니다. 그 지시사항을 확인하세요.",
  "meeting.instructed-decision-stays":
    "{{decisionNumber}}번 결정 사항은 이미 지시해서 번호와 내용을 바꿀 수 없습니다. 그대로 두고 정정하세요.",
  "meeting.minutes-incomplete": "{{fault:minutes}}.",
  "meeting.more-votes-than-present":
    "{{decisionNumber}}번 결정의 표가 {{cast}}표인데 참석한 사람은 {{present}}명입니다. 표결 수를 확인하세요.",
  "meeting.not-found": "그런 회의가 없거나 볼 권한이 없습니다. 목록에서 다시 찾아보세요.",
  "meeting.not-held-yet": "아직 시작하지 않은 회의입니다. {{begins:moment}}이(가) 지난 뒤에 회의록을 쓰세요.",
  "meeting.not-invited": "참석자나 배석자가 아닌 사람이 있습니다. 참석한 사람을 다시 고르세요.",
  "meeting.not-yours-to-call":
    "회의는 주재하는 사람이나, 같은 부서 또는 하위 부서의 사람이 소집합니다. 주재하는 사람을 다시 고르세요.",
  "meeting.people-missing": "참석자는 1명에서 {{limit}}명까지, 배석자도 {{limit}}명까지입니다. 사람을 다시 고르세요.",
  "meeting.person-twice": "같은 사람이 두 번 있습니다. 하나를 빼세요.",
  "meeting.person-unknown": "지금 우리 기관에 근무하지 않는 사람이 있습니다. 사람을 다시 고르세요.",
  "meeting.stale": "그 사이에 다른 사람이 이 회의를 바꾸었습니다. 바뀐 내용을 확인하고 다시 처리하세요.",
  "meeting.text-not-acceptable": "‘{{field:field}}’ 칸{{fault:unfit}}",
  "meeting.time-impossible":
    "회의 시간이 올바르지 않습니다. 끝나는 시각을 시작보다 늦게, 일주일 안으로, 지금부터 10년 안에서 정하세요.",
  "meeting.wrong-state":
    "회의가 ‘{{meetingStatus:meetingStatus}}’ 상태라 {{action:meetingAction}}을(를) 할 수 없습니다. 지금 상태를 확인하세요.",
  "memo-report.document-id-taken": "같은 문서가 이미 있어 기안으로 만들지 못했습니다. 다시 하세요.",
  "memo-report.drafted-already": "이미 기안으로 만든 메모보고입니다. 만들어진 기안을 확인하세요.",
  "memo-report.exists": "같은 메모보고가 이미 있습니다. 메모보고 목록에서 확인하세요.",
  "memo-report.forbidden":
    "이 메모보고에서 {{action:memoReportAction}}은(는) 맡은 사람만 할 수 있습니다. 보낸 사람에게 문의하세요.",
  "memo-report.not-found": "그런 메모보고가 없거나 받은 적이 없습니다. 목록에서 다시 찾아보세요.",
  "memo-report.person-unknown": "지금 우리 기관에 근무하지 않는 사람이 있습니다. 받는 사람을 다시 고르세요.",
  "memo-report.recipient-twice": "받는 사람에 같은 사람이 두 번 있습니다. 하나를 빼세요.",
  "memo-report.recipients-missing": "받는 사람은 1명에서 {{limit}}명까지입니다. 받는 사람을 고르세요.",
  "memo-report.text-not-acceptable": "‘{{field:field}}’ 칸{{fault:unfit}}",
  "memo-report.to-oneself": "자기 자신에게는 메모보고를 보낼 수 없습니다. 다른 사람을 고르세요.",
  // What keeps a thing from moving stands in the form with its code alone, so these hold without their members too.
  "handover.acting-is-another": "인계자의 직무대리는 {{name}} 님입니다. 그 직무대리나 후임자에게 인계하세요.",
  "handover.confirmed-already": "{{side:handoverSide}}이(가) 이미 이대로 확인했습니다. 상대방의 확인을 기다리세요.",
  "handover.exists": "같은 인계인수가 이미 있습니다. 인계인수 목록에서 확인하세요.",
  "handover.finished-meanwhile":
    "그 사이에 끝났거나 다른 사람에게 넘어가 더는 인계자의 일이 아닙니다. 빼고 진행하세요.",
  "handover.forbidden":
    "이 인계인수에서 {{action:handoverAction}}은(는) 맡은 사람만 할 수 있습니다. 인계자나 인수자에게 알리세요.",
  "handover.item-malformed": "인계할 것 가운데 잘못되었거나 두 번 있는 것이 있습니다. 다시 고르세요.",
  "handover.not-found": "그런 인계인수가 없거나 볼 권한이 없습니다. 목록에서 다시 찾아보세요.",
  "handover.not-their-superior":
    "[[{{name}} 님은 ]]처리할 사람 모두의 상급자가 아니어서 이 지시사항을 챙길 수 없습니다. 상급자에게 인계하세요.",
  "handover.not-yours":
    "[[인계자의 것이 아닌 {{itemKind:handoverItemKind}}이(가) 있습니다. ]]인계자가 맡은 것만 골라 인계하세요.",
  "handover.not-yours-to-prepare":
    "인계인수서는 {{name}} 님이 씁니다. {{name}} 님이 떠났거나 부재 중이면 부서장이나 그 상급자가 쓰니, 부서장에게 알리세요.",
  "handover.nothing-to-pass-on":
    "직무대리가 완료된 인계인수로 받은 것만 다시 넘길 수 있습니다. 앞의 인계인수를 확인하세요.",
  "handover.outside-asked-department":
    "[[{{name}} 님은 ]]협조를 요청받은 부서에서 근무하지 않습니다. 그 부서의 사람에게 인계하세요.",
  "handover.outside-drafting-department":
    "[[{{name}} 님은 ]]문서를 기안한 부서에서 근무하지 않습니다. 결재 중인 문서는 기안한 부서의 사람에게 인계하세요.",
  "handover.own-instruction":
    "[[{{name}} 님은 ]]이 지시사항을 주고받는 상대편에 있습니다. 지시한 사람과 처리할 사람이 같을 수 없으니 다른 사람에게 인계하세요.",
  "handover.person-unknown": "우리 기관에 근무하지 않는 사람입니다. 사람을 다시 고르세요.",
  "handover.receiver-evaluates":
    "[[{{name}} 님은 ]]이 과제의 평가자라 담당자가 될 수 없습니다. 다른 사람을 먼저 평가자로 지정하세요.",
  "handover.receiver-missing": "인수자가 없습니다. 누구에게 인계할지 고르세요.",
  "handover.stale": "그 사이에 인계인수가 바뀌었습니다. 옮겨진 것은 없으니, 바뀐 내용을 확인하고 다시 처리하세요.",
  "handover.text-not-acceptable": "‘{{field:field}}’ 칸{{fault:unfit}}",
  "handover.to-oneself": "자기 자신에게는 인계할 수 없습니다. 다른 사람을 고르세요.",
  "handover.too-many-items": "한 번에 {{limit}}건까지 인계할 수 있습니다. 나누어 인계하세요.",
  "handover.wrong-state":
    "인계인수가 ‘{{handoverStatus:handoverStatus}}’ 상태라 {{action:handoverAction}}을(를) 할 수 없습니다. 지금 상태를 확인하세요.",
} as const;
