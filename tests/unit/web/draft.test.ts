import { describe, expect, it } from "vitest";
import {
  accept,
  add,
  EMPTY_DRAFT,
  giveReason,
  isEmpty,
  reject,
  removeAdded,
  setComment,
  setComplete,
  toReviewInput,
  undo,
} from "../../../web/pages/review/draft.ts";

const place = { contentId: "n-001", basedOn: "3" };
const solar = { tagId: "solar", name: "Solar power" };

describe("the draft of a review", () => {
  it("becomes the input of the API", () => {
    let draft = accept(EMPTY_DRAFT, "solar");
    draft = giveReason(reject(draft, "grid"), "grid", "  only named ");
    draft = add(draft, { tagId: "housing", name: "Housing" }, new Set(["solar", "grid"]));
    draft = setComment(setComplete(draft, true), " ok ");
    expect(toReviewInput(draft, place)).toEqual({
      ...place,
      accept: ["solar"],
      reject: [{ tagId: "grid", reason: "only named" }],
      add: ["housing"],
      complete: true,
      comment: "ok",
    });
  });

  it("leaves unsaid what was not said", () => {
    expect(toReviewInput(reject(EMPTY_DRAFT, "grid"), place)).toMatchObject({
      reject: [{ tagId: "grid", reason: null }],
      complete: null,
      comment: null,
    });
  });

  it("takes a verdict back when it is said again, and turns it when the other is said", () => {
    const accepted = accept(EMPTY_DRAFT, "solar");
    expect(isEmpty(accept(accepted, "solar"))).toBe(true);
    expect(toReviewInput(reject(accepted, "solar"), place)).toMatchObject({
      accept: [],
      reject: [{ tagId: "solar" }],
    });
  });

  it("accepts a tag that was put forward anyway instead of adding it", () => {
    const put = new Set(["solar"]);
    const draft = add(EMPTY_DRAFT, solar, put);
    expect(toReviewInput(draft, place)).toMatchObject({ accept: ["solar"], add: [] });
    expect(toReviewInput(add(draft, solar, put), place).accept).toEqual(["solar"]);
  });

  it("adds a tag once, and takes it out again", () => {
    const draft = add(add(EMPTY_DRAFT, solar, new Set()), solar, new Set());
    expect(draft.added).toEqual([solar]);
    expect(isEmpty(removeAdded(draft, "solar"))).toBe(true);
  });

  it("undoes choice by choice and keeps what was typed as a comment", () => {
    let draft = reject(accept(EMPTY_DRAFT, "solar"), "grid");
    draft = setComment(draft, "typed later");
    draft = undo(draft);
    expect(Object.keys(draft.verdicts)).toEqual(["solar"]);
    draft = undo(draft);
    expect(draft.verdicts).toEqual({});
    expect(draft.comment).toBe("typed later");
    expect(undo(draft)).toBe(draft);
  });

  it("undoes a refusal as one step, however long its reason was typed", () => {
    let draft = reject(EMPTY_DRAFT, "grid");
    for (const reason of ["o", "on", "only"]) draft = giveReason(draft, "grid", reason);
    expect(isEmpty(undo(draft))).toBe(true);
  });

  it("is empty with nothing but spaces", () => {
    expect(isEmpty(setComment(EMPTY_DRAFT, "  "))).toBe(true);
    expect(isEmpty(setComplete(EMPTY_DRAFT, true))).toBe(false);
  });
});
