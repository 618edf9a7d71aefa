import "@mantine/spotlight/styles.css";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { IconFileText, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { subjectAddress } from "../shared/api/addresses";
import { api } from "../shared/api/client";
import { answered } from "../shared/api/queries";
import type { Me } from "../shared/api/schema";
import { homeIcon, navigation } from "./pages";

/** Goes to any page and finds any document by words. */
export default function Commands({ me, wanted }: { me: Me; wanted: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState("");
  const [settled] = useDebouncedValue(words.trim(), 150);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked for
  useEffect(() => {
    spotlight.open();
  }, [wanted]);
  const found = useQuery({
    queryKey: ["search", settled, "commands"],
    queryFn: () => answered(api.GET("/api/search", { params: { query: { q: settled, limit: 8 } } })),
    enabled: settled.length > 0,
    placeholderData: keepPreviousData,
  });
  const places = [
    { name: "home", path: "/", icon: homeIcon },
    ...navigation.flatMap((group) => group.entries.filter((entry) => entry.isFor?.(me) ?? true)),
  ].filter((entry) => t(`nav.${entry.name}`).toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()));
  return (
    <Spotlight.Root query={words} onQueryChange={setWords} scrollable maxHeight={520}>
      <Spotlight.Search
        placeholder={t("commands.placeholder")}
        aria-label={t("commands.placeholder")}
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {settled && (
          <Spotlight.ActionsGroup label={t("commands.found")}>
            {(found.data?.items ?? []).map((hit) => (
              <Spotlight.Action
                key={hit.id}
                label={hit.title}
                description={[hit.number, hit.excerpt].filter(Boolean).join(" · ")}
                leftSection={<IconFileText size={20} aria-hidden />}
                onClick={() => navigate(subjectAddress(hit.kind, hit.id))}
              />
            ))}
            <Spotlight.Action
              label={t("commands.all", { words: settled })}
              leftSection={<IconSearch size={20} aria-hidden />}
              onClick={() => navigate(`/search?q=${encodeURIComponent(settled)}`)}
            />
          </Spotlight.ActionsGroup>
        )}
        <Spotlight.ActionsGroup label={t("commands.places")}>
          {places.map(({ name, path, icon: Icon }) => (
            <Spotlight.Action
              key={name}
              label={t(`nav.${name}`)}
              leftSection={<Icon size={20} aria-hidden />}
              onClick={() => navigate(path)}
            />
          ))}
        </Spotlight.ActionsGroup>
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
