/** The function tree, unit tasks and managed tasks. */
export const functions = {
  "function.code-taken":
    "기능 코드 {{functionCode}}은(는) 쓰고 있거나 썼던 코드입니다. 한 번 쓴 코드는 다시 쓸 수 없으니 다른 코드를 정하세요.",
  "function.differs":
    "기능 {{functionCode}}이(가) 이미 있는데 {{field:field}}이(가) 다릅니다. 올린 자료의 값을 확인하세요.",
  "function.has-children-open": "아래에 남은 것이 {{children}}개 있습니다. 먼저 옮기거나 폐지하세요.",
  "function.has-that-name": "그날 이미 그 이름을 쓰고 있습니다. 다른 이름을 입력하세요.",
  "function.named-unknown": "기능 {{functionCode}}이(가) 없습니다. 분류체계에서 다시 고르세요.",
  "function.retired":
    "그날부터 폐지된 기능입니다. [[대신 쓸 기능은 {{successors}}입니다. ]]쓸 수 있는 기능을 고르세요.",
  "function.stale": "그 사이에 다른 사람이 이 기능을 바꾸었습니다. 바뀐 내용을 확인하고 다시 처리하세요.",
  "function.stands-there": "그날 이미 그 아래에 있는 기능입니다. 다른 상위 기능을 고르세요.",
  "function.successor-unknown":
    "이어받을 기능 {{functionCode}}은(는) 그날 쓸 수 없거나, 단계가 다르거나, 폐지하려는 기능 자신입니다. 다시 고르세요.",
  "function.text-not-acceptable": "‘{{field:field}}’ 칸{{fault:unfit}}",
  "function.too-many-lines": "한 번에 {{limit}}줄까지 올릴 수 있습니다. 나누어 올리세요.",
  "function.unknown": "그날 그런 기능이 없습니다. 분류체계에서 다시 찾아보세요.",
  "function.wrong-level":
    "{{level:functionLevel}}은(는) 고른 자리에 둘 수 없습니다. 바로 윗단계의 것을 고르세요. 정책분야만 맨 위에 둡니다.",
  "unit-task.code-taken":
    "단위과제 코드 {{unitTaskCode}}은(는) 쓰고 있거나 썼던 코드입니다. 한 번 쓴 코드는 다시 쓸 수 없으니 다른 코드를 정하세요.",
  "unit-task.differs":
    "단위과제 {{unitTaskCode}}이(가) 이미 있는데 {{field:field}}이(가) 다릅니다. 올린 자료의 값을 확인하세요.",
  "unit-task.disclosure-clauses-wrong":
    "부분공개나 비공개에는 정보공개법 제9조 제1항의 근거(1호~8호)가 있어야 하고, 공개에는 없어야 합니다. 근거를 다시 고르세요.",
  "unit-task.merge-needs-several": "합칠 단위과제가 모자랍니다. 두 개 이상 고르세요.",
  "unit-task.retired":
    "그날부터 폐지된 단위과제입니다. [[이어받은 단위과제는 {{successors}}입니다. ]]쓸 수 있는 단위과제를 고르세요.",
  "unit-task.same-as-before": "그날 {{field:field}}이(가) 이미 그 값입니다. 다른 값을 고르세요.",
  "unit-task.split-needs-several": "나눌 단위과제가 모자랍니다. 이어받을 단위과제를 두 개 이상 정하세요.",
  "unit-task.stale": "그 사이에 다른 사람이 이 단위과제를 바꾸었습니다. 바뀐 내용을 확인하고 다시 처리하세요.",
  "unit-task.successor-unknown":
    "이어받을 단위과제 {{unitTaskCode}}은(는) 그날 쓸 수 없거나 폐지하려는 단위과제 자신입니다. 다시 고르세요.",
  "unit-task.text-not-acceptable": "‘{{field:field}}’ 칸{{fault:unfit}}",
  "unit-task.unknown": "그날 우리 기관에 그런 단위과제가 없습니다. 단위과제를 다시 고르세요.",
  "managed-task.code-taken":
    "관리과제 코드 {{managedTaskCode}}은(는) 쓰고 있거나 썼던 코드입니다. 한 번 쓴 코드는 다시 쓸 수 없으니 다른 코드를 정하세요.",
  "managed-task.department-unknown": "그날 우리 기관에 없는 부서입니다. 부서를 다시 고르세요.",
  "managed-task.forbidden": "맡은 부서의 부서장이나 그 상급자, 조직 관리자가 하는 일입니다. 부서장에게 알리세요.",
  "managed-task.not-found": "우리 기관에 그런 관리과제가 없습니다. 목록에서 다시 찾아보세요.",
  "managed-task.retired": "폐지된 관리과제입니다. 다른 관리과제를 고르세요.",
  "managed-task.same-as-before": "관리과제의 내용이 전과 같습니다. 내용을 고친 뒤 저장하세요.",
  "managed-task.stale": "그 사이에 다른 사람이 이 관리과제를 바꾸었습니다. 바뀐 내용을 확인하고 다시 처리하세요.",
  "managed-task.text-not-acceptable": "‘{{field:field}}’ 칸{{fault:unfit}}",
  "managed-task.unit-task-unknown": "그날 쓸 수 없는 단위과제({{unitTaskCode}})가 있습니다. 빼거나 다시 고르세요.",
  "managed-task.unit-tasks-missing":
    "관리과제에는 단위과제가 한 개에서 {{limit}}개까지, 겹치지 않게 있어야 합니다. 단위과제를 다시 고르세요.",
} as const;
