import { graphql } from "../../gql/gql.ts";

export const knowledgeQuery = graphql(`
  query Knowledge($first: Int!, $after: String, $filter: KnowledgeFilter) {
    knowledge(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          kind
          text
          source
          validUntil
          isExpired
          about {
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
`);

export const saveKnowledgeMutation = graphql(`
  mutation SaveKnowledge($input: KnowledgeInput!) {
    saveKnowledge(input: $input) {
      ok
      knowledge {
        id
      }
      error {
        code
        message
        inputErrors {
          field
          message
        }
      }
    }
  }
`);

export const deleteKnowledgeMutation = graphql(`
  mutation DeleteKnowledge($id: ID!) {
    deleteKnowledge(id: $id) {
      ok
      error {
        code
        message
      }
    }
  }
`);
