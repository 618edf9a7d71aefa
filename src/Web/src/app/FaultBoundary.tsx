import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../shared/ui/Empty";
import { PageFrame } from "../shared/ui/PageFrame";

/** A page that breaks down says so and offers a way on; what stands around it goes on working. */
export class FaultBoundary extends Component<{ children: ReactNode }, { address: string | null }> {
  override state = { address: null };

  static getDerivedStateFromError() {
    return { address: window.location.pathname };
  }

  override render() {
    // Another page is another try.
    if (this.state.address === null || this.state.address !== window.location.pathname) return this.props.children;
    return <Fault />;
  }
}

function Fault() {
  const { t } = useTranslation();
  return (
    <PageFrame title={t("fault.title")}>
      <Empty action={<Button onClick={() => window.location.reload()}>{t("fault.reload")}</Button>}>
        {t("fault.lead")}
      </Empty>
    </PageFrame>
  );
}
