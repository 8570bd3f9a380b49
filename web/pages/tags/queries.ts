import { graphql } from "../../gql/gql.ts";

export const tagsQuery = graphql(`
  query Tags($first: Int!, $after: String, $filter: TagFilter, $order: TagOrder!) {
    tags(first: $first, after: $after, filter: $filter, order: $order) {
      edges {
        cursor
        node {
          id
          name
          aliases
          description
          status
          contentCount
          broader {
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

export const narrowerQuery = graphql(`
  query Narrower($id: ID!, $first: Int!, $after: String) {
    tag(id: $id) {
      narrower(first: $first, after: $after) {
        edges {
          node {
            id
            name
            status
            contentCount
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

export const tagQuery = graphql(`
  query TagPage($id: ID!) {
    tag(id: $id) {
      id
      name
      aliases
      description
      status
      contentCount
      broader {
        tagId
        name
      }
      narrower(first: 50) {
        edges {
          node {
            id
            name
            contentCount
          }
        }
      }
      knowledge {
        id
        kind
        text
        source
        isExpired
      }
    }
  }
`);

export const tagContentsQuery = graphql(`
  query TagContentsList($id: ID!, $first: Int!, $after: String) {
    tag(id: $id) {
      contents(first: $first, after: $after) {
        edges {
          cursor
          origin
          confidence
          by
          at
          node {
            id
            title
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

export const previewQuery = graphql(`
  query TagChangePreview($change: TagChangeInput!) {
    tagChangePreview(change: $change) {
      version
      description
      contents
      machineTags
      humanTags
      knowledge
      narrower
      warnings
      sampleContents {
        id
        title
      }
      error {
        code
        message
      }
    }
  }
`);

export const changeTagMutation = graphql(`
  mutation ChangeTag($change: TagChangeInput!, $basedOn: String!) {
    changeTag(change: $change, basedOn: $basedOn) {
      ok
      tag {
        id
        name
      }
      error {
        code
        message
      }
    }
  }
`);

export const nearDuplicatesQuery = graphql(`
  query NearDuplicates($first: Int!, $after: String) {
    nearDuplicateTags(first: $first, after: $after) {
      edges {
        cursor
        node {
          cosine
          sharedContents
          reason
          first {
            id
            name
            contentCount
          }
          second {
            id
            name
            contentCount
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

export const suspiciousLabelsQuery = graphql(`
  query SuspiciousLabels($first: Int!, $after: String) {
    suspiciousLabels(first: $first, after: $after) {
      edges {
        cursor
        node {
          origin
          suspicion
          neighbourShare
          modelConfidence
          why
          content {
            id
            title
          }
          tag {
            id
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

export const proposalsQuery = graphql(`
  query TagProposals($first: Int!, $after: String, $status: ProposalStatus) {
    tagProposals(first: $first, after: $after, status: $status) {
      edges {
        cursor
        node {
          id
          status
          name
          description
          aliases
          contentId
          by
          at
          decidedBy
          reason
          broader {
            tagId
            name
          }
          similar {
            cosine
            node {
              id
              name
            }
          }
          tag {
            id
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

export const decideProposalMutation = graphql(`
  mutation DecideProposal($id: ID!, $approve: Boolean!, $reason: String) {
    decideTagProposal(id: $id, approve: $approve, reason: $reason) {
      ok
      proposal {
        id
        status
      }
      error {
        code
        message
      }
    }
  }
`);
