/** `행정안전부` and `장관` are `행정안전부장관`; what the post repeats of the name is written once: `서울특별시` and `시장`. */
export function inNameOf(name: string, post: string): string {
  for (let length = Math.min(name.length, post.length); length > 0; length--)
    if (name.endsWith(post.slice(0, length))) return name + post.slice(length);
  // A department that is called by its post (`혁신행정담당관`) needs no other.
  return name.endsWith("관") ? name : name + post;
}
