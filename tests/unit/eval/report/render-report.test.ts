import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { toPng } from "../../../../eval/report/plots/to-png.ts";
import { renderReport, writeReport } from "../../../../eval/report/render-report.ts";
import type { RenderedReport } from "../../../../eval/report/render-report.ts";
import { tempFolder } from "../../import/temp-folder.ts";
import { bareReport, fakeReport } from "./fake-report.ts";

const PLOTS = [
  "comparison",
  "recall-by-path",
  "accuracy-coverage",
  "reliability",
  "ablations",
  "importance",
];

let full: RenderedReport;
let bare: RenderedReport;
beforeAll(async () => {
  full = await renderReport(fakeReport());
  bare = await renderReport(bareReport());
}, 30_000);

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

describe("the page", () => {
  it("has every section with its plot, for wide screens and for phones", () => {
    for (const name of PLOTS) {
      expect(full.html).toContain(`<section id="${name}">`);
      const [, figure = ""] = full.html.split(`<figure id="plot-${name}">`);
      const [drawn] = figure.split("</figure>");
      expect(drawn?.match(/<svg role="img" aria-label="[^"]{20,}"/g), name).toHaveLength(2);
    }
    expect(full.html).toContain(`<section id="glossary">`);
  });

  it("tells in a sentence what is not there, and draws nothing for it", () => {
    expect(bare.plots).toEqual([]);
    expect(bare.html).not.toContain("<svg");
    for (const sentence of [
      "No other system was evaluated",
      "did not record which path found which tag",
      "so there is no cut to move",
      "so there is no confidence to check",
      "No part was left out",
      "No ranker was learned",
    ]) {
      expect(bare.html).toContain(sentence);
    }
  });

  it("needs no other file, no script and no network", () => {
    expect(full.html).not.toMatch(/<script|<link|<iframe|@import|url\((?!#)/i);
    const references = full.html.matchAll(/\b(?:src|href|srcset)="([^"]*)"/g);
    expect([...references].map(([, to]) => to).filter((to) => !to?.startsWith("#"))).toEqual([]);
  });

  it("leads each link to one place", () => {
    const ids = [...full.html.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of full.html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to);
  });

  it("gives each table a caption and headers with a scope", () => {
    const tables = full.html.split("<table>").slice(1);
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      expect(table).toContain("<caption>");
      expect(table).toContain(`<th scope="col">`);
      expect(table).toContain(`<th scope="row">`);
    }
  });

  it("marks the best and the significant with signs and with words", () => {
    const row = full.html
      .split("GPT-4o, whole vocabulary in the prompt</span>")[1]
      ?.split("</tr>")[0];
    expect(row).toContain("★");
    expect(row).toMatch(
      /▲[\s\S]*significantly better, \+0\.028 \(\+0\.008 to \+0\.048\), p &lt; 0\.001/,
    );
  });

  it("escapes names and notes, in plots too", async () => {
    const evil = `<img src=x onerror="alert(1)"> & co`;
    const [ours, ...others] = fakeReport().systems;
    const { html, plots } = await renderReport(
      fakeReport({
        dataSet: evil,
        systems: ours ? [{ ...ours, label: evil }, ...others] : [],
        facts: { ...fakeReport().facts, settings: { evil } },
        importance: [{ feature: evil, gain: 1 }],
        notes: [evil],
      }),
    );
    const all = html + plots.map(({ svg }) => svg).join("");
    expect(all.includes("<img")).toBe(false);
    expect(
      html.split("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; co").length,
    ).toBeGreaterThan(10);
  });
});

describe("the plots", () => {
  it("are PNGs of a sensible size", () => {
    expect(full.plots.map(({ name }) => name)).toEqual(PLOTS);
    for (const { name, png } of full.plots) {
      expect(new TextDecoder().decode(png.slice(1, 4))).toBe("PNG");
      const { width, height } = sizeOf(png);
      expect(width, name).toBeGreaterThan(1200);
      expect(width, name).toBeLessThan(2400);
      expect(height, name).toBeGreaterThan(300);
      expect(height, name).toBeLessThan(2400);
    }
  });

  it("follow the page's colours inside it, and have their own outside", () => {
    expect(full.html).toContain(`fill="var(--ours)"`);
    for (const { svg } of full.plots) expect(svg).not.toContain("var(--");
  });

  it("have letters on a machine without fonts", () => {
    const drawn = (text: string) =>
      toPng(
        `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text y="15" font-family="Inter, sans-serif">${text}</text></svg>`,
      );
    expect(drawn("F1").length).toBeGreaterThan(drawn("").length + 100);
  });
});

describe("writeReport", () => {
  it("writes JSON, HTML and the PNGs", async () => {
    const folder = join(await tempFolder(), "new");
    await writeReport(fakeReport(), folder);
    expect((await readdir(folder)).toSorted()).toEqual(["plots", "report.html", "report.json"]);
    expect(await readdir(join(folder, "plots"))).toHaveLength(PLOTS.length);
    expect(JSON.parse(await readFile(join(folder, "report.json"), "utf8"))).toEqual(fakeReport());
  });

  it("writes nothing of a broken report", async () => {
    const folder = await tempFolder();
    await expect(writeReport(fakeReport({ systems: [] }), folder)).rejects.toThrow(/systems/);
    expect(await readdir(folder)).toEqual([]);
  });
});
