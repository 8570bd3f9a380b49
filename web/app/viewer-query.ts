import { graphql } from "../gql/gql.ts";

export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      name
      role
    }
  }
`);
