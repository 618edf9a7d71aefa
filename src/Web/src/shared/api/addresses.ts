/** Where in the application the rows behind a figure are listed: the server names the list, the page shows it. */
export function listAddress(href: string): string {
  return href.replace(/^\/api\//, "/lists/");
}

/** Where something that work, trails or searches are about is opened. */
export function subjectAddress(subject: string, id: string): string {
  switch (subject) {
    case "IncomingDocument":
      return `/incoming/${id}`;
    case "Circulation":
      return `/circulations/${id}`;
    case "Instruction":
      return `/instructions/${id}`;
    case "TaskCard":
      return `/task-cards/${id}`;
    case "Handover":
      return `/handovers/${id}`;
    case "Meeting":
      return `/meetings/${id}`;
    case "MemoReport":
      return `/memo-reports/${id}`;
    case "ReadingFlag":
      return `/reading-flags/${id}`;
    default:
      return `/documents/${id}`;
  }
}
