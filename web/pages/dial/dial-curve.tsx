import { Text } from "@mantine/core";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { ShownPositionFragment } from "../../gql/graphql.ts";
import { formatScore, formatShare } from "../../parts/format.ts";
import { NumbersTable } from "../../parts/numbers-table.tsx";

interface DialCurveProps {
  readonly curve: readonly ShownPositionFragment[];
  readonly position: ShownPositionFragment | null | undefined;
  readonly cutInForce: number;
}

/** Precision with its interval, and recall, against the cut. */
export function DialCurve(props: DialCurveProps) {
  return (
    <>
      <div style={{ height: 280 }} aria-hidden="true">
        <ResponsiveContainer>
          <Picture {...props} />
        </ResponsiveContainer>
      </div>
      <Text size="xs" c="dimmed">
        Solid: precision with its interval. Dashed: recall.
      </Text>
      <NumbersTable
        title="The curve in numbers"
        head={["Cut", "Kept", "Precision", "Interval", "Recall"]}
        rows={props.curve.map(({ cut, kept, precision, low, high, recall }) => [
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

const ACCENT = "var(--mantine-color-accent-6)";
const DIMMED = "var(--mantine-color-dimmed)";
const AXIS = { fontSize: 12, fill: DIMMED };
const LINE = { dot: false, isAnimationActive: false, strokeWidth: 2 };
const TOOLTIP = { background: "var(--mantine-color-body)", borderColor: "var(--line)" };

/** `size` comes from the container. */
function Picture({ curve, position, cutInForce, ...size }: DialCurveProps) {
  const points = curve.map((point) => ({ ...point, interval: [point.low, point.high] }));
  return (
    <ComposedChart
      {...size}
      accessibilityLayer={false}
      data={points}
      margin={{ top: 20, right: 24, bottom: 4, left: -10 }}
    >
      <CartesianGrid stroke="var(--line)" vertical={false} />
      <XAxis
        dataKey="cut"
        type="number"
        domain={[0, 1]}
        tickCount={11}
        tick={AXIS}
        stroke="var(--line)"
      />
      <YAxis domain={[0, 1]} tickFormatter={formatShare} tick={AXIS} stroke="var(--line)" />
      <Tooltip formatter={shareOf} labelFormatter={cutLabel} contentStyle={TOOLTIP} />
      <Area
        dataKey="interval"
        name="Interval"
        fill={ACCENT}
        fillOpacity={0.18}
        stroke="none"
        isAnimationActive={false}
      />
      <Line {...LINE} dataKey="precision" name="Precision" stroke={ACCENT} />
      <Line {...LINE} dataKey="recall" name="Recall" stroke="#d99a1c" strokeDasharray="5 3" />
      <ReferenceLine
        x={cutInForce}
        stroke={DIMMED}
        strokeDasharray="2 3"
        label={mark("in force")}
      />
      {position && <ReferenceLine x={position.cut} stroke={ACCENT} label={mark("wanted")} />}
    </ComposedChart>
  );
}

function mark(value: string) {
  return { value, ...AXIS, position: "top" } as const;
}

function cutLabel(cut: unknown): string {
  return `Cut ${formatScore(Number(cut))}`;
}

function shareOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(shareOf).join(" to ");
  return typeof value === "number" ? formatShare(value) : String(value);
}
