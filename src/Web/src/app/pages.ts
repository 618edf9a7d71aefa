import {
  IconBuildingCommunity,
  IconCalendarWeek,
  IconCertificate,
  IconChartBar,
  IconClipboardCheck,
  IconEyeExclamation,
  IconFilePencil,
  IconFiles,
  IconHierarchy2,
  IconHome,
  IconInbox,
  IconListCheck,
  IconMessage2,
  IconProgressCheck,
  IconRefresh,
  IconRoute,
  IconShieldSearch,
  IconSpeakerphone,
  IconSwitchHorizontal,
  IconTargetArrow,
  IconUserShield,
  IconUsersGroup,
} from "@tabler/icons-react";
import { type ComponentType, lazy } from "react";
import { maySeeGiven } from "../features/mandates/who";
import type { Me } from "../shared/api/schema";

type Loaded = { readonly default: ComponentType };

export type PageEntry = {
  readonly path: string;
  readonly page: ComponentType;
};

export type NavigationEntry = {
  /** Its words are nav.<name>. */
  readonly name: string;
  readonly path: string;
  readonly icon: ComponentType<{ size?: number | string; "aria-hidden"?: boolean }>;
  readonly isFor?: (me: Me) => boolean;
};

export type NavigationGroup = { readonly name: string; readonly entries: readonly NavigationEntry[] };

const page = (path: string, load: () => Promise<Loaded>): PageEntry => ({ path, page: lazy(load) });

/** One page at two addresses: a new draft gets its own address while somebody writes, and the caret stays. */
function draftPages(): readonly PageEntry[] {
  const draft = page("/documents/new", () => import("../features/draft/DraftPage"));
  return [draft, { ...draft, path: "/documents/:documentId/edit" }];
}

/** Every page beside home; each comes with its own code when somebody goes there. */
export const pages: readonly PageEntry[] = [
  ...draftPages(),
  page("/circulations", () => import("../features/circulations/CirculationsPage")),
  page("/circulations/:circulationId", () => import("../features/circulations/CirculationPage")),
  page("/memo-reports", () => import("../features/memo-reports/MemoReportsPage")),
  page("/memo-reports/:memoReportId", () => import("../features/memo-reports/MemoReportPage")),
  page("/search", () => import("../features/search/SearchPage")),
  page("/incoming", () => import("../features/incoming/IncomingPage")),
  page("/incoming/:incomingId", () => import("../features/incoming/IncomingCardPage")),
  page("/registers/:register", () => import("../features/registers/RegisterPage")),
  page("/documents/:documentId", () => import("../features/documents/DocumentCardPage")),
  page("/documents/:documentId/print", () => import("../features/documents/DocumentPrintPage")),
  page("/task-cards/:taskCardId", () => import("../features/task-cards/TaskCardPage")),
  page("/instructions", () => import("../features/instructions/InstructionsPage")),
  page("/instructions/:instructionId", () => import("../features/instructions/InstructionPage")),
  page("/meetings", () => import("../features/meetings/MeetingsPage")),
  page("/meetings/:meetingId", () => import("../features/meetings/MeetingPage")),
  page("/tasks", () => import("../features/tasks/TasksPage")),
  page("/functions", () => import("../features/functions/FunctionsPage")),
  page("/handovers", () => import("../features/handovers/HandoversPage")),
  page("/handovers/:handoverId", () => import("../features/handovers/HandoverPage")),
  page("/daily-work", () => import("../features/daily-work/DailyWorkPage")),
  page("/planning", () => import("../features/boards/PlanningPage")),
  page("/implementation", () => import("../features/boards/ImplementationPage")),
  page("/evaluation", () => import("../features/boards/EvaluationPage")),
  page("/feedback", () => import("../features/boards/FeedbackPage")),
  page("/lists/*", () => import("../features/lists/ListPage")),
  page("/trails", () => import("../features/trails/TrailsPage")),
  page("/trails/documents/:documentId", () => import("../features/trails/DocumentTrailPage")),
  page("/audit", () => import("../features/audit/AuditPage")),
  page("/mandates", () => import("../features/mandates/MandatesPage")),
  page("/reading-flags", () => import("../features/reading-watch/ReadingFlagsPage")),
  page("/reading-flags/:flagId", () => import("../features/reading-watch/ReadingFlagPage")),
  page("/administration/:section", () => import("../features/administration/AdministrationPage")),
  page("/account", () => import("../features/account/AccountPage")),
];

const holds =
  (...offices: readonly Me["offices"][number][]) =>
  (me: Me) =>
    offices.some((office) => me.offices.includes(office));

const manages = (me: Me) => me.headsDepartment || me.actsFor.length > 0 || holds("Auditor")(me);

/** In the order of a day. */
export const navigation: readonly NavigationGroup[] = [
  {
    name: "documents",
    entries: [
      { name: "draft", path: "/documents/new", icon: IconFilePencil },
      { name: "circulations", path: "/circulations", icon: IconSpeakerphone },
      { name: "registers", path: "/registers/outgoing", icon: IconFiles },
      { name: "incoming", path: "/incoming", icon: IconInbox },
      { name: "memoReports", path: "/memo-reports", icon: IconMessage2 },
    ],
  },
  {
    name: "tasks",
    entries: [
      { name: "myTasks", path: "/tasks", icon: IconListCheck },
      { name: "functions", path: "/functions", icon: IconHierarchy2 },
      { name: "planning", path: "/planning", icon: IconTargetArrow },
      { name: "implementation", path: "/implementation", icon: IconProgressCheck },
      { name: "evaluation", path: "/evaluation", icon: IconChartBar },
      { name: "feedback", path: "/feedback", icon: IconRefresh },
      { name: "instructions", path: "/instructions", icon: IconClipboardCheck },
      { name: "meetings", path: "/meetings", icon: IconUsersGroup },
      { name: "dailyWork", path: "/daily-work", icon: IconCalendarWeek },
      { name: "handovers", path: "/handovers", icon: IconSwitchHorizontal },
    ],
  },
  {
    name: "oversight",
    entries: [
      { name: "trails", path: "/trails", icon: IconRoute, isFor: manages },
      { name: "audit", path: "/audit", icon: IconShieldSearch, isFor: holds("Auditor", "RecordsOfficer") },
      {
        name: "mandates",
        path: "/mandates",
        icon: IconUserShield,
        isFor: maySeeGiven,
      },
      {
        name: "readingWatch",
        path: "/reading-flags",
        icon: IconEyeExclamation,
        isFor: holds("SecurityOfficer", "Auditor"),
      },
      {
        name: "administration",
        path: "/administration/organization",
        icon: IconBuildingCommunity,
        isFor: (me) => holds("OrganizationAdministrator")(me) || me.keepsInstallation,
      },
    ],
  },
];

export const homeIcon = IconHome;
export const evidenceIcon = IconCertificate;
export { page };
