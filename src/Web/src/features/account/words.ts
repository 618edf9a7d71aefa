import { addWords } from "../../shared/i18n";

addWords(
  "account",
  {
    title: "나의 계정",
    lead: "{{name}} 님의 계정입니다.",
    password: {
      title: "비밀번호 바꾸기",
      first: "처음 받은 비밀번호입니다. 다른 사람이 알 수 없도록 지금 바꾸어야 업무를 시작할 수 있습니다.",
      next: "바꾸면 다른 기기와 프로그램에서는 모두 로그아웃되고, 여기에서는 그대로 이어서 일할 수 있습니다.",
      current: "지금 비밀번호",
      new: "새 비밀번호",
      newNote: "10자 이상이면 됩니다. 기억하기 쉬운 여러 낱말을 이어 쓰는 것이 좋습니다.",
      again: "새 비밀번호 다시",
      differs: "두 번 입력한 새 비밀번호가 서로 다릅니다.",
      submit: "비밀번호 바꾸기",
      done: "비밀번호를 바꾸었습니다.",
    },
    posts: "나의 직위",
    absence: {
      title: "나의 부재",
      none: "등록된 부재가 없습니다.",
      away: "{{from}}부터 {{to}}까지 부재입니다. 사유: {{reason}}",
      ask: "부재와 직무대리는 기관의 조직 담당자가 등록합니다: {{names}}",
    },
  },
  {
    title: "My account",
    lead: "The account of {{name}}.",
    password: {
      title: "Change the password",
      first:
        "This is the first password that you were given. Change it now, so that nobody else knows it; then work begins.",
      next: "Every other device and program is signed out; here you go on as before.",
      current: "Password now",
      new: "New password",
      newNote: "At least 10 characters. Several words that you remember easily are best.",
      again: "New password again",
      differs: "The new password was typed differently the second time.",
      submit: "Change the password",
      done: "Your password is changed.",
    },
    posts: "My posts",
    absence: {
      title: "My absence",
      none: "No absence is registered.",
      away: "Away from {{from}} to {{to}}. Reason: {{reason}}",
      ask: "Absences and acting people are registered by the agency's organization administrator: {{names}}",
    },
  },
);
