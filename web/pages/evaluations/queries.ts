import { graphql } from "../../gql/gql.ts";

export const evaluationsQuery = graphql(`
  query Evaluations {
    evaluations {
      id
      dataSet
      split
      finishedAt
      contents
      reportUrl
      systems {
        id
        name
      }
    }
  }
`);

export const evaluationQuery = graphql(`
  query Evaluation($id: ID!) {
    evaluation(id: $id) {
      id
      dataSet
      split
      finishedAt
      contents
      reportUrl
      systems {
        id
        name
        contents
        metrics {
          name
          value
          low
          high
        }
      }
    }
  }
`);
