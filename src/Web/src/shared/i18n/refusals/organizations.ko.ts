/** Agencies, departments, appointments, absences, delegation and offices. */
export const organizations = {
  "organization.absence-id-taken": "이미 등록된 부재입니다. 부재 목록에서 확인하세요.",
  "organization.absence-over": "그날 전에 이미 끝난 부재입니다. 부재 목록에서 확인하세요.",
  "organization.absences-overlap":
    "이 기간에 이미 등록된 부재가 있습니다. 겹치지 않는 기간을 고르거나 앞의 부재를 취소하세요.",
  "organization.acting-person-away":
    "고른 직무대리는 이 기간에 부재이거나 우리 기관에 없습니다. 다른 사람을 직무대리로 고르세요.",
  "organization.acts-for-oneself": "자기 자신의 직무대리가 될 수 없습니다. 다른 사람을 고르세요.",
  "organization.administrator-missing":
    "조직 관리자가 없으면 기관을 바꿀 사람이 없습니다. 조직 관리자를 한 명 이상 정하세요.",
  "organization.agency-already-suspended": "그날 이미 문서 유통을 멈춘 기관입니다. 기관의 상태를 확인하세요.",
  "organization.agency-code-taken": "이미 쓰고 있는 기관 코드입니다. 다른 코드를 정하세요.",
  "organization.agency-not-suspended": "그날 문서 유통을 하고 있는 기관입니다. 기관의 상태를 확인하세요.",
  "organization.appointment-already-held": "이미 그 부서의 {{post}}입니다. 부서와 직위를 확인하세요.",
  "organization.days-out-of-order": "끝 날짜({{to:day}})가 시작 날짜({{from:day}})보다 빠릅니다. 날짜를 다시 고르세요.",
  "organization.delegation-rule-id-taken": "이미 있는 전결규정입니다. 전결규정 목록에서 확인하세요.",
  "organization.department-closes": "{{on:day}}에 없어지는 부서라 더 임용할 수 없습니다. 다른 부서를 고르세요.",
  "organization.department-code-taken":
    "쓰고 있거나 썼던 부서 코드입니다. 한 번 쓴 코드는 다시 쓸 수 없으니 다른 코드를 정하세요.",
  "organization.department-cycle":
    "그렇게 옮기면 {{on:day}}에 부서가 자기 자신의 상위 부서가 됩니다. 다른 상위 부서를 고르세요.",
  "organization.department-not-empty":
    "그날에도 부서에 남은 것({{holds:holds}})이 있어 없앨 수 없습니다. 먼저 옮기거나 정리하세요.",
  "organization.last-organization-administrator":
    "하나뿐인 조직 관리자입니다. 다른 사람을 먼저 조직 관리자로 정하세요.",
  "organization.later-appointment-held": "그날 뒤에 시작하는 임용이 이미 있습니다. 마지막 임용 뒤의 날짜를 고르세요.",
  "organization.matter-already-delegated":
    "‘{{matter}}’ 사무는 이미 전결규정이 있습니다. 앞의 전결규정을 먼저 폐지하세요.",
  "organization.no-concurrent-appointment":
    "그날 그 부서의 {{post}}을(를) 겸임하고 있지 않습니다. 부서와 직위를 확인하세요.",
  "organization.no-primary-appointment": "그날 본 직위가 없는 사람입니다. 옮기지 말고 새로 임용하세요.",
  "organization.no-such-database":
    "그런 데이터베이스가 없거나 기관이 이미 다른 데이터베이스에 있습니다. 데이터베이스 이름을 확인하세요.",
  "organization.not-in-office": "{{on:day}}에 우리 기관에서 맡은 직위가 없습니다. 조직 관리자에게 문의하세요.",
  "organization.not-installation-administrator": "시스템 관리자만 할 수 있습니다. 시스템 관리자에게 문의하세요.",
  "organization.not-organization-administrator": "조직 관리자만 조직을 바꿀 수 있습니다. 조직 관리자에게 문의하세요.",
  "organization.office-already-held": "이미 {{office:office}}입니다. 담당자 목록에서 확인하세요.",
  "organization.office-not-held": "그날 {{office:office}}이(가) 아닙니다. 담당자 목록에서 확인하세요.",
  "organization.person-acts-meanwhile":
    "이 기간에 다른 사람의 직무대리를 맡고 있습니다. 그 직무대리를 먼저 취소하거나 바꾸세요.",
  "organization.person-already-joined": "이미 우리 기관에 있는 사람입니다. 사람 목록에서 확인하세요.",
  "organization.person-leaves": "그 뒤에 우리 기관을 떠나는 사람입니다. 날짜를 다시 고르세요.",
  "organization.primary-appointment-held": "이미 본 직위가 있는 사람입니다. 새로 임용하지 말고 옮기세요.",
  "organization.root-department-exists": "최상위 부서가 이미 있습니다. 상위 부서를 고르세요.",
  "organization.root-department-stays": "최상위 부서는 옮기거나 없앨 수 없습니다. 다른 부서를 고르세요.",
  "organization.stale": "그 사이에 다른 사람이 조직을 바꾸었습니다. 바뀐 내용을 확인하고 다시 처리하세요.",
  "organization.superior-department-closing":
    "그 뒤에 없어지는 부서라 아래에 다른 부서를 둘 수 없습니다. 다른 상위 부서를 고르세요.",
  "organization.task-card-section-needed":
    "과제관리카드에 꼭 있어야 하는 부분({{missing:taskCardSection}})이 빠졌습니다. 그 부분을 다시 넣으세요.",
  "organization.task-card-section-twice": "과제관리카드의 같은 부분이 두 번 있습니다. 하나를 빼세요.",
  "organization.text-not-acceptable": "‘{{field:field}}’ 칸{{fault:unfit}}",
  "organization.unknown-absence": "그런 부재가 없습니다. 부재 목록에서 확인하세요.",
  "organization.unknown-agency": "그런 기관이 없습니다. 기관을 다시 찾아 고르세요.",
  "organization.unknown-delegation-rule": "그날 그런 전결규정이 없습니다. 전결규정 목록에서 확인하세요.",
  "organization.unknown-department": "{{on:day}}에 우리 기관에 없는 부서입니다. 부서를 다시 고르세요.",
  "organization.unknown-person": "그날 우리 기관에 없는 사람입니다. 사람을 다시 고르세요.",
} as const;
