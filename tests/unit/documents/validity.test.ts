import { describe, expect, it } from "vitest";
import { validDays, validUntil } from "../../../tagging/documents/validity.ts";

const NOW = Date.parse("2027-06-15T12:00:00Z");

describe("the end of validity", () => {
  it("is the end of a day, or a time", () => {
    expect(validUntil("2027-12-31", NOW)).toBe("2027-12-31T23:59:59.999Z");
    expect(validUntil("2027-12-31T12:00:00+02:00", NOW)).toBe("2027-12-31T10:00:00.000Z");
    expect(validUntil("2027-06-15", NOW)).toBe("2027-06-15T23:59:59.999Z");
  });

  it("is counted in days to the end of the last", () => {
    expect(validDays("30", NOW)).toBe("2027-07-15T23:59:59.999Z");
  });

  it.each(["31.12.2027", "2027-02-30", "soon", ""])("refuses the date %j", (date) => {
    expect(() => validUntil(date, NOW)).toThrow(/must be a date|is empty/);
  });

  it("refuses what is over", () => {
    expect(() => validUntil("2027-06-14", NOW)).toThrow("is over");
  });

  it.each(["0", "-1", "1.5", "many", "1e9"])("refuses %j days", (days) => {
    expect(() => validDays(days, NOW)).toThrow("whole number of days");
  });
});
