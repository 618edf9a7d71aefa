import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Empty } from "../shared/ui/Empty";
import { PageFrame } from "../shared/ui/PageFrame";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <PageFrame title={t("notFound.title")}>
      <Empty
        action={
          <Button component={Link} to="/">
            {t("notFound.home")}
          </Button>
        }
      >
        {t("notFound.lead")}
      </Empty>
    </PageFrame>
  );
}
