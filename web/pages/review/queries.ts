import { graphql } from "../../gql/gql.ts";

export const queueQuery = graphql(`
  query ReviewQueue($first: Int!, $after: String, $order: ReviewOrder!) {
    reviewQueue(first: $first, after: $after, order: $order) {
      edges {
        cursor
        usefulness
        at
        why {
          kind
          tagId
          name
          score
          confidence
        }
        node {
          id
          title
          reviewVersion
          tags {
            tagId
            name
            origin
            confidence
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

export const reviewedContentQuery = graphql(`
  query ReviewedContent($id: ID!) {
    content(id: $id) {
      ...ReviewedContent
    }
  }

  fragment ReviewedContent on Content {
    id
    title
    category
    text
    reviewVersion
    isComplete
    rejectedTagIds
    tags {
      tagId
      name
      origin
      confidence
      by
    }
    suggestions {
      tagId
      name
      description
      rank
      decision
      confidence
      prior
      paths
      neighbourCount
      neighbours {
        contentId
        title
        cosine
      }
    }
    reviews(limit: 1) {
      by
      at
    }
  }
`);

export const reviewMutation = graphql(`
  mutation Review($input: ReviewInput!) {
    review(input: $input) {
      ok
      contentId
      content {
        ...ReviewedContent
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

export const reviewManyMutation = graphql(`
  mutation ReviewMany($inputs: [ReviewInput!]!) {
    reviewMany(inputs: $inputs) {
      ok
      results {
        ok
        contentId
        error {
          code
          message
        }
      }
      error {
        code
        message
      }
    }
  }
`);

export const proposeTagMutation = graphql(`
  mutation ProposeTag($input: TagProposalInput!) {
    proposeTag(input: $input) {
      ok
      proposal {
        id
        name
        similar {
          cosine
          node {
            id
            name
          }
        }
      }
      error {
        code
        message
      }
    }
  }
`);
