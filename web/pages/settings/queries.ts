import { graphql } from "../../gql/gql.ts";

export const settingsQuery = graphql(`
  query Settings {
    settings {
      version
      json
      mode
      candidates
      cut
      examples
      segments
      webFacts
      isTuned
      fixedByEnvironment
    }
    settingsVersions {
      version
      active
      createdAt
      encoder
      json
      report
    }
    encoders {
      name
      dimension
      inForce
      inUse
      since
      missing
    }
  }
`);

export const chooseEncoderMutation = graphql(`
  mutation UseEncoder($name: String!) {
    useEncoder(name: $name) {
      ok
      error {
        code
        message
      }
    }
  }
`);

export const dropEncoderMutation = graphql(`
  mutation DropEncoder($name: String!) {
    dropEncoder(name: $name) {
      ok
      error {
        code
        message
      }
    }
  }
`);

export const chooseSettingsMutation = graphql(`
  mutation UseSettings($version: Int!) {
    useSettings(version: $version) {
      ok
      error {
        code
        message
      }
    }
  }
`);

export const changeSettingsMutation = graphql(`
  mutation ChangeSettings($settings: SettingsInput!) {
    changeSettings(settings: $settings) {
      ok
      settings {
        version
      }
      error {
        code
        message
      }
    }
  }
`);
