import { ActionIcon, Divider, Group, Tooltip } from "@mantine/core";
import {
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconRowInsertBottom,
  IconRowRemove,
  IconTable,
  IconTableOff,
  IconTableRow,
  IconUnderline,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import type { ComponentType } from "react";
import { useWords } from "../../../shared/i18n";
import classes from "./BodyEditor.module.css";
import { shift } from "./Numbering";

type Tool = {
  readonly name: string;
  readonly icon: ComponentType<{ size?: number; "aria-hidden"?: boolean }>;
  readonly act: (editor: Editor) => void;
  readonly isOn?: boolean;
};

/** What can be done with the chosen text; in a table, with its rows and columns. */
export function Toolbar({ editor }: { editor: Editor }) {
  const t = useWords("draft");
  const now = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      bold: at.isActive("bold"),
      italic: at.isActive("italic"),
      underline: at.isActive("underline"),
      isInTable: at.isActive("table"),
      isHeader: at.isActive("tableHeader"),
    }),
  });
  const looks: readonly Tool[] = [
    { name: "bold", icon: IconBold, isOn: now.bold, act: (at) => at.chain().focus().toggleBold().run() },
    { name: "italic", icon: IconItalic, isOn: now.italic, act: (at) => at.chain().focus().toggleItalic().run() },
    {
      name: "underline",
      icon: IconUnderline,
      isOn: now.underline,
      act: (at) => at.chain().focus().toggleUnderline().run(),
    },
  ];
  const levels: readonly Tool[] = [
    { name: "up", icon: IconIndentDecrease, act: (at) => focused(at, () => shift(at, -1)) },
    { name: "down", icon: IconIndentIncrease, act: (at) => focused(at, () => shift(at, 1)) },
    {
      name: "table",
      icon: IconTable,
      act: (at) => at.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
  ];
  const table: readonly Tool[] = [
    { name: "rowAfter", icon: IconRowInsertBottom, act: (at) => at.chain().focus().addRowAfter().run() },
    { name: "columnAfter", icon: IconColumnInsertRight, act: (at) => at.chain().focus().addColumnAfter().run() },
    { name: "rowRemove", icon: IconRowRemove, act: (at) => at.chain().focus().deleteRow().run() },
    { name: "columnRemove", icon: IconColumnRemove, act: (at) => at.chain().focus().deleteColumn().run() },
    { name: "header", icon: IconTableRow, isOn: now.isHeader, act: (at) => at.chain().focus().toggleHeaderRow().run() },
    { name: "tableRemove", icon: IconTableOff, act: (at) => at.chain().focus().deleteTable().run() },
  ];
  const draw = (tool: Tool) => (
    <Tooltip key={tool.name} label={t(`tool.${tool.name}`)}>
      <ActionIcon
        variant={tool.isOn ? "light" : "subtle"}
        color={tool.isOn ? "primary" : "gray.8"}
        size="lg"
        aria-label={t(`tool.${tool.name}`)}
        aria-pressed={tool.isOn}
        // The text keeps its caret while a tool is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => tool.act(editor)}
      >
        <tool.icon size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <Group role="toolbar" aria-label={t("tool.label")} aria-controls="draft-body" gap={2} className={classes.tools}>
      {looks.map(draw)}
      <Divider orientation="vertical" mx={4} />
      {(now.isInTable ? table : levels).map(draw)}
    </Group>
  );
}

function focused(editor: Editor, act: () => void): void {
  editor.view.focus();
  act();
}
