import { graphql } from "../../gql/gql.ts";

export const dashboardQuery = graphql(`
  query Dashboard {
    overview {
      contents
      taggedContents
      untaggedContents
      tags
      usedTags
      reviewedContents
      knowledge
      runs
      tagsByOrigin {
        origin
        count
      }
      confidenceHistogram {
        from
        to
        count
      }
      taggedPerDay {
        day
        model
        human
      }
      topTags(first: 10) {
        tagId
        name
        count
      }
    }
  }
`);

export const healthQuery = graphql(`
  query Health {
    health {
      status
      parts {
        part
        ok
        detail
      }
    }
  }
`);
