import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

// The tokens of the Korean government's design system, mapped once; components use the theme only.
const steps = [5, 10, 20, 30, 40, 50, 60, 70, 80, 90] as const;
const palettes = ["primary", "gray", "danger", "warning", "success", "information", "point"] as const;
const palette = (name: string): MantineColorsTuple =>
  steps.map((step) => `var(--krds-color-light-${name}-${step})`) as unknown as MantineColorsTuple;

export const theme = createTheme({
  // The tokens count in rems of 10 px, Mantine in rems of 16.
  scale: 1.6,
  fontFamily: "'Pretendard GOV', system-ui, sans-serif",
  fontSizes: { xs: "1.3rem", sm: "1.5rem", md: "1.7rem", lg: "1.9rem", xl: "2.2rem" },
  lineHeights: { xs: "1.5", sm: "1.5", md: "1.6", lg: "1.5", xl: "1.4" },
  headings: {
    fontWeight: "700",
    sizes: { h1: { fontSize: "2.4rem" }, h2: { fontSize: "1.9rem" }, h3: { fontSize: "1.7rem" } },
  },
  primaryColor: "primary",
  primaryShade: { light: 5, dark: 3 },
  defaultRadius: "sm",
  colors: Object.fromEntries(palettes.map((name) => [name, palette(name)])),
  components: {
    // Wider than a narrow screen, it is scrolled and not the page.
    SegmentedControl: { styles: { root: { maxWidth: "100%", overflowX: "auto" } } },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
});

/**
 * On black the steps run the other way, so that what is dark on white is light on black and contrast stays; what is filled keeps a step on
 * which white can be read.
 */
const turned = Object.fromEntries(
  palettes.flatMap((name) => [
    ...steps.map((step, place) => [
      `--mantine-color-${name}-${steps.length - 1 - place}`,
      `var(--krds-color-high-contrast-${name}-${step})`,
    ]),
    ...["light-color", "outline", "text"].map((part) => [
      `--mantine-color-${name}-${part}`,
      `var(--krds-color-high-contrast-${name}-20)`,
    ]),
  ]),
);

/** What Mantine calls its surfaces and texts, in the words of the tokens: a light and a high-contrast set. */
export const variables: CSSVariablesResolver = () => {
  const scheme = (mode: "light" | "high-contrast") => ({
    "--mantine-color-body": `var(--krds-${mode}-color-background-white)`,
    "--mantine-color-text": `var(--krds-${mode}-color-text-basic)`,
    "--mantine-color-dimmed": `var(--krds-${mode}-color-text-subtle)`,
    "--mantine-color-default": `var(--krds-${mode}-color-surface-white)`,
    "--mantine-color-default-border": `var(--krds-${mode}-color-border-gray-light)`,
    "--mantine-color-default-hover": `var(--krds-${mode}-color-surface-gray-subtler)`,
    "--mantine-color-anchor": `var(--krds-${mode}-color-text-primary)`,
    "--mantine-color-error": `var(--krds-${mode}-color-text-danger)`,
    "--mantine-color-placeholder": `var(--krds-${mode}-color-text-subtle)`,
    "--surface-page": `var(--krds-${mode}-color-background-gray-subtler)`,
    "--surface-chosen": `var(--krds-${mode}-color-surface-primary-subtler)`,
    "--text-strong": `var(--krds-${mode}-color-text-bolder)`,
    "--divider": `var(--krds-${mode}-color-divider-gray-light)`,
  });
  return { variables: {}, light: scheme("light"), dark: { ...turned, ...scheme("high-contrast") } };
};
