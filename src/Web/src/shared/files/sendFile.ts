import { Refusal, Unreachable } from "../api/client";

/** Sends a file as the body of a request, as the API takes every file. */
export async function sendFile<T>(address: string, file: File): Promise<T> {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: file,
  }).catch(() => {
    throw new Unreachable();
  });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refusal(answer.status, String(told.code), String(told.detail ?? answer.statusText), told);
  return told as T;
}
