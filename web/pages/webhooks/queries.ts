import { graphql } from "../../gql/gql.ts";

export const webhooksQuery = graphql(`
  query Webhooks($deliveries: Int!) {
    webhooks {
      ...ShownWebhook
    }
  }

  fragment ShownWebhook on Webhook {
    id
    url
    events
    active
    createdAt
    deliveries(first: $deliveries) {
      ...ShownDelivery
    }
  }

  fragment ShownDelivery on WebhookDelivery {
    id
    event
    at
    attempts
    status
    responseStatus
    nextAttemptAt
    error
  }
`);

export const saveWebhookMutation = graphql(`
  mutation SaveWebhook($input: WebhookInput!) {
    saveWebhook(input: $input) {
      ok
      webhook {
        id
      }
      secret
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

export const deleteWebhookMutation = graphql(`
  mutation DeleteWebhook($id: ID!) {
    deleteWebhook(id: $id) {
      ok
      error {
        code
        message
      }
    }
  }
`);
