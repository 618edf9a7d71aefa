import { accounts } from "./refusals/accounts.ko";
import type { Book } from "./refusals/book";
import { contents } from "./refusals/contents.ko";
import { documents } from "./refusals/documents.ko";
import { functions } from "./refusals/functions.ko";
import { history } from "./refusals/history.ko";
import { incoming } from "./refusals/incoming.ko";
import { organizations } from "./refusals/organizations.ko";
import { people } from "./refusals/people.ko";
import { requests } from "./refusals/requests.ko";
import { tasks } from "./refusals/tasks.ko";
import { terms } from "./refusals/terms.ko";

/** What every refusal says in Korean: what happened, and what to do next. */
export const book: Book = {
  language: "ko",
  sentences: {
    ...requests,
    ...accounts,
    ...documents,
    ...contents,
    ...incoming,
    ...functions,
    ...organizations,
    ...tasks,
    ...people,
    ...history,
  },
  terms,
};
