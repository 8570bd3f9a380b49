import { Presets, SingleBar } from "cli-progress";
import Table from "cli-table3";

export interface Progress {
  update(done: number, detail?: string): void;
  stop(): void;
}

/** Data goes to stdout, for people or as JSON; everything else goes to stderr. */
export interface Output {
  readonly json: boolean;
  data(this: void, value: unknown, human: () => string): void;
  note(this: void, text: string): void;
  /** A bar on a terminal, a line now and then elsewhere. Without a total only the count is shown. */
  progress(total: number | undefined, label: string): Progress;
}

const LINE_EVERY_MS = 10_000;

export function createOutput({ json }: { json: boolean }): Output {
  return {
    json,
    data(value, human) {
      process.stdout.write(`${json ? JSON.stringify(value, undefined, 2) : human()}\n`);
    },
    note(text) {
      process.stderr.write(`${text}\n`);
    },
    progress: (total, label) =>
      process.stderr.isTTY ? terminalBar(total, label) : lineProgress(total, label),
  };
}

/** A table without frames that survives narrow terminals and copying. */
export function table(head: string[], rows: (string | number)[][]): string {
  const columns = { top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "" };
  const frame = {
    ...columns,
    "bottom-mid": "",
    "bottom-left": "",
    "bottom-right": "",
    left: "",
    "left-mid": "",
    mid: "",
    "mid-mid": "",
    right: "",
    "right-mid": "",
    middle: "  ",
  };
  const view = new Table({
    head,
    chars: frame,
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
  });
  view.push(...rows);
  return view.toString();
}

function terminalBar(total: number | undefined, label: string): Progress {
  const format = total
    ? `${label} {bar} {value}/{total} {duration_formatted}, {eta_formatted} left {detail}`
    : `${label} {value} {duration_formatted} {detail}`;
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  bar.start(total ?? 0, 0, { detail: "" });
  return {
    update: (done, detail = "") => bar.update(done, { detail }),
    stop: () => bar.stop(),
  };
}

function lineProgress(total: number | undefined, label: string): Progress {
  let last = Date.now();
  let latest = "";
  const write = () => process.stderr.write(`${latest}\n`);
  return {
    update(done, detail = "") {
      latest = `${label} ${done}${total ? `/${total}` : ""} ${detail}`.trimEnd();
      if (Date.now() - last < LINE_EVERY_MS) return;
      last = Date.now();
      write();
    },
    stop() {
      if (latest) write();
    },
  };
}
