const mostAttempts = 4;
const longestWait = 5;

/**
 * Sends a request again where the server said that it has no room just now, did nothing, and when to come back. Whoever has to wait
 * longer is told so instead.
 */
export async function patiently(request: Request): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    // A body can be sent once only; what may be sent again goes as a copy.
    const answer = await fetch(request.clone());
    const seconds = Number(answer.headers.get("Retry-After") ?? Number.NaN);
    if (answer.status !== 503 || attempt === mostAttempts || !(seconds <= longestWait)) return answer;
    // A little later than told: the others were told the same.
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000 * (1 + Math.random())));
  }
}
