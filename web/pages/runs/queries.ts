import { graphql } from "../../gql/gql.ts";

export const runsQuery = graphql(`
  query Runs($first: Int!, $after: String) {
    runs(first: $first, after: $after) {
      edges {
        cursor
        node {
          ...ShownRun
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment ShownRun on Run {
    id
    selection
    model
    encoder
    settings
    startedAt
    finishedAt
    undoneAt
    contents
    isShadow
    outcomes {
      tagged
      noTag
      failed
    }
  }
`);

export const runQuery = graphql(`
  query Run($id: ID!) {
    run(id: $id) {
      ...ShownRun
    }
  }
`);

export const runChangesQuery = graphql(`
  query RunChanges($id: ID!, $first: Int!, $after: String) {
    run(id: $id) {
      changes(first: $first, after: $after) {
        edges {
          cursor
          node {
            outcome
            reason
            content {
              id
              title
            }
            added {
              tagId
              name
            }
            dropped {
              tagId
              name
            }
            kept {
              tagId
              name
            }
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

export const undoRunMutation = graphql(`
  mutation UndoRun($runId: ID!) {
    undoRun(runId: $runId) {
      ok
      undone {
        contents
        removed
        restored
      }
      error {
        code
        message
      }
    }
  }
`);
