/** Task cards from the plan to the feedback, what is filed on them, and daily work. */
export const tasks = {
  "task.actual-is-computed": "이 성과지표의 값({{source:indicatorSource}})은 저절로 계산됩니다. 따로 보고하지 마세요.",
  "task.actual-missing": "값을 보고하지 않은 성과지표({{codes}})가 있습니다. 실적을 먼저 보고하거나 계획을 바꾸세요.",
  "task.answer-contradicts-grade": "{{isUpheld:objection}}",
  "task.budget-amount-wrong": "예산은 0원에서 1경 원까지, 원 단위로 입력합니다. 금액을 다시 입력하세요.",
  "task.change-reason-missing": "승인된 계획을 바꾸려면 사유가 있어야 합니다. 변경 사유를 입력하세요.",
  "task.collaborator-not-named": "협업할 곳이 없거나 둘입니다. 우리 기관의 부서나 다른 기관 가운데 하나만 고르세요.",
  "task.collaborator-unknown": "협업할 수 있는 다른 기관이나 부서가 아닙니다. 다시 찾아 고르세요.",
  "task.cycle-days-reversed": "주기의 끝 날짜가 시작 날짜보다 빠릅니다. 날짜를 다시 고르세요.",
  "task.cycle-name-used": "‘{{cycle}}’ 주기가 이미 있습니다. 다른 이름을 정하세요.",
  "task.cycle-not-found": "그런 주기가 없습니다. 주기 목록에서 다시 고르세요.",
  "task.cycle-overlaps": "‘{{earlier}}’ 주기가 {{earlierTo:day}}까지입니다. 그 뒤에 시작하도록 날짜를 고르세요.",
  "task.evaluator-answers-for-milestone":
    "이정표({{codes}})의 책임자라 자기 일을 평가하게 됩니다. 다른 사람을 평가자로 지정하세요.",
  "task.evaluator-becomes-owner":
    "{{name}} 님은 이 주기의 평가자라 담당자가 될 수 없습니다. 다른 사람을 먼저 평가자로 지정하세요.",
  "task.evaluator-owns-task": "과제 담당자는 자기 과제를 평가할 수 없습니다. 다른 사람을 평가자로 지정하세요.",
  "task.evidence-not-visible":
    "평가자가 볼 수 없는 근거가 있습니다. 그 근거를 평가자에게 공람하거나 다른 근거를 고르세요.",
  "task.evidence-twice": "같은 {{evidence:evidenceKind}}이(가) 근거에 두 번 있습니다. 하나를 빼세요.",
  "task.evidence-unknown":
    "근거로 고른 {{evidence:evidenceKind}}이(가) 그 버전에 없거나 볼 권한이 없습니다. 근거를 다시 고르세요.",
  "task.forbidden":
    "이 과제에서 {{action:taskCardAction}}은(는) 맡은 사람만 할 수 있습니다. 과제 담당자에게 문의하세요.",
  "task.has-card": "이 과제에는 과제관리카드가 이미 있습니다. 있는 과제관리카드를 여세요.",
  "task.incoming-taken-up": "이미 이 과제의 일로 삼은 접수 문서입니다. 과제관리카드의 접수에서 확인하세요.",
  "task.incoming-unknown": "그런 접수 문서가 없거나 볼 권한이 없습니다. 접수 문서를 다시 고르세요.",
  "task.indicator-code-twice": "성과지표 코드 {{indicatorCode}}이(가) 두 번 있습니다. 하나를 바꾸세요.",
  "task.indicator-unknown": "지금 계획에 없는 성과지표입니다. 성과지표를 다시 고르세요.",
  "task.milestone-before-its-predecessor":
    "이정표 {{milestoneCode}}이(가) 먼저 끝낼 이정표 {{predecessor}}의 기한보다 빨리 시작합니다. 시작일을 늦추세요.",
  "task.milestone-code-twice": "이정표 코드 {{milestoneCode}}이(가) 두 번 있습니다. 하나를 바꾸세요.",
  "task.milestone-ends-before-it-begins":
    "이정표 {{milestoneCode}}의 기한이 시작일보다 빠릅니다. 날짜를 다시 고르세요.",
  "task.milestone-not-yours":
    "이 이정표는 {{responsible}} 님이나 과제 담당자, 그 직무대리가 보고합니다. 책임자에게 알리세요.",
  "task.milestone-outside-cycle":
    "이정표 {{milestoneCode}}이(가) 주기 기간({{from:day}}–{{to:day}})을 벗어났습니다. 날짜를 다시 고르세요.",
  "task.milestone-reached": "이미 달성한 이정표입니다. 더 한 일은 이정표를 고르지 않고 보고하세요.",
  "task.milestone-unknown": "지금 계획에 없는 이정표입니다. 이정표를 다시 고르세요.",
  "task.milestones-in-circle":
    "이정표({{milestoneCodes}})가 서로를 기다려 시작할 수 없습니다. 먼저 끝낼 이정표를 다시 정하세요.",
  "task.not-found": "그런 과제관리카드가 없거나 볼 권한이 없습니다. 목록에서 다시 찾아보세요.",
  "task.objected-already":
    "이 평가에는 이미 이의신청과 답변이 있었습니다. 상급자가 평가 결과를 확정할 때까지 기다리세요.",
  "task.objectives-missing": "목표가 없습니다. 목표를 하나 이상 적으세요.",
  "task.opens-outside-department":
    "과제관리카드는 과제를 맡은 부서의 사람이나 그 상급자가 엽니다. 맡은 부서에 알리세요.",
  "task.owner-finalizes": "평가 결과는 과제 담당자가 아닌 상급자가 확정합니다. 상급자에게 알리세요.",
  "task.owner-outside-department":
    "담당자는 과제를 맡은 부서나 그 하위 부서에서 근무해야 합니다. 담당자를 다시 고르세요.",
  "task.owns-it-already": "{{name}} 님은 이미 이 과제의 담당자입니다. 다른 사람을 고르세요.",
  "task.percent-out-of-range": "진행률은 0에서 100까지이고, 이정표를 고를 때만 씁니다. 진행률을 다시 입력하세요.",
  "task.person-unknown": "지금 우리 기관에 근무하지 않는 사람입니다. 사람을 다시 고르세요.",
  "task.plan-in-flight":
    "계획 제{{planVersion}}판이 결재를 기다리고 있습니다. 결재가 끝날 때까지 기다리거나 회수하세요.",
  "task.plan-missing": "지난 계획이 결재된 뒤에 쓴 계획이 없습니다. 계획을 먼저 쓰세요.",
  "task.plan-not-found": "이 주기에는 계획 제{{planVersion}}판이 없습니다. 계획 목록에서 고르세요.",
  "task.plan-on-its-way": "계획 제{{planVersion}}판이 결재를 기다리고 있습니다. 결재가 끝난 뒤 그 계획으로 평가하세요.",
  "task.plan-part-empty": "{{field:field}}에 비어 있는 항목이 있습니다. 채우거나 지우세요.",
  "task.plan-too-large": "{{field:field}}은(는) {{limit}}개까지 쓸 수 있습니다. 줄이세요.",
  "task.plan-too-late": "과제관리카드가 ‘{{stage:taskCardStage}}’ 단계라 계획을 승인할 수 없습니다. 문서를 반려하세요.",
  "task.plan-unchanged": "승인된 계획과 같아 결재할 것이 없습니다. 계획을 고친 뒤 상신하세요.",
  "task.point-answered": "이미 답변한 개선사항입니다({{taskStatus:pointStatus}}). 개선사항 목록에서 확인하세요.",
  "task.point-due-in-past": "{{dueOn:day}}은(는) 이미 지났습니다. 앞으로 올 날짜를 고르세요.",
  "task.point-exists": "이미 제기된 개선사항입니다. 개선사항 목록에서 확인하세요.",
  "task.point-not-accepted":
    "수용한 개선사항만 완료할 수 있습니다. 이 개선사항은 ‘{{taskStatus:pointStatus}}’ 상태이니 먼저 확인하세요.",
  "task.point-not-yours": "이 개선사항은 {{owner}} 님이나 그 직무대리가 답변합니다. 담당자에게 알리세요.",
  "task.point-unanswered": "답변하지 않은 개선사항({{themes}})이 있습니다. 먼저 모두 답변하세요.",
  "task.point-unknown": "이 과제관리카드에 그런 개선사항이 없습니다. 개선사항 목록에서 확인하세요.",
  "task.predecessor-not-reached":
    "먼저 끝낼 이정표({{predecessors}})를 아직 달성하지 못했습니다. 그 이정표부터 보고하세요.",
  "task.predecessor-unknown":
    "이정표 {{milestoneCode}} 앞에 둔 {{predecessor}}이(가) 계획에 없습니다. 먼저 끝낼 이정표를 다시 고르세요.",
  "task.reached-milestone-vanishes":
    "이정표 {{milestoneCode}}은(는) 이미 달성해서 계획에서 뺄 수 없습니다. 다시 넣으세요.",
  "task.retired": "폐지된 과제입니다. 이어받은 과제를 고르세요.",
  "task.same-as-before": "과제관리카드의 내용이 전과 같습니다. 내용을 고친 뒤 저장하세요.",
  "task.section-not-written":
    "{{section:taskCardSection}}은(는) 과제를 처리하면 저절로 채워집니다. 품질·홍보·고객·접수만 직접 쓰세요.",
  "task.section-switched-off":
    "우리 기관의 과제관리카드에는 {{section:taskCardSection}} 부분이 없습니다. 필요하면 조직 관리자에게 문의하세요.",
  "task.stale": "그 사이에 다른 사람이 이 과제를 처리했습니다. 바뀐 내용을 확인하고 다시 처리하세요.",
  "task.takes-no-part": "고른 사람이나 기관은 이 과제에 참여하고 있지 않습니다. 참여자 목록에서 확인하세요.",
  "task.takes-part-already": "{{name}}은(는) 이미 이 과제에 참여하고 있습니다. 다른 참여자를 고르세요.",
  "task.target-against-direction":
    "성과지표 {{indicatorCode}}은(는) {{direction:indicatorDirection}} 좋은 지표인데 목표값이 기준값의 반대쪽에 있습니다. 목표값을 고치세요.",
  "task.target-without-unit": "성과지표 {{indicatorCode}}의 목표값에 단위가 없습니다. 단위를 입력하세요.",
  "task.text-not-acceptable": "‘{{field:field}}’ 칸{{fault:unfit}}",
  "task.too-many-points": "한 주기에 개선사항은 {{limit}}건까지 제기할 수 있습니다. 중요한 것만 남기세요.",
  "task.too-many-take-part": "{{limit}}곳까지 함께할 수 있습니다. 더는 일하지 않는 참여를 끝내세요.",
  "task.too-much-evidence": "근거는 {{limit}}건까지 붙일 수 있습니다. 중요한 것만 남기세요.",
  "task.two-lead": "{{name}}이(가) 이미 주관하고 있습니다. 한 곳만 주관하고 나머지는 협력으로 두세요.",
  "task.unit-not-of-figure":
    "성과지표 {{indicatorCode}}은(는) 저절로 계산되는 값({{source:indicatorSource}})이라 단위가 정해져 있습니다. 단위를 {{units}} 가운데에서 고르세요.",
  "task.unknown": "오늘 우리 기관에 그런 과제가 없습니다. 과제를 다시 찾아 고르세요.",
  "task.value-out-of-range": "값은 -{{limit}}에서 {{limit}} 사이여야 합니다. 값을 다시 입력하세요.",
  "task.wrong-stage":
    "과제관리카드가 ‘{{stage:taskCardStage}}’ 단계라 {{action:taskCardAction}}을(를) 할 수 없습니다. 과제의 지금 단계를 확인하세요.",
  "filing.card-closed": "종료된 과제관리카드라 더 편철할 수 없습니다. 다른 과제관리카드를 고르거나 비워 두세요.",
  "filing.card-not-yours":
    "이 과제에 참여하는 사람과 담당 부서 사람 등 과제와 관계있는 사람만 편철합니다. 다른 과제관리카드를 고르거나 비워 두세요.",
  "filing.card-unknown": "우리 기관에 그런 과제관리카드가 없습니다. 과제관리카드를 다시 고르세요.",
  "daily-work.day-too-far": "하루 업무는 앞뒤로 {{days}}일까지 적을 수 있습니다. 더 가까운 날짜를 고르세요.",
  "daily-work.day-unchanged": "이미 그날의 업무입니다. 다른 날짜를 고르세요.",
  "daily-work.done": "이미 ‘{{workStatus:dailyWorkStatus}}’(으)로 처리한 업무입니다. 새 업무로 적으세요.",
  "daily-work.item-exists": "이미 적은 업무입니다. 하루 업무에서 확인하세요.",
  "daily-work.items-missing": "한 번에 1건에서 {{limit}}건까지 적을 수 있습니다. 업무를 넣거나 나누어 적으세요.",
  "daily-work.milestone-without-card": "이정표를 고르려면 과제관리카드가 있어야 합니다. 과제관리카드도 고르세요.",
  "daily-work.minutes-impossible": "걸린 시간은 0분에서 1,440분까지입니다. 다시 입력하세요.",
  "daily-work.month-full": "한 달에 {{limit}}건까지 적을 수 있습니다. 다른 달에 적으세요.",
  "daily-work.not-found": "그런 업무가 없거나 볼 권한이 없습니다. 하루 업무에서 다시 찾아보세요.",
  "daily-work.text-not-acceptable": "‘{{field:field}}’ 칸{{fault:unfit}}",
} as const;
