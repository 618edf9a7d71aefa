import "@mantine/dates/styles.css";
import "dayjs/locale/ko";
import { DatePicker } from "@mantine/dates";
import { useTranslation } from "react-i18next";
import { day } from "../format/time";
import { useLanguage } from "../i18n";

/** A month to choose a day from. */
export default function DayCalendar({
  value,
  min,
  max,
  onChoose,
}: {
  value: string;
  min?: string;
  max?: string;
  onChoose: (day: string) => void;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <DatePicker
      locale={language}
      firstDayOfWeek={0}
      monthLabelFormat={language === "ko" ? "YYYY년 M월" : "MMMM YYYY"}
      getDayAriaLabel={(on) => day(on, language)}
      ariaLabels={{
        previousMonth: t("day.previousMonth"),
        nextMonth: t("day.nextMonth"),
        previousYear: t("day.previousYear"),
        nextYear: t("day.nextYear"),
        previousDecade: t("day.previousYears"),
        nextDecade: t("day.nextYears"),
        monthLevelControl: t("day.chooseMonth"),
        yearLevelControl: t("day.chooseYear"),
      }}
      highlightToday
      {...(min ? { minDate: min } : {})}
      {...(max ? { maxDate: max } : {})}
      {...(value ? { defaultDate: value } : {})}
      value={value || null}
      onChange={(chosen) => onChoose(chosen ?? "")}
    />
  );
}
