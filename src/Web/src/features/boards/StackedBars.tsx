import { useElementSize } from "@mantine/hooks";
import { Bar, BarChart, LabelList, XAxis, YAxis } from "recharts";

export type Series = { readonly key: string; readonly label: string; readonly color: string };
export type BarRow = { readonly name: string } & { readonly [series: string]: string | number };

const widthOfNames = 120;

/** One bar a row, cut by state; numbers stand in their pieces, with a rim by which they are read on every colour. */
export default function StackedBars({ rows, series }: { rows: readonly BarRow[]; series: readonly Series[] }) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref}>
      {width > 0 && (
        <BarChart
          layout="vertical"
          width={width}
          height={rows.length * 34 + 12}
          data={rows as BarRow[]}
          margin={{ top: 4, right: 8, bottom: 4, left: 0 }}
          barSize={22}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, "dataMax"]} />
          <YAxis
            type="category"
            dataKey="name"
            width={widthOfNames}
            axisLine={false}
            tickLine={false}
            tick={{ fontSize: 13, fill: "var(--mantine-color-text)" }}
          />
          {series.map(({ key, color }) => (
            <Bar key={key} dataKey={key} stackId="all" fill={color} isAnimationActive={false}>
              <LabelList
                dataKey={key}
                fill="var(--mantine-color-text)"
                stroke="var(--mantine-color-body)"
                strokeWidth={3}
                paintOrder="stroke"
                fontSize={12}
                formatter={(value) => (Number(value) > 0 ? String(value) : "")}
              />
            </Bar>
          ))}
        </BarChart>
      )}
    </div>
  );
}
