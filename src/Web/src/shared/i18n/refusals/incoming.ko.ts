/** Incoming documents and circulations. */
export const incoming = {
  "incoming.agency-head-vacant":
    "경유 송부는 기관장 명의로 하는데, 지금 기관장 자리가 비어 있습니다. 자리가 채워진 뒤에 보내세요.",
  "incoming.agency-unknown": "그런 기관이 없습니다. 기관을 다시 찾아 고르세요.",
  "incoming.answer-unknown": "그런 회신 문서가 없거나 볼 권한이 없습니다. 문서를 다시 고르세요.",
  "incoming.channel-not-outside":
    "다른 기관이 보낸 전자문서는 저절로 도착합니다. 밖에서 받은 방법(방문, 우편 등)을 고르세요.",
  "incoming.correction-wrong":
    "정정할 {{field:registerField}} 값이 비어 있거나, 읽을 수 없거나, 전과 같습니다. 고칠 값을 다시 입력하세요.",
  "incoming.data-subject-unknown":
    "우리 기관에 그 사람이 보낸 문서가 없습니다. 사람을 지정하지 않고 접수하면 새로 올립니다. 다시 접수하세요.",
  "incoming.department-has-it": "이미 이 문서를 받은 부서입니다. 다른 부서를 고르세요.",
  "incoming.department-twice": "같은 부서가 두 번 있습니다. 하나를 빼세요.",
  "incoming.department-unknown": "지금 우리 기관에 없는 부서입니다. 부서를 다시 고르세요.",
  "incoming.exists": "같은 접수 문서가 이미 있습니다. 접수 목록에서 확인하세요.",
  "incoming.forbidden":
    "이 문서에서 {{action:incomingAction}}은(는) 맡은 사람만 할 수 있습니다. 문서과나 맡은 부서에 문의하세요.",
  "incoming.handler-outside-department":
    "{{name}} 님은 이 문서를 맡은 부서에서 근무하지 않습니다. 맡은 부서의 사람을 담당자로 고르세요.",
  "incoming.handler-unknown": "지금 우리 기관에 근무하지 않는 사람입니다. 담당자를 다시 고르세요.",
  "incoming.handles-already": "{{name}} 님은 이미 담당자입니다. 다른 사람을 고르세요.",
  "incoming.lead-department-handles": "이 문서는 주관 부서가 처리를 끝냅니다. 주관 부서에 알리세요.",
  "incoming.lead-department-missing": "주관 부서가 없습니다. 문서를 처리할 주관 부서를 정하세요.",
  "incoming.lead-department-stands":
    "이미 주관 부서가 있습니다. 주관 부서를 바꾸려면 그 부서가 문서과로 되돌린 뒤에 다시 배부하세요.",
  "incoming.no-department-named": "배부할 부서가 없습니다. 부서를 하나 이상 고르세요.",
  "incoming.no-entry-of-department": "그 부서의 등록대장에는 이 문서가 없습니다. 부서를 다시 고르세요.",
  "incoming.not-document-office": "밖에서 온 문서는 문서과만 접수합니다. 문서과에 전하세요.",
  "incoming.no-personal-data":
    "개인이 보낸 문서가 아니어서 파기할 개인정보가 없습니다. 개인정보가 담긴 문서를 고르세요.",
  "incoming.not-found": "그런 접수 문서가 없거나 볼 권한이 없습니다. 목록에서 다시 찾아보세요.",
  "incoming.not-the-recipient":
    "다른 기관이 최종 수신자인 문서입니다. 의견을 붙여 경유 송부하거나 보낸 기관으로 반송하세요.",
  "incoming.nothing-to-forward": "우리 기관이 최종 수신자라 경유 송부할 곳이 없습니다. 부서에 배부하세요.",
  "incoming.outcome-missing": "처리 결과가 없습니다. 회신 문서를 고르거나 한 일을 쓰세요.",
  "incoming.organization-is-no-person":
    "단체나 기관이 보낸 문서에는 사람을 지정하지 않습니다. 사람을 빼거나 개인이 보냈다고 고르세요.",
  "incoming.own-agency": "이미 우리 기관에 있는 문서입니다. 다른 기관을 고르세요.",
  "incoming.stale": "그 사이에 다른 사람이 이 문서를 처리했습니다. 바뀐 내용을 확인하고 다시 처리하세요.",
  "incoming.person-still-waits":
    "이 사람이 보낸 문서 가운데 {{letters}}건의 처리가 끝나지 않았습니다. 먼저 처리를 끝내세요.",
  "incoming.personal-data-gone": "개인정보는 {{day:day}}에 이미 파기했습니다. 더 하실 일이 없으니 창을 닫으세요.",
  "incoming.record-still-kept":
    "이 사람이 보낸 문서 가운데 {{letters}}건은 아직 보존기간이 남았습니다. 보존기간이 끝난 뒤에 파기하거나, 법원·위원회의 명령을 근거로 고르세요.",
  "incoming.text-not-acceptable": "‘{{field:field}}’ 칸{{fault:unfit}}",
  "incoming.too-many-departments": "{{limit}}개 부서까지 배부할 수 있습니다. 부서를 줄이세요.",
  "incoming.transfer-in-circle":
    "이미 이 문서를 받았던 기관입니다. 이송하지 말고 사유를 적어 보낸 기관으로 반송하세요.",
  "incoming.unit-task-retired":
    "폐지된 단위과제입니다. [[이어받은 단위과제({{successors}})나 ]]다른 단위과제를 고르세요.",
  "incoming.unit-task-unknown": "지금 쓸 수 있는 단위과제가 아닙니다. 문서를 편철할 단위과제를 다시 고르세요.",
  "incoming.wrong-state":
    "문서가 ‘{{incomingStatus:incomingStatus}}’ 상태라 {{action:incomingAction}}을(를) 할 수 없습니다. 문서의 지금 상태를 확인하세요.",
  "circulation.forbidden": "공람 받은 사람만 {{act:circulationAct}} 수 있습니다. 공람 받은 사람에게 부탁하세요.",
  "circulation.no-readers": "공람 받을 사람이 없습니다. 한 명 이상 고르세요.",
  "circulation.not-found": "그런 공람이 없거나 볼 권한이 없습니다. 목록에서 다시 찾아보세요.",
  "circulation.not-viewed": "아직 문서를 열어 보지 않았습니다. 문서를 먼저 열어 본 뒤 지시하세요.",
  "circulation.only-heads-instruct": "공람에서는 부서장이나 그 직무대리만 지시할 수 있습니다. 부서장에게 알리세요.",
  "circulation.person-unknown": "지금 우리 기관에 근무하지 않는 사람이 있습니다. 공람 받을 사람을 다시 고르세요.",
  "circulation.reader-twice": "공람 받을 사람에 같은 사람이 두 번 있습니다. 하나를 빼세요.",
  "circulation.text-not-acceptable": "‘{{field:field}}’ 칸{{fault:unfit}}",
  "circulation.too-many-readers": "한 번에 {{limit}}명까지 공람할 수 있습니다. 나누어 공람하세요.",
} as const;
