import { useAct } from "../../api/use-ask.ts";
import type { ShownJobFragment } from "../../gql/graphql.ts";
import { ActButton, ConfirmButton } from "../../parts/act-button.tsx";
import {
  cancelJobMutation,
  pauseJobMutation,
  resumeJobMutation,
  retryJobMutation,
} from "./queries.ts";

/** What a job in its present state lets one do. */
export function JobActions({ job: { id, kind, status, counts } }: { job: ShownJobFragment }) {
  const pause = useAct(pauseJobMutation, (data) => data.pauseJob);
  const resume = useAct(resumeJobMutation, (data) => data.resumeJob);
  const cancel = useAct(cancelJobMutation, (data) => data.cancelJob);
  const retry = useAct(retryJobMutation, (data) => data.retryJob);
  const role = kind === "TAG" || kind === "RETAG" ? "REVIEWER" : "ADMIN";
  const isActive = status === "QUEUED" || status === "RUNNING";
  return (
    <>
      {isActive && (
        <ActButton needs={role} loading={pause.isPending} onClick={() => pause.mutate({ id })}>
          Pause
        </ActButton>
      )}
      {status === "PAUSED" && (
        <ActButton
          needs={role}
          variant="filled"
          loading={resume.isPending}
          onClick={() => resume.mutate({ id })}
        >
          Resume
        </ActButton>
      )}
      {counts.dead > 0 && (
        <ActButton needs={role} loading={retry.isPending} onClick={() => retry.mutate({ id })}>
          Try {counts.dead} again
        </ActButton>
      )}
      {(isActive || status === "PAUSED") && (
        <ConfirmButton
          needs={role}
          color="red.9"
          loading={cancel.isPending}
          title="Cancel this job?"
          what="What it has done stays. What waits is not done."
          yes="Cancel the job"
          onClick={() => cancel.mutate({ id })}
        >
          Cancel
        </ConfirmButton>
      )}
    </>
  );
}
