import { Text, useMantineTheme } from "@mantine/core";
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { ShownPositionFragment } from "../../gql/graphql.ts";
import { formatScore, formatShare } from "../../parts/format.ts";
import { NumbersTable } from "../../parts/numbers-table.tsx";

interface DialCurveProps {
  readonly curve: readonly ShownPositionFragment[];
  readonly position: ShownPositionFragment | null | undefined;
  readonly cutInForce: number;
}

const AXIS = { fontSize: 12, fill: "var(--mantine-color-dimmed)" };

/** Precision with its interval, and recall, against the cut. */
export function DialCurve({ curve, position, cutInForce }: DialCurveProps) {
  const { colors } = useMantineTheme();
  const points = curve.map((point) => ({ ...point, interval: [point.low, point.high] }));
  const accent = colors["accent"]?.[6];
  return (
    <>
      <div style={{ height: 280 }} aria-hidden="true">
        <ResponsiveContainer>
          <ComposedChart accessibilityLayer={false} data={points} margin={{ top: 16, right: 16, bottom: 4, left: -10 }}>
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis dataKey="cut" type="number" domain={[0, 1]} tickCount={11} tick={AXIS} stroke="var(--line)" />
            <YAxis domain={[0, 1]} tickFormatter={formatShare} tick={AXIS} stroke="var(--line)" />
            <Tooltip
              formatter={(value) => (Array.isArray(value) ? value.map(shareOf).join(" to ") : shareOf(value))}
              labelFormatter={(cut) => `Cut ${formatScore(Number(cut))}`}
              contentStyle={{ background: "var(--mantine-color-body)", borderColor: "var(--line)" }}
            />
            <Area dataKey="interval" name="Interval" fill={accent} fillOpacity={0.18} stroke="none" isAnimationActive={false} />
            <Line dataKey="precision" name="Precision" stroke={accent} strokeWidth={2} dot={false} isAnimationActive={false} />
            <Line dataKey="recall" name="Recall" stroke="#d99a1c" strokeWidth={2} strokeDasharray="5 3" dot={false} isAnimationActive={false} />
            <ReferenceLine x={cutInForce} stroke="var(--mantine-color-dimmed)" strokeDasharray="2 3" label={{ value: "in force", ...AXIS, position: "top" }} />
            {position && <ReferenceLine x={position.cut} stroke={accent} label={{ value: "wanted", ...AXIS, position: "top" }} />}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <Text size="xs" c="dimmed">
        Solid: precision with its interval. Dashed: recall.
      </Text>
      <NumbersTable
        title="The curve in numbers"
        head={["Cut", "Kept", "Precision", "Interval", "Recall"]}
        rows={curve.map(({ cut, kept, precision, low, high, recall }) => [
          formatScore(cut),
          String(kept),
          formatShare(precision),
          `${formatShare(low)} to ${formatShare(high)}`,
          formatShare(recall),
        ])}
      />
    </>
  );
}

function shareOf(value: unknown): string {
  return typeof value === "number" ? formatShare(value) : String(value);
}
