import { addWords } from "../../shared/i18n";

addWords(
  "search",
  {
    title: "검색",
    lead: "제목, 본문, 사람, 번호로 찾습니다. 볼 수 있는 문서만 나옵니다.",
    label: "찾을 말",
    submit: "검색하기",
    count: "모두 {{count}}건",
    countMore: "{{count}}건이 넘습니다. 최근 것부터 보입니다. 낱말을 더하면 줄어듭니다.",
    behind: "최근 {{count}}초 동안의 일은 아직 들어 있지 않을 수 있습니다.",
    nothing: "찾는 것이 없습니다. 낱말을 줄이거나 다른 말로 검색하세요.",
    ask: "찾을 말을 입력하세요. 문서번호나 사람 이름으로도 찾을 수 있습니다.",
    kind: { Document: "생산 문서", IncomingDocument: "접수 문서" },
    entryOnly: "등록 정보만 볼 수 있음",
    more: "더 보기",
  },
  {
    title: "Search",
    lead: "By title, text, people and number, among what you may know.",
    label: "Words",
    submit: "Search",
    count: "{{count}} found",
    countMore: "More than {{count}}, the latest first. More words find fewer.",
    behind: "What happened in the last {{count}} seconds may be missing.",
    nothing: "Nothing found. Use fewer or other words.",
    ask: "Type what you look for. Numbers and names are found too.",
    kind: { Document: "Produced", IncomingDocument: "Received" },
    entryOnly: "entry only",
    more: "Show more",
  },
);
