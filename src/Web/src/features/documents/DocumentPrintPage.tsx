import { Anchor, Button, Group, Skeleton } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconPrinter } from "@tabler/icons-react";
import { Link, useParams } from "react-router";
import { useWords } from "../../shared/i18n";
import { Failure } from "../../shared/ui/Failure";
import classes from "./DocumentPrintPage.module.css";
import { Paper } from "./Paper";
import { useDocument } from "./queries";
import "./words";

/** The document alone, as it leaves the printer. */
export default function DocumentPrintPage() {
  const t = useWords("documents");
  const { documentId = "" } = useParams();
  const document = useDocument(documentId);
  useDocumentTitle(document.data?.head.title ?? t("card.print"));
  return (
    <div className={classes.page}>
      <Group justify="space-between" className={classes.bar}>
        <Anchor component={Link} to={`/documents/${documentId}`}>
          {t("card.back")}
        </Anchor>
        <Button
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={!document.data}
          onClick={() => window.print()}
        >
          {t("card.printNow")}
        </Button>
      </Group>
      <h1 className={classes.hidden}>{document.data?.head.title ?? t("card.print")}</h1>
      {document.isPending && <Skeleton h={600} />}
      {document.isError && <Failure error={document.error} retry={() => document.refetch()} />}
      {document.data && <Paper card={document.data} />}
    </div>
  );
}
