/** Documents from the draft to the register. */
export const documents = {
  "document.agency-not-exchanging": "우리 기관은 지금 문서 유통을 멈추었습니다. 다시 시작된 뒤에 발송하세요.",
  "document.already-sealed": "이미 관인을 찍은 문서입니다. 이어서 발송하세요.",
  "document.already-sent": "{{name}}에는 이미 발송했습니다. 보낸 문서는 거둘 수 없으니, 바로잡는 문서를 새로 보내세요.",
  "document.consultation-is-opinion-only": "협조는 의견만 냅니다. 고치거나 반려할 점은 의견에 적으세요.",
  "document.content-fixed": "결재된 문서의 내용은 바꿀 수 없습니다. 이 문서를 대신하는 새 문서를 기안하세요.",
  "document.correction-wrong":
    "정정할 {{field:registerField}} 값이 비어 있거나, 읽을 수 없거나, 전과 같습니다. 고칠 값을 다시 입력하세요.",
  "document.decider-above-delegated-level":
    "전결규정에 따라 {{lawfulPost}}이(가) 결재할 사안이라 더 위로 올릴 수 없습니다. 결재할 사람을 {{lawfulPost}}(으)로 바꾸세요.",
  "document.decider-below-delegated-level":
    "전결규정에 따라 {{lawfulPost}}이(가) 결재할 사안이라 더 아래에서 결재할 수 없습니다. 결재할 사람을 {{lawfulPost}}(으)로 바꾸세요.",
  "document.decider-vacant": "결재할 {{lawfulPost}} 자리가 비어 있습니다. 그 자리에 사람이 임용된 뒤에 상신하세요.",
  "document.decision-step-missing": "보고경로에는 결재하는 사람이 한 명, 맨 끝에 있어야 합니다. 보고경로를 고치세요.",
  "document.disclosure-clauses-wrong":
    "부분공개나 비공개에는 근거(1호~8호)가 있어야 하고, 공개에는 없어야 합니다. 근거를 다시 고르세요.",
  "document.disclosure-missing": "공개여부가 정해지지 않았습니다. 공개여부를 고르세요.",
  "document.forbidden":
    "이 문서에서 {{action:documentAction}}은(는) 맡은 사람만 할 수 있습니다. 보고경로에서 맡은 사람을 확인하세요.",
  "document.hold-until-past": "보류할 날짜가 이미 지났습니다. 앞으로 올 날짜를 고르세요.",
  "document.internal-has-recipients": "내부결재 문서에는 수신자가 없습니다. 수신자를 지우거나 내부결재를 끄세요.",
  "document.internal-is-not-sent": "내부결재 문서라 발송하지 않습니다. 밖으로 보내려면 새 문서를 기안하세요.",
  "document.no-report-owed": "이 문서에는 후열할 것이 없습니다. 나의 업무에서 남은 일을 확인하세요.",
  "document.not-absent": "{{name}} 님은 오늘 부재 중이 아닙니다. 본인이 처리할 때까지 기다리세요.",
  "document.not-decided": "결재된 문서만 관인을 찍고 발송할 수 있습니다. 결재가 끝난 뒤에 하세요.",
  "document.not-found": "그런 문서가 없거나 볼 권한이 없습니다. 검색에서 다시 찾아보세요.",
  "document.not-your-turn":
    "아직 차례가 아닙니다. [[지금은 {{waitsFor}} 님의 차례입니다. ]]차례가 되면 처리할 일에 나타나니 그때 처리하세요.",
  "document.nothing-changed": "고친 내용이 전과 같습니다. 내용을 고친 뒤 저장하세요.",
  "document.only-consultation-is-parallel":
    "동시에 처리할 수 있는 것은 병렬협조뿐입니다. 검토와 결재는 한 사람씩 차례로 두세요.",
  "document.only-review-is-skipped": "건너뛸 수 있는 것은 검토뿐입니다. 결재는 직무대리가 대결하게 하세요.",
  "document.opinion-missing": "이견이 있으면 의견을 써야 합니다. 의견을 입력하세요.",
  "document.partner-not-awaited": "그 기관의 결재를 기다리고 있지 않습니다. 문서의 상태를 다시 확인하세요.",
  "document.path-person-twice": "{{name}} 님이 같은 차례에 두 번 있습니다. 하나를 빼세요.",
  "document.path-person-unknown":
    "보고경로에 지금 우리 기관에 근무하지 않는 사람이 있습니다. 그 사람을 빼거나 바꾸세요.",
  "document.path-step-malformed":
    "보고경로의 차례마다 사람과 구분(검토·협조·결재)이 있어야 합니다. 비어 있는 곳을 채우세요.",
  "document.path-too-long": "보고경로에는 {{limit}}명까지 넣을 수 있습니다. 사람을 줄이세요.",
  "document.plan-changes-on-its-card":
    "과제관리카드의 계획을 담은 문서라 여기에서 고칠 수 없습니다. 과제관리카드에서 계획을 고쳐 상신하세요.",
  "document.reason-missing": "사유가 없습니다. 사유를 입력하세요.",
  "document.recall-too-late": "이미 처리한 사람이 있어 회수할 수 없습니다. 지금 차례인 사람에게 반려를 부탁하세요.",
  "document.recipient-not-named": "이름이 없거나 300자를 넘는 수신자가 있습니다. 수신자의 이름을 고치세요.",
  "document.recipient-twice": "{{name}}이(가) 수신자에 두 번 있습니다. 하나를 빼세요.",
  "document.recipient-unknown": "수신자 가운데 없는 기관이 있습니다. 기관을 다시 찾아 고르세요.",
  "document.recipients-missing": "수신자가 없습니다. 수신자를 정하거나 내부결재로 표시하세요.",
  "document.replaces-undecided": "결재된 문서만 새 문서로 대신할 수 있습니다. 결재되지 않은 문서는 그 문서를 고치세요.",
  "document.review-outside-line-of-command":
    "{{name}} 님은 기안자의 결재 계통에 있지 않아 검토할 수 없습니다. 검토 대신 협조로 바꾸세요.",
  "document.same-as-before": "{{field:field}}이(가) 이미 그 값입니다. 다른 값을 고르세요.",
  "document.seal-missing": "기관장 명의의 문서는 관인을 찍어야 발송할 수 있습니다. 먼저 관인을 찍으세요.",
  "document.stale": "그 사이에 다른 사람이 이 문서를 처리했습니다. 바뀐 내용을 확인하고 다시 처리하세요.",
  "document.step-asks-otherwise": "보고경로에서 맡은 것은 {{asked:stepAct}}입니다. {{asked:stepAct}}(으)로 처리하세요.",
  "document.task-card-closed": "종료된 과제관리카드입니다. 다른 과제관리카드를 고르거나 비워 두세요.",
  "document.task-card-not-yours":
    "과제에 참여하는 사람과 담당 부서 사람만 그 과제관리카드에 문서를 편철합니다. 다른 과제관리카드를 고르거나 비워 두세요.",
  "document.task-card-unknown": "그런 과제관리카드가 없습니다. 과제관리카드를 다시 고르세요.",
  "document.text-too-long": "‘{{field:field}}’ 칸에는 {{limit}}자까지 쓸 수 있습니다. 내용을 줄이세요.",
  "document.title-missing": "제목이 없습니다. 제목을 입력하세요.",
  "document.too-many-recipients": "수신자는 {{limit}}곳까지 정할 수 있습니다. 수신자를 줄이세요.",
  "document.unit-task-missing": "편철할 단위과제가 없습니다. 단위과제를 고르세요.",
  "document.unit-task-retired":
    "폐지된 단위과제입니다. [[이어받은 단위과제({{successors}})나 ]]다른 단위과제를 고르세요.",
  "document.unit-task-unknown": "지금 쓸 수 있는 단위과제가 아닙니다. 단위과제를 다시 고르세요.",
  "document.version-not-found": "이 문서에는 제{{contentVersion}}판이 없습니다. 버전 목록에서 고르세요.",
  "document.wrong-state":
    "문서가 ‘{{documentStatus:documentStatus}}’ 상태라 {{action:documentAction}}을(를) 할 수 없습니다. 문서의 지금 상태를 확인하세요.",
  "saved-path.empty": "저장할 보고경로에 사람이 없습니다. 한 명 이상 넣으세요.",
  "saved-path.name-missing": "저장할 보고경로의 이름이 없습니다. 한 줄로 이름을 입력하세요.",
  "saved-path.not-found": "저장한 보고경로가 없습니다. 목록에서 다시 고르세요.",
  "saved-path.too-many": "더 저장할 수 없습니다. 쓰지 않는 보고경로를 지운 뒤 저장하세요.",
} as const;
