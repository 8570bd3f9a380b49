import { html } from "../html.ts";
import type { Html } from "../html.ts";

interface Table {
  readonly caption: string;
  readonly columns: readonly (string | Html)[];
  readonly rows: readonly {
    readonly head: string | Html;
    readonly cells: readonly (string | Html)[];
  }[];
}

/** The first column is the rows' header. Wide tables scroll in their own box, which the keyboard can reach. */
export function table({ caption, columns: [corner = "", ...columns], rows }: Table): Html {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        <span>${caption}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">${corner}</th>
          ${columns.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ head, cells }) =>
            html`<tr>
              <th scope="row">${head}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export function details(summary: string, content: Html): Html {
  return html`<details>
    <summary>${summary}</summary>
    ${content}
  </details>`;
}

/** For screen readers, where sighted readers see a sign. */
export function spoken(text: string): Html {
  return html`<span class="spoken">${text}</span>`;
}

export const NOT_APPLICABLE = html`<span class="none" aria-hidden="true">–</span
  >${spoken("does not apply")}`;
