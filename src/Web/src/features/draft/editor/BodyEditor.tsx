import { Text } from "@mantine/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo } from "react";
import type { Body } from "../../../shared/api/schema";
import { useWords } from "../../../shared/i18n";
import classes from "./BodyEditor.module.css";
import { blockToNode, type EditorNode, toBody, toEditor } from "./body";
import { toEnd } from "./Numbering";
import { blocksOfHtml, blocksOfText, parsedHtml } from "./pasted";
import { schema } from "./schema";
import { Toolbar } from "./Toolbar";

export type BodyEditorProps = {
  /** What stands there at first; the editor is made anew (by its key) where something else is to stand there. */
  readonly body: Body;
  readonly onChange: (body: Body) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly hasFiles: boolean;
  readonly error: string | null;
  /** Takes over a way to put the caret into the text. */
  readonly onReady: (focus: () => void) => void;
};

const extensions = [...schema];

/** The text of the document, written as it will stand on paper. */
export default function BodyEditor({ body, onChange, onFiles, hasFiles, error, onReady }: BodyEditorProps) {
  const t = useWords("draft");
  // The words and the state of the field change while the editor stays.
  const editorProps = useMemo(
    () => ({
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": t("body.label"),
        "aria-describedby": "draft-body-help",
        ...(error ? { "aria-invalid": "true" } : {}),
        spellcheck: "false",
        id: "draft-body",
      },
      handlePaste: (view: EditorView, event: ClipboardEvent) => paste(view, event, onFiles),
      // Files belong beside the text; the page takes them.
      handleDrop: (_: EditorView, event: DragEvent) => (event.dataTransfer?.files.length ?? 0) > 0,
    }),
    [t, error, onFiles],
  );
  const editor = useEditor({
    extensions,
    content: toEditor(body),
    injectCSS: false,
    editorProps,
    onUpdate: ({ editor: changed }) => onChange(toBody(changed.getJSON() as EditorNode)),
  });
  useEffect(() => {
    if (editor) onReady(() => toEnd(editor));
  }, [editor, onReady]);
  if (!editor) return null;
  return (
    <div className={classes.frame} data-files={hasFiles || undefined} data-wrong={error !== null || undefined}>
      <EditorContent editor={editor} className={classes.text} />
      <Toolbar editor={editor} />
      <Text id="draft-body-help" size="xs" c={error ? "var(--mantine-color-error)" : "dimmed"} className={classes.help}>
        {error ?? t("body.help")}
      </Text>
    </div>
  );
}

/** Takes text, levels, tables and the three looks from the clipboard and leaves the rest behind. */
function paste(view: EditorView, event: ClipboardEvent, onFiles: BodyEditorProps["onFiles"]): boolean {
  const board = event.clipboardData;
  if (!board) return false;
  const html = board.getData("text/html");
  const text = board.getData("text/plain");
  if (board.files.length > 0 && !html && !text) {
    onFiles([...board.files]);
    return true;
  }
  if (html.includes("data-pm-slice")) return false;
  const blocks = html ? blocksOfHtml(parsedHtml(html)) : blocksOfText(text);
  if (blocks.length === 0) return true;
  const { state } = view;
  const { from, to, $from } = state.selection;
  if ($from.depth > 1) {
    view.dispatch(state.tr.insertText(text.replace(/\s+/g, " ").trim()).scrollIntoView());
    return true;
  }
  const nodes = blocks.map((block) => state.schema.nodeFromJSON(blockToNode(block)));
  const isWithinLine = nodes.length === 1 && nodes[0]?.isTextblock;
  const slice = new Slice(Fragment.from(nodes), isWithinLine ? 1 : 0, isWithinLine ? 1 : 0);
  const tr = isWithinLine ? state.tr.replaceSelection(slice) : state.tr.replaceRange(from, to, slice);
  view.dispatch(tr.scrollIntoView());
  return true;
}
