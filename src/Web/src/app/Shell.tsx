import {
  ActionIcon,
  AppShell,
  Burger,
  Button,
  Group,
  Kbd,
  Menu,
  NavLink,
  ScrollArea,
  Text,
  Tooltip,
  useMantineColorScheme,
  VisuallyHidden,
} from "@mantine/core";
import { useDisclosure, useHotkeys, useLocalStorage, useNetwork } from "@mantine/hooks";
import {
  IconChevronLeft,
  IconChevronRight,
  IconContrast2,
  IconHourglass,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconSearch,
  IconUser,
  IconWifiOff,
} from "@tabler/icons-react";
import { type Query, useIsFetching } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate } from "react-router";
import { useLiveWork, useWaitingCount } from "../features/my-work/queries";
import { useSignOut } from "../features/sign-in/session";
import { Refusal } from "../shared/api/client";
import type { Me } from "../shared/api/schema";
import { useLanguage } from "../shared/i18n";
import { homeIcon, type NavigationEntry, navigation } from "./pages";
import classes from "./Shell.module.css";
import { ShortcutList } from "./ShortcutList";

const foundNoRoom = ({ state }: Query) =>
  state.fetchFailureReason instanceof Refusal && state.fetchFailureReason.roomAfter !== null;

const Commands = lazy(() => import("./Commands"));

