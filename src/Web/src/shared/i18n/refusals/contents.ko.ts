/** The body of a document and its attachments. */
export const contents = {
  "content.attachment-address-wrong":
    "{{attachment:ordinal}}번째 붙임이 올바르게 올라가지 않았습니다. 빼고 다시 올리세요.",
  "content.attachment-not-named":
    "{{attachment:ordinal}}번째 붙임의 파일 이름을 쓸 수 없습니다. 255자 안에서 폴더 표시 없이 이름을 고쳐 다시 올리세요.",
  "content.attachment-twice": "‘{{fileName}}’이(가) 같은 이름으로 두 번 붙어 있습니다. 하나를 빼세요.",
  "content.element-missing": "본문의 {{block:ordinal}}번째 문단에 빈 부분이 있습니다. 그 문단을 지우고 다시 쓰세요.",
  "content.empty-table": "본문의 {{block:ordinal}}번째 문단에 있는 표에 칸이 없습니다. 표를 지우거나 칸을 넣으세요.",
  "content.level-out-of-range":
    "{{block:ordinal}}번째 문단의 항목 단계가 올바르지 않습니다. 1단계에서 8단계 사이로 고치세요.",
  "content.not-text":
    "{{block:ordinal}}번째 문단에 쓸 수 없는 문자가 있습니다. 붙여 넣은 부분을 지우고 다시 입력하세요.",
  "content.table-too-large":
    "{{block:ordinal}}번째 문단의 표가 너무 큽니다(행 {{rows}}개, 열 {{columns}}개). 표를 나누거나 붙임으로 옮기세요.",
  "content.too-long": "본문이 {{length}}자입니다. {{limit}}자까지 쓸 수 있으니 일부를 붙임으로 옮기세요.",
  "content.too-many-attachments": "붙임이 {{count}}개입니다. {{limit}}개까지 붙일 수 있으니 줄이세요.",
  "content.too-many-blocks": "본문의 문단이 {{count}}개입니다. {{limit}}개까지 쓸 수 있으니 일부를 붙임으로 옮기세요.",
  "content.too-many-items":
    "{{block:ordinal}}번째 문단에서 같은 단계의 항목이 {{limit}}개를 넘었습니다. 항목을 줄이거나 단계를 나누세요.",
  "content.too-many-runs":
    "{{block:ordinal}}번째 문단의 글자 모양이 {{count}}번 바뀝니다. {{limit}}번까지 쓸 수 있으니 꾸밈을 줄이세요.",
  "content.uneven-table":
    "{{block:ordinal}}번째 문단에 있는 표의 {{row:ordinal}}번째 행은 칸이 {{cells}}개인데 첫 행은 {{expected}}개입니다. 칸 수를 맞추세요.",
  "attachment.bad-name": "파일 이름을 쓸 수 없습니다. 255자 안에서 폴더 표시 없이 이름을 고쳐 다시 올리세요.",
  "attachment.broken-off": "파일을 올리다가 끊겼습니다. 남은 것은 없으니 다시 올리세요.",
  "attachment.digest-mismatch": "올리는 동안 파일이 달라졌습니다. 다시 올리세요.",
  "attachment.empty": "내용이 없는 파일입니다. 파일을 확인하고 다시 올리세요.",
  "attachment.not-found": "그런 파일이 없거나 볼 권한이 없습니다. 문서를 다시 열어 확인하세요.",
  "attachment.not-what-it-says": "파일 이름과 실제 내용의 형식이 다릅니다. 이름의 확장자를 맞게 고쳐 다시 올리세요.",
  "attachment.unknown": "올린 적이 없는 파일이 붙어 있습니다. 그 파일을 빼고 다시 올리세요.",
} as const;
