import { graphql } from "../../gql/gql.ts";

export const jobsQuery = graphql(`
  query Jobs($first: Int!, $after: String, $filter: JobFilter) {
    jobs(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          ...ShownJob
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment ShownJob on Job {
    id
    kind
    status
    priority
    createdAt
    createdBy
    startedAt
    finishedAt
    runId
    reason
    description
    report
    counts {
      total
      waiting
      running
      done
      failed
      dead
    }
  }
`);

export const jobQuery = graphql(`
  query Job($id: ID!) {
    job(id: $id) {
      ...ShownJob
    }
  }
`);

export const jobItemsQuery = graphql(`
  query JobItems($id: ID!, $first: Int!, $after: String, $status: JobItemStatus) {
    job(id: $id) {
      items(first: $first, after: $after, status: $status) {
        edges {
          cursor
          node {
            contentId
            status
            outcome
            attempts
            reason
            at
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const jobProgressSubscription = graphql(`
  subscription JobProgress($id: ID!) {
    jobProgress(id: $id) {
      ...ShownJob
    }
  }
`);

export const startJobMutation = graphql(`
  mutation StartJob($input: JobInput!) {
    startJob(input: $input) {
      ok
      job {
        id
      }
      error {
        code
        message
      }
    }
  }
`);

export const pauseJobMutation = graphql(`
  mutation PauseJob($id: ID!) {
    pauseJob(id: $id) {
      ok
      error {
        code
        message
      }
    }
  }
`);

export const resumeJobMutation = graphql(`
  mutation ResumeJob($id: ID!) {
    resumeJob(id: $id) {
      ok
      error {
        code
        message
      }
    }
  }
`);

export const cancelJobMutation = graphql(`
  mutation CancelJob($id: ID!) {
    cancelJob(id: $id) {
      ok
      error {
        code
        message
      }
    }
  }
`);

export const retryJobMutation = graphql(`
  mutation RetryJob($id: ID!) {
    retryJob(id: $id) {
      ok
      error {
        code
        message
      }
    }
  }
`);
