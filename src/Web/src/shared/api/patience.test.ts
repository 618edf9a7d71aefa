import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { patiently } from "./patience";

const busy = () => new Response("{}", { status: 503, headers: { "Retry-After": "1" } });
const sent: Request[] = [];

function answers(...given: Response[]) {
  vi.stubGlobal("fetch", async (request: Request) => {
    sent.push(request);
    return given.shift() ?? busy();
  });
}

beforeEach(() => {
  sent.length = 0;
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function answerTo(request: Request): Promise<Response> {
  const answer = patiently(request);
  await vi.runAllTimersAsync();
  return answer;
}

const act = () => new Request("http://office.example/api/documents", { method: "POST", body: "the act" });

test("what there was no room for is sent again as it was", async () => {
  answers(busy(), busy(), new Response("{}", { status: 201 }));
  expect((await answerTo(act())).status).toBe(201);
  expect(await Promise.all(sent.map((request) => request.text()))).toEqual(["the act", "the act", "the act"]);
});

test("who was sent away four times is told", async () => {
  answers();
  expect((await answerTo(act())).status).toBe(503);
  expect(sent).toHaveLength(4);
});

test.each([
  ["a refusal", new Response("{}", { status: 409 })],
  ["too many attempts to sign in", new Response("{}", { status: 429, headers: { "Retry-After": "1" } })],
  ["no word of when to come back", new Response("{}", { status: 503 })],
  ["a wait that is too long to sit through", new Response("{}", { status: 503, headers: { "Retry-After": "60" } })],
])("%s is told at once", async (_, answer) => {
  answers(answer);
  expect((await answerTo(act())).status).toBe(answer.status);
  expect(sent).toHaveLength(1);
});
