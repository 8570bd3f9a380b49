import { graphql } from "../../gql/gql.ts";

export const auditQueriesQuery = graphql(`
  query AuditQueries {
    auditQueries {
      name
      description
      cypher
    }
  }
`);

export const auditQuery = graphql(`
  query Audit($name: String!) {
    audit(name: $name) {
      name
      columns
      rows
      truncated
    }
  }
`);
