import { type AnyExtension, Node } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { Numbering } from "./Numbering";

/** An item of one of the eight levels; its label is shown, never written. */
const Item = Node.create({
  name: "item",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({
    level: {
      default: 1,
      parseHTML: (element: HTMLElement) => Math.min(8, Math.max(1, Number(element.dataset.level) || 1)),
      renderHTML: (attributes: Record<string, unknown>) => ({ "data-level": attributes.level }),
    },
  }),
  parseHTML: () => [{ tag: "p[data-level]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

/** Exactly what the API's body can say: items, paragraphs, tables of plain cells; bold, italic, underline. */
export const schema: readonly AnyExtension[] = [
  StarterKit.configure({
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: { node: "paragraph", notAfter: ["item"] },
  }),
  Item,
  // Its own markup would bring widths as inline style, and a cell of the form holds one text.
  Table.extend({ renderHTML: () => ["table", ["tbody", 0]] }).configure({ resizable: false }),
  TableRow,
  TableCell.extend({ content: "paragraph" }),
  TableHeader.extend({ content: "paragraph" }),
  Numbering,
];
