import { graphql } from "../../gql/gql.ts";

export const dialQuery = graphql(`
  query Dial($precision: Float, $cut: Float, $bestF1: Boolean) {
    dial(precision: $precision, cut: $cut, bestF1: $bestF1) {
      calibrated
      message
      position {
        ...ShownPosition
      }
      curve {
        ...ShownPosition
      }
    }
    settings {
      cut
    }
    calibration {
      isCalibrated
      fittedAt
      pairCount
      calibrationError
      reliability {
        from
        to
        count
        meanConfidence
        shareRight
      }
    }
  }

  fragment ShownPosition on DialPosition {
    cut
    kept
    precision
    low
    high
    recall
  }
`);

export const applyDialMutation = graphql(`
  mutation ApplyDial($precision: Float, $cut: Float, $bestF1: Boolean) {
    applyDial(precision: $precision, cut: $cut, bestF1: $bestF1) {
      ok
      position {
        ...ShownPosition
      }
      error {
        code
        message
      }
    }
  }
`);
