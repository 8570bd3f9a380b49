import { notifications } from "@mantine/notifications";
import type { Problem } from "../api/errors.ts";

const TITLES: Record<string, string> = {
  FORBIDDEN: "Not allowed",
  CONFLICT: "Somebody was faster",
  NOT_FOUND: "Not found",
  BAD_INPUT: "That does not work",
  NETWORK: "No connection",
  LLM_UNAVAILABLE: "The LLM does not answer",
};

export function titleOf({ code }: Problem): string {
  return TITLES[code] ?? "Something went wrong";
}

export function showProblem(problem: Problem): void {
  notifications.show({ color: "red", title: titleOf(problem), message: problem.message });
}

export function showDone(message: string): void {
  notifications.show({ message });
}
