import { graphql } from "../../gql/gql.ts";

export const contentsQuery = graphql(`
  query Contents($first: Int!, $after: String, $filter: ContentFilter) {
    contents(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          title
          category
          isComplete
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

export const contentQuery = graphql(`
  query ContentPage($id: ID!) {
    content(id: $id) {
      id
      title
      category
      text
      isComplete
      rejectedTagIds
      tags {
        tagId
        name
        origin
        confidence
        runId
        by
        at
      }
      lastRun {
        runId
        at
        model
        outcome
        reason
      }
      similar(first: 8) {
        cosine
        node {
          id
          title
          tags {
            tagId
            name
          }
        }
      }
      reviews(limit: 20) {
        id
        by
        at
        accepted
        rejected {
          tagId
          reason
        }
        added
        complete
        comment
      }
    }
  }
`);

export const explainQuery = graphql(`
  query Explain($contentId: ID!, $runId: ID) {
    explain(contentId: $contentId, runId: $runId) {
      run {
        runId
        at
        model
        outcome
        reason
      }
      cypher
      tags {
        tagId
        name
        description
        rank
        paths
        cosine
        sentence
        votes
        learned
        words
        wordVotes
        recallScore
        decision
        confidence
        basis
        prior
        rawConfidence
        confidenceSource
        origin
        neighbourCount
        neighbours {
          contentId
          title
          cosine
          origin
        }
      }
      examples {
        contentId
        title
        correct {
          tagId
          name
        }
        incorrect {
          tagId
          name
        }
      }
      segments {
        knowledgeId
        kind
        text
        source
      }
    }
  }
`);

export const tagContentsMutation = graphql(`
  mutation TagContents($contentIds: [ID!]!) {
    tagContents(contentIds: $contentIds) {
      ok
      runId
      results {
        contentId
        outcome
        reason
      }
      error {
        code
        message
      }
    }
  }
`);
