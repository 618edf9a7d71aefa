/** Reading things as they were. */
export const history = {
  "delegation-rule.trial-forbidden":
    "전결규정을 시험해 보는 일은 조직 관리자와 기관장, 감사관이 합니다. 이 가운데 한 분에게 부탁하세요.",
  "history.actor-not-in-service":
    "{{name}} 님은 {{day:day}}에 우리 기관에 근무하지 않았습니다. 그날의 조직을 확인하세요.",
  "history.cut-twice": "판과 시점을 함께 고를 수 없습니다. 둘 가운데 하나만 고르세요.",
  "history.in-future": "{{moment:moment}}은 아직 오지 않은 때입니다. 지나간 시점을 고르세요.",
  "history.no-judgement": "이 판에서는 검토·협조·결재·반려가 없었습니다. 결재이력에서 그런 처리를 고르세요.",
  "history.not-begun": "그때는 아직 없던 것입니다. {{begun:moment}} 이후의 시점을 고르세요.",
  "history.version-unknown": "1부터 {{versions}}까지의 판이 있습니다. 그 가운데 하나를 고르세요.",
} as const;
