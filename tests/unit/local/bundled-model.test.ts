import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { BUNDLED_MODEL } from "../../../core/config.ts";
import { adapterFile } from "../../../local/paths.ts";

it("gives another adapter another name: calibrations are found by it", () => {
  expect({ [BUNDLED_MODEL]: hash("sha256", readFileSync(adapterFile())) }).toEqual({
    "smollm2-135m-tagwright-2": "972b945c5ac577870286f75829e9d8a41ea2f3665004d152df0e394db3b46b76",
  });
});
