import { describe, expect, it } from "vitest";
import { type TreeItem, treeMove } from "./treeKeys";

const item = (code: string, parentCode: string | null, isOpen = false, hasBelow = true): TreeItem => ({
  code,
  parentCode,
  depth: parentCode ? 1 : 0,
  isOpen,
  hasBelow,
});
const tree = [item("010", null, true), item("016", "010"), item("017", "010", false, false), item("020", null)];

describe("keys of a tree", () => {
  it("go up and down what is in sight", () => {
    expect(treeMove(tree, "010", "ArrowDown")).toEqual({ do: "focus", code: "016" });
    expect(treeMove(tree, "020", "ArrowUp")).toEqual({ do: "focus", code: "017" });
    expect(treeMove(tree, "020", "ArrowDown")).toBeNull();
    expect(treeMove(tree, "016", "End")).toEqual({ do: "focus", code: "020" });
  });

  it("open, enter, leave and close", () => {
    expect(treeMove(tree, "016", "ArrowRight")).toEqual({ do: "open", code: "016" });
    expect(treeMove(tree, "010", "ArrowRight")).toEqual({ do: "focus", code: "016" });
    expect(treeMove(tree, "017", "ArrowRight")).toBeNull();
    expect(treeMove(tree, "017", "ArrowLeft")).toEqual({ do: "focus", code: "010" });
    expect(treeMove(tree, "010", "ArrowLeft")).toEqual({ do: "close", code: "010" });
  });
});
