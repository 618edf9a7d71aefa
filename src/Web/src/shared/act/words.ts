import { addWords } from "../i18n";

addWords(
  "act",
  {
    close: "닫기",
    optional: "(선택)",
    missing: "{{label}}: 입력하세요.",
    tooEarly: "이 날짜보다 빠를 수 없습니다: {{day}}",
    tooLate: "이 날짜보다 늦을 수 없습니다: {{day}}",
    nobody: "아직 고른 사람이 없습니다.",
    remove: "{{name}} 빼기",
    addPerson: "사람 추가",
  },
  {
    close: "Close",
    optional: "(optional)",
    missing: "{{label}}: please fill this in.",
    tooEarly: "Not before {{day}}",
    tooLate: "Not after {{day}}",
    nobody: "Nobody chosen yet.",
    remove: "Remove {{name}}",
    addPerson: "Add a person",
  },
);
