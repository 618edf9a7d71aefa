import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import { listAddress } from "../api/addresses";
import { useLanguage } from "../i18n";

/** A number that opens what it counts. */
export function FigureLink({ value, href, suffix }: { value: number | null; href: string; suffix?: string }) {
  const { language } = useLanguage();
  if (value === null) return <span>–</span>;
  // Behind nothing there is no list.
  if (value === 0 && !suffix) return <span>0</span>;
  return (
    <Anchor component={Link} to={listAddress(href)} inherit>
      {new Intl.NumberFormat(language).format(value)}
      {suffix}
    </Anchor>
  );
}
