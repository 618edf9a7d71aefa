import { AppShell, Burger, Button, Group, NavLink, Text, useMantineColorScheme } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconContrast2, IconHome, IconLanguage, IconLogout } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { useSignOut } from "../features/sign-in/session";
import type { Me } from "../shared/api/schema";
import { useLanguage } from "../shared/i18n";
import classes from "./Shell.module.css";

export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure();
  const { language, change } = useLanguage();
  const { colorScheme, toggleColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const { pathname } = useLocation();
  return (
    <AppShell header={{ height: 60 }} navbar={{ width: 220, breakpoint: "sm", collapsed: { mobile: !isOpen } }}>
      <a href="#content" className={classes.skip}>
        {t("nav.skip")}
      </a>
      <AppShell.Header className={classes.header}>
        <Group gap="sm" wrap="nowrap">
          <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t("product")} />
          <Text fw={700} size="lg">
            {t("product")}
          </Text>
          <Text c="dimmed" size="sm" visibleFrom="sm" truncate>
            {me.agencyName}
            {me.official && ` · ${me.official.departmentName}`}
          </Text>
        </Group>
        <Group gap={4} wrap="nowrap">
          <Text size="sm" fw={500} truncate>
            {me.name} {me.official?.post}
          </Text>
          <Button
            variant="subtle"
            color="gray.8"
            size="compact-sm"
            leftSection={<IconLanguage size={18} aria-hidden />}
            onClick={() => change(language === "ko" ? "en" : "ko")}
          >
            {t("nav.language")}
          </Button>
          <Button
            variant="subtle"
            color="gray.8"
            size="compact-sm"
            visibleFrom="sm"
            aria-pressed={colorScheme === "dark"}
            leftSection={<IconContrast2 size={18} aria-hidden />}
            onClick={toggleColorScheme}
          >
            {t("nav.contrast")}
          </Button>
          <Button
            variant="subtle"
            color="gray.8"
            size="compact-sm"
            leftSection={<IconLogout size={18} aria-hidden />}
            loading={signOut.isPending}
            onClick={() => signOut.mutate()}
          >
            {t("nav.signOut")}
          </Button>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t("product")}>
        <NavLink
          component={Link}
          to="/"
          label={t("nav.home")}
          leftSection={<IconHome size={20} aria-hidden />}
          active={pathname === "/" || pathname.startsWith("/work")}
          onClick={close}
        />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
