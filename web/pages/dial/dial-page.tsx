import { Alert, Group, Slider, Stack, Switch, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useAct, useAsk } from "../../api/use-ask.ts";
import type { DialQuery, ShownPositionFragment } from "../../gql/graphql.ts";
import { ConfirmButton } from "../../parts/act-button.tsx";
import { countOf, formatScore, formatShare } from "../../parts/format.ts";
import { showDone } from "../../parts/notices.ts";
import { Page, Section } from "../../parts/page.tsx";
import { Loaded } from "../../parts/states.tsx";
import { useUrlState } from "../../parts/use-url-state.ts";
import { DialCurve } from "./dial-curve.tsx";
import { applyDialMutation, dialQuery } from "./queries.ts";
import { Reliability } from "./reliability.tsx";

const START = 0.9;
const MARKS = [0.5, 0.6, 0.7, 0.8, 0.9].map((value) => ({ value, label: formatShare(value) }));

/** How right the kept tags should be, what that costs in recall, and the button that sets it. */
export function DialPage() {
  const [state, change] = useUrlState(["precision", "best"]);
  const precision = precisionOf(state.precision);
  const isBest = state.best === "true";
  const [asked] = useDebouncedValue(isBest ? { bestF1: true } : { precision }, 250);
  const query = useAsk(dialQuery, asked, { keepLast: true });
  return (
    <Page
      title="Dial"
      about="How many of the kept tags should be right? The cut follows from the calibrated confidence."
    >
      <Section title="Wanted">
        <PrecisionControls
          precision={precision}
          isBest={isBest}
          onPrecision={(value) => change({ precision: value.toFixed(2) })}
          onBest={(best) => change({ best: best ? "true" : undefined })}
        />
        <Loaded query={query}>{(data) => <Outcome data={data} asked={asked} />}</Loaded>
      </Section>
      <Loaded query={query} height={320}>
        {({ dial, settings, calibration }) => (
          <Stack gap="md">
            {dial.curve.length > 0 && (
              <Section title="Precision and recall at each cut">
                <DialCurve curve={dial.curve} position={dial.position} cutInForce={settings.cut} />
              </Section>
            )}
            <Section title="Does the confidence mean what it says?">
              <Reliability calibration={calibration} />
            </Section>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

interface PrecisionControlsProps {
  readonly precision: number;
  readonly isBest: boolean;
  readonly onPrecision: (precision: number) => void;
  readonly onBest: (isBest: boolean) => void;
}

function PrecisionControls({ precision, isBest, onPrecision, onBest }: PrecisionControlsProps) {
  const [shown, setShown] = useState(precision);
  return (
    <Stack gap="lg">
      <Slider
        aria-label="Share of kept tags that should be right"
        thumbLabel="Share of kept tags that should be right"
        disabled={isBest}
        min={0.5}
        max={0.99}
        step={0.01}
        label={formatShare}
        marks={MARKS}
        value={shown}
        onChange={setShown}
        onChangeEnd={onPrecision}
        mx="sm"
        mb="md"
      />
      <Switch
        label="Rather the best balance of precision and recall (F1)"
        checked={isBest}
        onChange={(event) => onBest(event.currentTarget.checked)}
      />
    </Stack>
  );
}

type Asked = { readonly precision?: number; readonly bestF1?: boolean };

function Outcome({ data: { dial, settings }, asked }: { data: DialQuery; asked: Asked }) {
  const apply = useAct(applyDialMutation, (data) => data.applyDial, {
    onDone: ({ position }) => showDone(`The cut is ${formatScore(position?.cut)} now`),
  });
  const { position } = dial;
  if (!position) {
    return <Alert color="yellow">{dial.message ?? "No cut can promise this."}</Alert>;
  }
  return (
    <Group justify="space-between" align="flex-end" aria-live="polite">
      <Stack gap={2}>
        <Text fw={600}>
          Cut {formatScore(position.cut)}: {formatShare(position.precision)} right
          <Text span c="dimmed" fw={400}>
            {` (${formatShare(position.low)} to ${formatShare(position.high)})`}
          </Text>
        </Text>
        <Text size="sm" c="dimmed">
          {countOf(position.kept, "tag")} of the judged ones would be kept,{" "}
          {formatShare(position.recall)} of the right ones. The cut in force is{" "}
          {formatScore(settings.cut)}.
        </Text>
        {dial.message && <Text size="sm">{dial.message}</Text>}
      </Stack>
      <ApplyButton
        position={position}
        isBusy={apply.isPending}
        onApply={() => apply.mutate(asked)}
      />
    </Group>
  );
}

interface ApplyButtonProps {
  readonly position: ShownPositionFragment;
  readonly isBusy: boolean;
  readonly onApply: () => void;
}

function ApplyButton({ position, isBusy, onApply }: ApplyButtonProps) {
  return (
    <ConfirmButton
      needs="ADMIN"
      variant="filled"
      loading={isBusy}
      title="Set the cut?"
      what={`From now on tags below ${formatScore(position.cut)} are dropped. Tags that were given stay until a run looks again.`}
      yes="Set it"
      onClick={onApply}
    >
      Apply
    </ConfirmButton>
  );
}

function precisionOf(text: string | undefined): number {
  const value = Number(text);
  return text !== undefined && value >= 0.5 && value <= 0.99 ? value : START;
}
