import { graphql } from "../../gql/gql.ts";

export const taggingSubscription = graphql(`
  subscription Tagging($input: SuggestInput, $contentId: ID) {
    tagging(input: $input, contentId: $contentId) {
      __typename
      ... on CandidatesFound {
        candidates {
          ...LiveCandidate
        }
        times {
          link
          recall
          knowledge
        }
      }
      ... on TagsChosen {
        chosenTagIds
        times {
          generation
        }
      }
      ... on ConfidencesGiven {
        result {
          status
          suggestions {
            ...LiveCandidate
          }
          segments {
            knowledgeId
            kind
            text
          }
          times {
            confidence
          }
        }
      }
    }
  }

  fragment LiveCandidate on Suggestion {
    tagId
    name
    description
    rank
    recallScore
    decision
    confidence
    prior
    paths {
      path
      rank
    }
  }
`);
