export type TreeItem = {
  readonly code: string;
  readonly parentCode: string | null;
  readonly depth: number;
  readonly isOpen: boolean;
  readonly hasBelow: boolean;
};

export type TreeMove =
  | { readonly do: "focus"; readonly code: string }
  | { readonly do: "open" | "close"; readonly code: string };

/** What a key means in a tree, as the ARIA authoring practices tell it; nothing where the key is not the tree's. */
export function treeMove(items: readonly TreeItem[], at: string, key: string): TreeMove | null {
  const place = items.findIndex((item) => item.code === at);
  const item = items[place];
  if (!item) return null;
  const to = (next: TreeItem | undefined): TreeMove | null => (next ? { do: "focus", code: next.code } : null);
  switch (key) {
    case "ArrowDown":
      return to(items[place + 1]);
    case "ArrowUp":
      return to(items[place - 1]);
    case "Home":
      return to(items[0]);
    case "End":
      return to(items.at(-1));
    case "ArrowRight":
      if (!item.hasBelow) return null;
      return item.isOpen ? to(items[place + 1]) : { do: "open", code: item.code };
    case "ArrowLeft":
      if (item.isOpen) return { do: "close", code: item.code };
      return to(items.find((other) => other.code === item.parentCode));
    default:
      return null;
  }
}