/** What stands around every page: the way to everything that is this person's, search and commands, and who is signed in. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure();
  const [isNarrow, setIsNarrow] = useLocalStorage({ key: "onnara.navigation", defaultValue: false });
  const [areCommandsWanted, setAreCommandsWanted] = useState(0);
  const [areKeysShown, keys] = useDisclosure();
  const { online } = useNetwork();
  const waitsForRoom = useIsFetching({ predicate: foundNoRoom }) > 0;
  const navigate = useNavigate();
  const showCommands = () => setAreCommandsWanted((times) => times + 1);
  const waiting = useWaitingCount();
  useLiveWork();
  useHotkeys(
    [
      ["mod+K", showCommands, { preventDefault: true }],
      ["shift+?", keys.open],
      ["g", () => navigate("/")],
      ["n", () => navigate("/documents/new")],
    ],
    ["INPUT", "TEXTAREA", "SELECT"],
  );
  useHotkeys([["mod+K", showCommands]], [], true);
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: isNarrow ? 64 : 216, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
    >
      <a href="#content" className={classes.skip}>
        {t("nav.skip")}
      </a>
      <AppShell.Header className={classes.header}>
        <Group gap="sm" wrap="nowrap" miw={0}>
          <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t("nav.menu")} />
          <Text fw={700} size="lg" component={Link} to="/" className={classes.product}>
            {t("product")}
          </Text>
          <Text c="dimmed" size="sm" visibleFrom="md" truncate>
            {me.agencyName}
            {me.official && me.official.departmentName !== me.agencyName && ` · ${me.official.departmentName}`}
          </Text>
        </Group>
        <Button
          variant="default"
          color="gray"
          className={classes.search}
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={
            <Kbd visibleFrom="md" aria-hidden>
              Ctrl K
            </Kbd>
          }
          justify="space-between"
          onClick={showCommands}
          visibleFrom="sm"
        >
          {t("nav.search")}
        </Button>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray.8"
            size="lg"
            hiddenFrom="sm"
            aria-label={t("nav.search")}
            onClick={showCommands}
          >
            <IconSearch size={20} aria-hidden />
          </ActionIcon>
          <PersonMenu me={me} onKeys={keys.open} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar aria-label={t("nav.menu")}>
        <AppShell.Section grow component={ScrollArea} p="xs">
          <Entry
            name="home"
            path="/"
            icon={homeIcon}
            isNarrow={isNarrow}
            onGo={close}
            also="/my-work"
            waiting={waiting}
          />
          {navigation.map((group) => {
            const entries = group.entries.filter((entry) => entry.isFor?.(me) ?? true);
            if (entries.length === 0) return null;
            return (
              <div key={group.name}>
                <Text size="xs" c="dimmed" fw={500} className={classes.group} aria-hidden={isNarrow || undefined}>
                  {isNarrow ? "\u00a0" : t(`nav.${group.name}`)}
                </Text>
                {entries.map((entry) => (
                  <Entry key={entry.name} {...entry} isNarrow={isNarrow} onGo={close} />
                ))}
              </div>
            );
          })}
        </AppShell.Section>
        <AppShell.Section px="xs" pb="xs" visibleFrom="sm">
          <NavLink
            component="button"
            label={isNarrow ? undefined : t("nav.fold")}
            aria-label={t(isNarrow ? "nav.unfold" : "nav.fold")}
            leftSection={
              isNarrow ? <IconChevronRight size={20} aria-hidden /> : <IconChevronLeft size={20} aria-hidden />
            }
            className={classes.entry}
            onClick={() => setIsNarrow(!isNarrow)}
          />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        {!online && (
          <Text role="status" size="sm" className={classes.offline}>
            <IconWifiOff size={18} aria-hidden /> {t("nav.offline")}
          </Text>
        )}
        {waitsForRoom && (
          <Text role="status" size="sm" className={classes.offline}>
            <IconHourglass size={18} aria-hidden /> {t("nav.busy")}
          </Text>
        )}
        {children}
      </AppShell.Main>
      {areCommandsWanted > 0 && (
        <Suspense>
          <Commands me={me} wanted={areCommandsWanted} />
        </Suspense>
      )}
      <ShortcutList opened={areKeysShown} onClose={keys.close} />
    </AppShell>
  );
}

function Entry({
  name,
  path,
  icon: Icon,
  isNarrow,
  also,
  waiting,
  onGo,
}: {
  name: string;
  path: string;
  icon: NavigationEntry["icon"];
  isNarrow: boolean;
  also?: string;
  waiting?: number | undefined;
  onGo: () => void;
}) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const root = path === "/" ? path : `/${path.split("/")[1]}`;
  const waits = waiting ? [t("nav.waiting", { count: waiting })] : [];
  const isActive = path === "/documents/new" || path === "/" ? pathname === path : pathname.startsWith(root);
  return (
    <Tooltip label={t(`nav.${name}`)} position="right" disabled={!isNarrow}>
      <NavLink
        component={Link}
        to={path}
        label={isNarrow ? undefined : t(`nav.${name}`)}
        aria-label={isNarrow ? [t(`nav.${name}`), ...waits].join(", ") : undefined}
        leftSection={<Icon size={20} aria-hidden />}
        rightSection={
          waiting && !isNarrow ? (
            <>
              <span className={classes.waiting} aria-hidden>
                {waiting}
              </span>
              <VisuallyHidden>{waits}</VisuallyHidden>
            </>
          ) : undefined
        }
        active={isActive || (also !== undefined && pathname.startsWith(also))}
        className={classes.entry}
        onClick={onGo}
      />
    </Tooltip>
  );
}

function PersonMenu({ me, onKeys }: { me: Me; onKeys: () => void }) {
  const { t } = useTranslation();
  const { language, change } = useLanguage();
  const { colorScheme, toggleColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="subtle" color="gray.8" leftSection={<IconUser size={18} aria-hidden />} px="xs">
          {me.name}
          <Text span size="sm" c="dimmed" visibleFrom="sm" ml={6}>
            {me.official?.post}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.agencyName}
          {me.official && ` · ${me.official.departmentName}`}
        </Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size={18} aria-hidden />}>
          {t("nav.account")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLanguage size={18} aria-hidden />}
          onClick={() => change(language === "ko" ? "en" : "ko")}
          lang={language === "ko" ? "en" : "ko"}
        >
          {t("nav.language")}
        </Menu.Item>
        <Menu.Item leftSection={<IconContrast2 size={18} aria-hidden />} onClick={toggleColorScheme}>
          {t(colorScheme === "dark" ? "nav.plainContrast" : "nav.contrast")}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={18} aria-hidden />} onClick={onKeys}>
          {t("nav.keys")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate()}>
          {t("nav.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
