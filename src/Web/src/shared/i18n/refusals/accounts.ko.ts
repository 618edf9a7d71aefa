/** Signing in, accounts and passwords. */
export const accounts = {
  "account.exists": "이미 계정이 있는 사람입니다. 계정 목록에서 확인하세요.",
  "account.own": "지금 로그인한 자신의 계정은 잠글 수 없습니다. 다른 관리자에게 부탁하세요.",
  "account.password-must-change": "받은 비밀번호를 먼저 바꿔야 합니다. 새 비밀번호를 정한 뒤 이어서 하세요.",
  "account.password-too-weak":
    "이 비밀번호는 쓸 수 없습니다. 지금과 다르고, 10자에서 200자 사이이며, 서로 다른 글자가 4개 이상 있는 비밀번호를 정하세요.",
  "account.sign-in-name-not-acceptable":
    "아이디는 영문 소문자, 숫자와 ‘.’, ‘-’, ‘_’, ‘@’, ‘+’로 100자까지 쓸 수 있습니다. 고쳐 입력하세요.",
  "account.sign-in-name-taken": "‘{{signInName}}’은(는) 이미 쓰고 있는 아이디입니다. 다른 아이디를 정하세요.",
  "account.sign-in-refused":
    "아이디나 비밀번호가 맞지 않거나 계정이 잠겨 있습니다. 확인하고 다시 입력하세요. 여러 번 틀리면 15분 동안 잠깁니다.",
  "account.token-expired": "로그인한 시간이 지났습니다. 다시 로그인하세요.",
  "account.unknown": "이 기관에 계정이 없는 사람입니다. 계정을 먼저 만드세요.",
  "account.wrong-password": "지금 비밀번호가 맞지 않습니다. 다시 입력하세요.",
} as const;
