import { type Editor, Extension, InputRule } from "@tiptap/core";
import type { Node, NodeType } from "@tiptap/pm/model";
import { type EditorState, Plugin, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Body } from "../../../shared/api/schema";
import { labels } from "../../../shared/format/numbering";
import { labelAt } from "./pasted";

const levels = 8;

/** The labels of the items and the end mark, which nobody types, and the keys that move text between the levels. */
export const Numbering = Extension.create<object, { isLeaving: boolean }>({
  name: "numbering",
  priority: 1_000,
  addStorage: () => ({ isLeaving: false }),
  addKeyboardShortcuts() {
    return {
      Tab: ({ editor }) => shift(editor, 1),
      "Shift-Tab": ({ editor }) => shift(editor, -1),
      Enter: ({ editor }) => leaveEmpty(editor) || nextItem(editor),
      Backspace: ({ editor }) => atStart(editor) && shift(editor, -1),
      // The page submits; a line break here would be one too many.
      "Mod-Enter": () => true,
    };
  },
  addInputRules() {
    return [
      new InputRule({
        find: /^(\(?[0-9가-힣]{1,2}[.)]|[①-⑳㉮-㉻])\s$/,
        handler: ({ state, range, match }) => {
          const place = state.selection.$from;
          const label = labelAt(match[0]);
          if (!label || place.depth !== 1) return null;
          state.tr.delete(range.from, range.to).setBlockType(range.from, range.from, nodeOf(state, "item"), {
            level: label.level,
          });
          return;
        },
      }),
    ];
  },
  addProseMirrorPlugins() {
    const storage = this.storage;
    return [
      new Plugin({
        props: {
          decorations,
          handleDOMEvents: {
            // Tab belongs to the levels; after Escape it leaves the text, so that nobody is caught in it.
            keydown: (_, event) => {
              const leaves = storage.isLeaving && event.key === "Tab";
              if (event.key !== "Shift") storage.isLeaving = event.key === "Escape";
              return leaves;
            },
          },
        },
      }),
    ];
  },
});

function atStart(editor: Editor): boolean {
  const { empty, $from } = editor.state.selection;
  return empty && $from.parentOffset === 0 && $from.depth === 1 && $from.parent.type.name === "item";
}

/** An empty item goes up a level, and at the first becomes a paragraph: the way out of a list by Enter alone. */
function leaveEmpty(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  if ($from.depth > 1) return true;
  return empty && $from.parent.type.name === "item" && $from.parent.content.size === 0 && shift(editor, -1);
}

/** The next item has the level of the one before; without this the editor would go on with a paragraph. */
function nextItem(editor: Editor): boolean {
  const { state } = editor;
  const { $from, $to } = state.selection;
  if ($from.depth !== 1 || $from.parent.type.name !== "item" || !$from.sameParent($to)) return false;
  const { tr } = state;
  tr.deleteSelection();
  tr.split(tr.selection.from, 1, [{ type: $from.parent.type, attrs: $from.parent.attrs }]);
  editor.view.dispatch(tr.scrollIntoView());
  return true;
}

/** Moves what is chosen a level down or up; a paragraph stands above the first level. */
export function shift(editor: Editor, by: 1 | -1): boolean {
  const { state } = editor;
  const { from, to, $from } = state.selection;
  if ($from.depth > 1) return false;
  const [item, paragraph] = [nodeOf(state, "item"), nodeOf(state, "paragraph")];
  const { tr } = state;
  let knows = false;
  state.doc.nodesBetween(from, to, (node, at) => {
    if (node.type === item) {
      knows = true;
      const level = Number(node.attrs.level) + by;
      if (level < 1) tr.setNodeMarkup(at, paragraph, {});
      else if (level <= levels) tr.setNodeMarkup(at, item, { level });
    } else if (node.type === paragraph && by > 0) {
      knows = true;
      tr.setNodeMarkup(at, item, { level: 1 });
    }
    return false;
  });
  if (tr.docChanged) editor.view.dispatch(tr.scrollIntoView());
  return knows;
}

function nodeOf(state: EditorState, name: string): NodeType {
  const type = state.schema.nodes[name];
  if (!type) throw new Error(`The schema has no ${name}.`);
  return type;
}

/** Puts the caret behind the last text. */
export function toEnd(editor: Editor): void {
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.atEnd(state.doc)));
  view.focus();
}

function decorations(state: EditorState): DecorationSet {
  const marks: Decoration[] = [];
  const blocks: Node[] = [];
  const places: number[] = [];
  state.doc.forEach((node, at) => {
    blocks.push(node);
    places.push(at);
  });
  const shown = blocks.map((node) =>
    node.type.name === "item" ? { level: Number(node.attrs.level), runs: [] } : { runs: [] },
  );
  labels({ blocks: shown } as Body).forEach((label, place) => {
    const at = places[place] ?? 0;
    const size = blocks[place]?.nodeSize ?? 0;
    if (label) marks.push(Decoration.node(at, at + size, { "data-label": label }));
  });
  const last = blocks.findLastIndex((node) => node.type.name === "table" || node.textContent.trim() !== "");
  const block = blocks[last];
  if (block) {
    const end = (places[last] ?? 0) + block.nodeSize;
    const isTable = block.type.name === "table";
    marks.push(Decoration.widget(isTable ? end : end - 1, () => endMark(isTable), { side: 1, key: `end/${isTable}` }));
  }
  return DecorationSet.create(state.doc, marks);
}

function endMark(isOwnLine: boolean): HTMLElement {
  const mark = document.createElement(isOwnLine ? "p" : "span");
  mark.dataset.end = "";
  mark.lang = "ko";
  mark.contentEditable = "false";
  mark.textContent = "끝.";
  return mark;
}
