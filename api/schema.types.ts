import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoredContent } from '../graph/queries/content.ts';
import type { ContentOutcome } from '../tagging/run-contents.ts';
import type { ExplainedTag as ExplainedTagRow, Explanation as ExplanationResult } from '../tagging/explain.ts';
import type { Review as ReviewRow } from '../graph/queries/review.ts';
import type { QueueAnswer, ReviewOutcome, RunRow } from './mapped-types.ts';
import type { QueueEntry } from '../tagging/review/queue.ts';
import type { Suggestion as TaggingSuggestion, TaggingResult } from '../tagging/tag-content.ts';
import type { StoredWebhook, Delivery } from '../graph/queries/webhook.ts';
import type { TagPage } from '../graph/queries/tag-page.ts';
import type { ApiContext } from './context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time in ISO 8601, e.g. `2026-11-23T14:28:00.123Z`. */
  DateTime: { input: string; output: string; }
};

/** What a confidence rests on. */
export type ConfidenceBasis =
  /** Fitted on verdicts of people: among candidates with this confidence, so many are right. */
  | 'CALIBRATED'
  /** The judge's evidence on top of how often such candidates were right in the history. */
  | 'HISTORY_AND_JUDGE'
  /** The judge's P(Yes) as it is: there is no history to learn from. */
  | 'RAW';

/** How the judge's P(Yes) came about. */
export type ConfidenceSource =
  /** From the written Yes or No alone (2/3 or 1/3), for the server gives no probabilities. */
  | 'ANSWER'
  /** From the probabilities of Yes and No. */
  | 'LOGPROBS'
  /** The model said neither Yes nor No, which counts as 1/2. */
  | 'NONE';

/** Something that carries tags: an article, a product, a ticket. */
export type Content = {
  readonly __typename?: 'Content';
  /** The category that it was imported with. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** The id that it was imported with. */
  readonly id: Scalars['ID']['output'];
  /**
   * Whether it carries all its tags, so that any other is wrong for it: a reviewer said so, or its tags were imported and no
   * reviewer said otherwise.
   */
  readonly isComplete: Scalars['Boolean']['output'];
  /** Tags that people refused for it; no run gives them again. */
  readonly rejectedTagIds: ReadonlyArray<Scalars['ID']['output']>;
  /** What a review must rest on; every review makes a new one. */
  readonly reviewVersion: Scalars['String']['output'];
  /** What people said of its tags, the latest first. */
  readonly reviews: ReadonlyArray<Review>;
  /** The tags that it carries, the surest first. */
  readonly tags: ReadonlyArray<ContentTag>;
  /** Its text. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Its title. */
  readonly title: Scalars['String']['output'];
};


/** Something that carries tags: an article, a product, a ticket. */
export type ContentReviewsArgs = {
  limit?: Scalars['Int']['input'];
};

/** What a run did with one content. */
export type ContentResult = {
  readonly __typename?: 'ContentResult';
  /** The content. */
  readonly contentId: Scalars['ID']['output'];
  /** The tags that were kept, the surest first. */
  readonly kept: ReadonlyArray<Suggestion>;
  /** What became of it. */
  readonly outcome: Outcome;
  /** Why it failed. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** What a run did with one content. */
export type ContentRun = {
  readonly __typename?: 'ContentRun';
  /** When this content was tagged. */
  readonly at: Scalars['DateTime']['output'];
  /** The encoder. */
  readonly encoder: Scalars['String']['output'];
  /** The LLM. */
  readonly model: Scalars['String']['output'];
  /** What became of it. */
  readonly outcome: Outcome;
  /** Why it failed. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The run. */
  readonly runId: Scalars['ID']['output'];
  /** All settings of the run, as JSON. */
  readonly settings: Scalars['String']['output'];
};

/** A tag on a content, with who gave it. */
export type ContentTag = {
  readonly __typename?: 'ContentTag';
  /** When it was given. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** The model or the person. */
  readonly by?: Maybe<Scalars['String']['output']>;
  /** In [0, 1], what the model says or, where a person accepted the tag, had said; else null. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** The tag's name. */
  readonly name: Scalars['String']['output'];
  /** Who gave it. */
  readonly origin: Origin;
  /** The run that gave it, or had put it forward before a person accepted it. */
  readonly runId?: Maybe<Scalars['ID']['output']>;
  /** The tag. */
  readonly tagId: Scalars['ID']['output'];
};

/** What became of `deleteWebhook`. */
export type DeleteWebhookResult = {
  readonly __typename?: 'DeleteWebhookResult';
  /** Why it was refused. */
  readonly error?: Maybe<Refusal>;
  /** False: there was nothing to delete, and `error` says why. */
  readonly ok: Scalars['Boolean']['output'];
};

/** A reviewed content, with tags that are right and tags that are wrong for it. */
export type Example = {
  readonly __typename?: 'Example';
  /** The content. */
  readonly contentId: Scalars['ID']['output'];
  /** Tags that people gave. */
  readonly correct: ReadonlyArray<TagName>;
  /** Tags that people refused. */
  readonly incorrect: ReadonlyArray<TagName>;
  /** Its title. */
  readonly title: Scalars['String']['output'];
};

/** A candidate with all its evidence. */
export type ExplainedTag = {
  readonly __typename?: 'ExplainedTag';
  /** What the confidence rests on. */
  readonly basis?: Maybe<ConfidenceBasis>;
  /** In [0, 1]; null where the LLM did not choose the tag. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** How the judge's P(Yes) came about. */
  readonly confidenceSource?: Maybe<ConfidenceSource>;
  /** Cosine between content and tag, where the C2T path found it. */
  readonly cosine?: Maybe<Scalars['Float']['output']>;
  /** Draws this tag's evidence; paste it into Neo4j Browser as it is. */
  readonly cypher: Scalars['String']['output'];
  /** What became of it. */
  readonly decision: SuggestionDecision;
  /** What the tag means. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Cosine after the learned projection, where the C2T_LEARNED path found it. */
  readonly learned?: Maybe<Scalars['Float']['output']>;
  /** P(Yes) + P(No): how much of the model's answer was an answer at all; null without probabilities. */
  readonly mass?: Maybe<Scalars['Float']['output']>;
  /** The tag's name. */
  readonly name: Scalars['String']['output'];
  /** How many similar contents carry it in all. */
  readonly neighbourCount: Scalars['Int']['output'];
  /** Similar contents that carry the tag, the closest first; at most five. */
  readonly neighbours: ReadonlyArray<Neighbour>;
  /** Who gave the tag to the content, if it carries it now. */
  readonly origin?: Maybe<Origin>;
  /** The paths that found it. */
  readonly paths: ReadonlyArray<PathName>;
  /** How often candidates with such recall evidence were right in the history; null without a history. */
  readonly prior?: Maybe<Scalars['Float']['output']>;
  /** Place among recall's candidates, from 1. */
  readonly rank: Scalars['Int']['output'];
  /** The judge's P(Yes) alone. */
  readonly rawConfidence?: Maybe<Scalars['Float']['output']>;
  /** What recall ordered it by: the ranker's probability, or the rank fusion's score over all paths. */
  readonly recallScore: Scalars['Float']['output'];
  /** The tag. */
  readonly tagId: Scalars['ID']['output'];
  /** Weighted votes of similar contents, where the C2C2T path found it. */
  readonly votes?: Maybe<Scalars['Float']['output']>;
  /** Weighted votes of contents that share words, where the WORDS_C2C2T path found it. */
  readonly wordVotes?: Maybe<Scalars['Float']['output']>;
  /** BM25 of the content's words, where the WORDS_C2T path found it. */
  readonly words?: Maybe<Scalars['Float']['output']>;
};

/** Why a content has its tags. */
export type Explanation = {
  readonly __typename?: 'Explanation';
  /** The content. */
  readonly content: Content;
  /** Draws the evidence of the kept tags; paste it into Neo4j Browser as it is. */
  readonly cypher: Scalars['String']['output'];
  /** Reviewed contents that the prompts showed. */
  readonly examples: ReadonlyArray<Example>;
  /** The run that is explained, as far as it concerns this content. */
  readonly run: ContentRun;
  /** Rules, facts and definitions, as the prompts showed them. */
  readonly segments: ReadonlyArray<Segment>;
  /** Every candidate, kept ones first. */
  readonly tags: ReadonlyArray<ExplainedTag>;
};

/** Whether the service can work. */
export type Health = {
  readonly __typename?: 'Health';
  /** Each part. */
  readonly parts: ReadonlyArray<PartHealth>;
  /** All parts taken together. */
  readonly status: HealthStatus;
};

/** All parts taken together. */
export type HealthStatus =
  /** No LLM, so suggestions come unverified. */
  | 'DEGRADED'
  /** No graph. */
  | 'DOWN'
  /** Everything answers. */
  | 'OK';

/** An input that is wrong. */
export type InputError = {
  readonly __typename?: 'InputError';
  /** The path of the input, e.g. `settings.cut`. */
  readonly field: Scalars['String']['output'];
  /** What is wrong with it. */
  readonly message: Scalars['String']['output'];
};

/** Everything that writes. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Deletes a webhook with its deliveries, also those that wait. An unknown id is told in `error`, with `ok: false`. */
  readonly deleteWebhook: DeleteWebhookResult;
  /**
   * Writes what a person says of the tags of one content, all of it or nothing. It counts at once: as an example in prompts,
   * for the calibration of the confidence, and for fine-tuning samples. The reviewer is the viewer.
   * It must rest on the content's newest `reviewVersion`; else the answer is CONFLICT with the content as it is now, so that
   * of two reviewers nobody overwrites the other. Refusals are told in `error`, with `ok: false`.
   */
  readonly review: ReviewResult;
  /**
   * Reviews several contents, one after the other, each on its own: a refused one keeps none of the others from being
   * written. Broken off, the same call may be sent again; what it had written then answers CONFLICT.
   */
  readonly reviewMany: ReviewManyResult;
  /**
   * A new webhook, or with `id` a change of one. Events are posted to its address as the Standard Webhooks say, signed with
   * its secret, each at least once and always with the same id. The secret is told this once, for a new webhook only.
   */
  readonly saveWebhook: WebhookResult;
  /**
   * Tags stored contents and writes the result to the graph as HAS_TAG edges of origin MODEL, each content in one
   * transaction. Tags that people gave are never changed. Broken off, the same call goes on where it stopped.
   * Unknown ids, wrong settings and an LLM that does not answer are told in `error`, with `ok: false`.
   */
  readonly tagContents: TagContentsResult;
  /**
   * Takes back what a run wrote; tags of the latest run before it come back. Repeating it changes nothing.
   * An unknown run is told in `error`, with `ok: false`.
   */
  readonly undoRun: UndoRunResult;
};


/** Everything that writes. */
export type MutationDeleteWebhookArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that writes. */
export type MutationReviewArgs = {
  input: ReviewInput;
};


/** Everything that writes. */
export type MutationReviewManyArgs = {
  inputs: ReadonlyArray<ReviewInput>;
};


/** Everything that writes. */
export type MutationSaveWebhookArgs = {
  input: WebhookInput;
};


/** Everything that writes. */
export type MutationTagContentsArgs = {
  contentIds: ReadonlyArray<Scalars['ID']['input']>;
  settings?: InputMaybe<SettingsInput>;
};


/** Everything that writes. */
export type MutationUndoRunArgs = {
  runId: Scalars['ID']['input'];
};

/** A similar content that carries the tag, with who gave it. */
export type Neighbour = {
  readonly __typename?: 'Neighbour';
  /** When the tag was given. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** The model or the person. */
  readonly by?: Maybe<Scalars['String']['output']>;
  /** The similar content. */
  readonly contentId: Scalars['ID']['output'];
  /** How similar it is. */
  readonly cosine: Scalars['Float']['output'];
  /** Who gave it the tag. */
  readonly origin: Origin;
  /** The run that gave it the tag. */
  readonly runId?: Maybe<Scalars['ID']['output']>;
  /** Its title. */
  readonly title: Scalars['String']['output'];
};

/** Who gave a tag to a content. */
export type Origin =
  /** A person. */
  | 'HUMAN'
  /** It came with an import. */
  | 'IMPORT'
  /** A tagging run. */
  | 'MODEL';

/** What became of a content in a run. */
export type Outcome =
  /** The run had dealt with it before it was broken off. */
  | 'DONE_BEFORE'
  /** The LLM gave no usable answer. */
  | 'FAILED'
  /** No tag fits, which is a result, too. */
  | 'NO_TAG'
  /** It got a tag. */
  | 'TAGGED';

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of its last edge. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more comes behind it. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether it was asked for what comes behind a cursor. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of its first edge. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** Whether one part answers. */
export type PartHealth = {
  readonly __typename?: 'PartHealth';
  /** What it is, or why it does not answer. */
  readonly detail: Scalars['String']['output'];
  /** Whether it answers. */
  readonly ok: Scalars['Boolean']['output'];
  /** `graph`, `llm` or `encoder`. */
  readonly part: Scalars['String']['output'];
};

/** How one meta-path found a candidate. */
export type PathEvidence = {
  readonly __typename?: 'PathEvidence';
  /** The path. */
  readonly path: PathName;
  /** Place on that path, from 1. */
  readonly rank: Scalars['Int']['output'];
  /** C2T, C2T_LEARNED: cosine to the tag. WORDS_C2T: BM25. C2C2T, WORDS_C2C2T: weighted votes of similar contents. */
  readonly score: Scalars['Float']['output'];
  /** Similar contents that the path walked through. */
  readonly via: ReadonlyArray<ViaContent>;
};

/** A meta-path of recall. */
export type PathName =
  /** From the content over similar contents to their tags. */
  | 'C2C2T'
  /** From the content to a similar tag. */
  | 'C2T'
  /** The same, after the projection that was learned from the history. */
  | 'C2T_LEARNED'
  /** From the content's words to contents that share them, and on to their tags. */
  | 'WORDS_C2C2T'
  /** From the content's words to the names, aliases and descriptions of tags. */
  | 'WORDS_C2T';

/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type Query = {
  readonly __typename?: 'Query';
  /** A stored content; null when there is none with this id. */
  readonly content?: Maybe<Content>;
  /**
   * Why a content has its tags: what every path of recall found, the similar contents and who tagged them,
   * and the knowledge that the prompts used.
   * NOT_FOUND for an unknown content, run or candidate, and for a content that no run has tagged.
   */
  readonly explain: Explanation;
  /** Whether the graph, the LLM and the encoder answer. */
  readonly health: Health;
  /**
   * Contents that wait for a person: a run that stands has left suggestions for them, and nobody has judged their tags since,
   * unless somebody called them complete. Of contents that are nearly the same the queue shows the first alone, except in
   * the order NEWEST; the next comes when that one is reviewed. It is at most 500 long, taken from the 5,000 contents tagged last.
   */
  readonly reviewQueue: ReviewQueueConnection;
  /** The latest tagging runs, the newest first. */
  readonly runs: ReadonlyArray<Run>;
  /**
   * Suggests tags for a text that is not stored, ranked as if it were.
   * When the LLM does not answer, recall's candidates come back with the status UNVERIFIED.
   */
  readonly suggest: SuggestionResult;
  /** As `suggest`, for a stored content, whose similarity edges are brought up to date first. NOT_FOUND for an unknown id. */
  readonly suggestForContent: SuggestionResult;
  /** A tag of the vocabulary; null when there is none with this id. */
  readonly tag?: Maybe<Tag>;
  /** Who asks, as the server knows it. */
  readonly viewer: Viewer;
  /** Who is told of what happens, the newest first. */
  readonly webhooks: ReadonlyArray<Webhook>;
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryContentArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryExplainArgs = {
  contentId: Scalars['ID']['input'];
  runId?: InputMaybe<Scalars['ID']['input']>;
  tagId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryReviewQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  order?: ReviewOrder;
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryRunsArgs = {
  limit?: Scalars['Int']['input'];
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QuerySuggestArgs = {
  input: SuggestInput;
  settings?: InputMaybe<SettingsInput>;
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QuerySuggestForContentArgs = {
  contentId: Scalars['ID']['input'];
  settings?: InputMaybe<SettingsInput>;
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryTagArgs = {
  id: Scalars['ID']['input'];
};

/** An expected refusal: something the caller can act on. */
export type Refusal = {
  readonly __typename?: 'Refusal';
  /** What kind of refusal, for programs. */
  readonly code: RefusalCode;
  /** The inputs that are wrong. */
  readonly inputErrors: ReadonlyArray<InputError>;
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
};

/** Kinds of expected refusals. */
export type RefusalCode =
  /** An input is wrong; `inputErrors` names it. */
  | 'BAD_INPUT'
  /** It contradicts what is stored. */
  | 'CONFLICT'
  /** The LLM does not answer; what is tagged so far is kept, and the same call goes on. */
  | 'LLM_UNAVAILABLE'
  /** There is nothing with this id. */
  | 'NOT_FOUND';

/** A tag that a person found not to fit. */
export type Rejection = {
  readonly __typename?: 'Rejection';
  /** Why. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The tag. */
  readonly tagId: Scalars['ID']['output'];
};

/** A tag that does not fit. */
export type RejectionInput = {
  /** Why; at most 1,000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The tag. */
  readonly tagId: Scalars['ID']['input'];
};

/** What a person said of the tags of a content. */
export type Review = {
  readonly __typename?: 'Review';
  /** Tags that were put forward, and fit. */
  readonly accepted: ReadonlyArray<Scalars['ID']['output']>;
  /** More tags that fit. */
  readonly added: ReadonlyArray<Scalars['ID']['output']>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who said it. */
  readonly by: Scalars['String']['output'];
  /** For other people. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** Whether the content carries all its tags; null where it said nothing of that. */
  readonly complete?: Maybe<Scalars['Boolean']['output']>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Tags that do not fit. */
  readonly rejected: ReadonlyArray<Rejection>;
  /** The `reviewVersion` that it made. */
  readonly version: Scalars['String']['output'];
};

/** What a person says of the tags of one content. Each tag may stand in one of the lists, once; at most 100 in each. */
export type ReviewInput = {
  /**
   * Tags that were put forward for it, kept or not, and fit. The model's become the reviewer's, and keep the run and the
   * confidence that the model had given; those that people or an import had given stay theirs.
   */
  readonly accept?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** More tags that fit. */
  readonly add?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The `reviewVersion` of the content that the person had seen. */
  readonly basedOn: Scalars['String']['input'];
  /** For other people; at most 2,000 characters. Alone, it leaves the content in the queue. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /**
   * Whether the content carries all its tags with this review; any other is then wrong for it. None of the model's tags may be
   * left undecided. Left out, or null, it stays as it was.
   */
  readonly complete?: InputMaybe<Scalars['Boolean']['input']>;
  /** The content. */
  readonly contentId: Scalars['ID']['input'];
  /** Tags that do not fit, whoever gave them. They are taken away and no run gives them again. */
  readonly reject?: InputMaybe<ReadonlyArray<RejectionInput>>;
};

/** The outcome of `reviewMany`. */
export type ReviewManyResult = {
  readonly __typename?: 'ReviewManyResult';
  /** Why the call was refused. */
  readonly error?: Maybe<Refusal>;
  /** Whether all were written. */
  readonly ok: Scalars['Boolean']['output'];
  /** One for each input, in their order; none when the call was refused. */
  readonly results: ReadonlyArray<ReviewResult>;
};

/** What comes first in the queue of reviews. */
export type ReviewOrder =
  /** Where the LLM, recall and people differ most. */
  | 'DISAGREEMENT'
  /** What was tagged last. */
  | 'NEWEST'
  /** Where a candidate's confidence is nearest the cut. */
  | 'UNCERTAIN';

/** A page of the queue. */
export type ReviewQueueConnection = {
  readonly __typename?: 'ReviewQueueConnection';
  /** The contents, with why they are worth a look. */
  readonly edges: ReadonlyArray<ReviewQueueEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A content that waits for a person. */
export type ReviewQueueEdge = {
  readonly __typename?: 'ReviewQueueEdge';
  /** When it tagged the content. */
  readonly at: Scalars['DateTime']['output'];
  /** Its place in the queue, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** From 0 to 1: how far the LLM, recall and people differ over a candidate. */
  readonly disagreement: Scalars['Float']['output'];
  /** The content; `explain` has its suggestions with their evidence. */
  readonly node: Content;
  /** The run whose suggestions these are. */
  readonly runId: Scalars['ID']['output'];
  /** From 0 to 1: how near the cut a candidate's confidence comes. */
  readonly uncertainty: Scalars['Float']['output'];
  /** From 0 to 1: `uncertainty` or `disagreement` as the order asks, or the greater of both. */
  readonly usefulness: Scalars['Float']['output'];
  /** What speaks most for a look, the strongest first; at most five. */
  readonly why: ReadonlyArray<ReviewReason>;
};

/** What makes a content worth a look. */
export type ReviewReason = {
  readonly __typename?: 'ReviewReason';
  /** The candidate's confidence. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** What kind of reason. */
  readonly kind: ReviewReasonKind;
  /** The candidate's name. */
  readonly name: Scalars['String']['output'];
  /** From 0.5 to 1: how strong it is. */
  readonly score: Scalars['Float']['output'];
  /** The candidate that it is about. */
  readonly tagId: Scalars['ID']['output'];
};

/** Kinds of reasons for a look. */
export type ReviewReasonKind =
  /** The LLM chose it, and recall thinks little of it. */
  | 'DOUBTED'
  /** People gave it, and the model left it out. */
  | 'LEFT_OUT'
  /** Its confidence is near the cut. */
  | 'NEAR_THE_CUT'
  /** The model kept it, and people who gave the content tags did not give it. */
  | 'NOT_GIVEN'
  /** Recall is sure of it, and the LLM did not choose it. */
  | 'OVERLOOKED';

/** The outcome of `review`. */
export type ReviewResult = {
  readonly __typename?: 'ReviewResult';
  /** As it is now; null when there is none with this id. */
  readonly content?: Maybe<Content>;
  /** The content that it is about. */
  readonly contentId: Scalars['ID']['output'];
  /** Why it was refused; nothing was written then. */
  readonly error?: Maybe<Refusal>;
  /** Whether the review was written. */
  readonly ok: Scalars['Boolean']['output'];
  /** As it was written. */
  readonly review?: Maybe<Review>;
};

/** What one may do; each role may also do what those before it may. */
export type Role =
  /** Also takes back what others did. */
  | 'ADMIN'
  /** Reads, and asks for suggestions. */
  | 'READER'
  /** Also tags and reviews. */
  | 'REVIEWER';

/** A tagging run. */
export type Run = {
  readonly __typename?: 'Run';
  /** How many contents it has dealt with. */
  readonly contents: Scalars['Int']['output'];
  /** When it ended; null when it was broken off or still goes on. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The run's id. */
  readonly id: Scalars['ID']['output'];
  /** The LLM. */
  readonly model: Scalars['String']['output'];
  /** What it was to tag, e.g. `untagged` or `ids:…`. */
  readonly selection: Scalars['String']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it was taken back. */
  readonly undoneAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a run did. */
export type RunReport = {
  readonly __typename?: 'RunReport';
  /** Candidates of all contents. */
  readonly candidates: Scalars['Int']['output'];
  /** Contents that the run had dealt with before it was broken off. */
  readonly doneBefore: Scalars['Int']['output'];
  /** Contents for which the LLM gave no usable answer; the same call tries them again. */
  readonly failed: Scalars['Int']['output'];
  /** Contents that no tag fits. */
  readonly noTag: Scalars['Int']['output'];
  /** Whether it went on with a run that was broken off. */
  readonly resumed: Scalars['Boolean']['output'];
  /** The run. */
  readonly runId: Scalars['ID']['output'];
  /** Contents that got a tag. */
  readonly tagged: Scalars['Int']['output'];
  /** How long each step took, added up over the contents. */
  readonly times: StepTimes;
};

/** A rule, a fact or a definition. */
export type Segment = {
  readonly __typename?: 'Segment';
  /** What it is. */
  readonly kind: SegmentKind;
  /** Its id; null where a web search found it. */
  readonly knowledgeId?: Maybe<Scalars['ID']['output']>;
  /** Where it comes from. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Its text. */
  readonly text: Scalars['String']['output'];
};

/** What a segment of knowledge is. */
export type SegmentKind =
  /** What a tag means. */
  | 'DEFINITION'
  /** Something that is so in the world. */
  | 'FACT'
  /** When a tag fits and when not. */
  | 'RULE';

/** What to change for this call; everything left out is as the server is configured. */
export type SettingsInput = {
  /** How many candidates the LLM is shown: 1 to 50. */
  readonly candidates?: InputMaybe<Scalars['Int']['input']>;
  /** Tags below this confidence are dropped: 0 to 1. */
  readonly cut?: InputMaybe<Scalars['Float']['input']>;
  /** In-context examples per prompt: 0 to 10. */
  readonly examples?: InputMaybe<Scalars['Int']['input']>;
  /** Any number of tags, or the best one alone. */
  readonly mode?: InputMaybe<TaggingMode>;
  /** Knowledge segments per prompt: 0 to 10. */
  readonly segments?: InputMaybe<Scalars['Int']['input']>;
  /** At most so many of the segments come from a web search, where one is configured: 0 to 10. */
  readonly webFacts?: InputMaybe<Scalars['Int']['input']>;
};

/** Milliseconds per step; steps of different contents overlap. Null where a step did not happen. */
export type StepTimes = {
  readonly __typename?: 'StepTimes';
  /** The LLM's judgement of each chosen tag. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** The LLM's choice. */
  readonly generation?: Maybe<Scalars['Float']['output']>;
  /** Examples and segments. */
  readonly knowledge?: Maybe<Scalars['Float']['output']>;
  /** Similarity edges. */
  readonly link?: Maybe<Scalars['Float']['output']>;
  /** Candidates. */
  readonly recall?: Maybe<Scalars['Float']['output']>;
  /** Writing the result. */
  readonly write?: Maybe<Scalars['Float']['output']>;
};

/** A text to suggest tags for. Title and text must not both be empty. */
export type SuggestInput = {
  /** At most 1,000 characters. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** At most 100,000 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** At most 1,000 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** A candidate with what the LLM made of it. */
export type Suggestion = {
  readonly __typename?: 'Suggestion';
  /** What the confidence rests on. */
  readonly basis?: Maybe<ConfidenceBasis>;
  /** In [0, 1]; null where the LLM did not choose the tag or could not be asked. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** How the judge's P(Yes) came about. */
  readonly confidenceSource?: Maybe<ConfidenceSource>;
  /** What became of it. */
  readonly decision: SuggestionDecision;
  /** What the tag means. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** P(Yes) + P(No): how much of the model's answer was an answer at all; null without probabilities. */
  readonly mass?: Maybe<Scalars['Float']['output']>;
  /** The tag's name. */
  readonly name: Scalars['String']['output'];
  /** How each path found it. */
  readonly paths: ReadonlyArray<PathEvidence>;
  /** How often candidates with such recall evidence were right in the history; null without a history. */
  readonly prior?: Maybe<Scalars['Float']['output']>;
  /** Place among recall's candidates, from 1. */
  readonly rank: Scalars['Int']['output'];
  /** The judge's P(Yes) alone. */
  readonly rawConfidence?: Maybe<Scalars['Float']['output']>;
  /** Rank fusion's score over all paths. */
  readonly recallScore: Scalars['Float']['output'];
  /** The tag. */
  readonly tagId: Scalars['ID']['output'];
};

/** What became of a candidate. */
export type SuggestionDecision =
  /** Chosen by the LLM, but its confidence is below the cut. */
  | 'BELOW_CUT'
  /** Fits, and its confidence reaches the cut. */
  | 'KEPT'
  /** Not chosen by the LLM. */
  | 'NOT_CHOSEN'
  /** The LLM could not be asked. */
  | 'UNVERIFIED';

/** What tagging found for one content. */
export type SuggestionResult = {
  readonly __typename?: 'SuggestionResult';
  /** Reviewed contents that the prompts showed as examples. */
  readonly exampleIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Stored rules, facts and definitions that the prompts showed. */
  readonly segmentIds: ReadonlyArray<Scalars['ID']['output']>;
  /** All rules, facts and definitions that the prompts showed, those of a web search included. */
  readonly segments: ReadonlyArray<Segment>;
  /** Whether the LLM has looked at the candidates. */
  readonly status: SuggestionStatus;
  /** Kept tags by confidence, then those below the cut, then the other candidates in recall's order. */
  readonly suggestions: ReadonlyArray<Suggestion>;
  /** How long each step took. */
  readonly times: StepTimes;
};

/** Whether the LLM has looked at the candidates. */
export type SuggestionStatus =
  /** The LLM could not be asked: these are recall's candidates in recall's order. */
  | 'UNVERIFIED'
  /** The LLM chose and judged them. */
  | 'VERIFIED';

/** A tag of the vocabulary. */
export type Tag = {
  readonly __typename?: 'Tag';
  /** Other names that it goes by. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The tags right above it. */
  readonly broader: ReadonlyArray<TagName>;
  /** How many contents carry it. */
  readonly contentCount: Scalars['Int']['output'];
  /** Contents that carry it, the latest tagged first. */
  readonly contents: ReadonlyArray<TaggedContent>;
  /** What it means. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The id that it was imported with. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Whether contents may be given it. */
  readonly status: TagStatus;
};


/** A tag of the vocabulary. */
export type TagContentsArgs = {
  limit?: Scalars['Int']['input'];
};

/** The outcome of `tagContents`. */
export type TagContentsResult = {
  readonly __typename?: 'TagContentsResult';
  /** Why it was refused or broken off. */
  readonly error?: Maybe<Refusal>;
  /** Whether every content was dealt with. */
  readonly ok: Scalars['Boolean']['output'];
  /** The contents that were dealt with, also when the run was broken off. */
  readonly results: ReadonlyArray<ContentResult>;
  /** What the run did; null when it was refused or broken off. */
  readonly run?: Maybe<RunReport>;
  /** The run, also when it was broken off; null when none was begun. */
  readonly runId?: Maybe<Scalars['ID']['output']>;
};

/** A tag by name alone. */
export type TagName = {
  readonly __typename?: 'TagName';
  /** The tag's name. */
  readonly name: Scalars['String']['output'];
  /** The tag. */
  readonly tagId: Scalars['ID']['output'];
};

/** Whether contents may be given a tag. */
export type TagStatus =
  /** Contents may be given it. */
  | 'ACTIVE'
  /** Kept for what it was given to; suggested no more. */
  | 'DEPRECATED'
  /** Only orders the tags below it. */
  | 'GROUP';

/** A content that carries a tag, with who gave it. */
export type TaggedContent = {
  readonly __typename?: 'TaggedContent';
  /** When it was given. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** The model or the person. */
  readonly by?: Maybe<Scalars['String']['output']>;
  /** In [0, 1], what the model says or, where a person accepted the tag, had said; else null. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** The content. */
  readonly contentId: Scalars['ID']['output'];
  /** Who gave the tag. */
  readonly origin: Origin;
  /** The run that gave it, or had put it forward before a person accepted it. */
  readonly runId?: Maybe<Scalars['ID']['output']>;
  /** The content's title. */
  readonly title: Scalars['String']['output'];
};

/** How many tags a content may get. In both modes no tag is a valid result. */
export type TaggingMode =
  /** Any number of tags. */
  | 'MULTI'
  /** The best tag alone. */
  | 'SINGLE';

/** The outcome of `undoRun`. */
export type UndoRunResult = {
  readonly __typename?: 'UndoRunResult';
  /** Why it was refused. */
  readonly error?: Maybe<Refusal>;
  /** Whether the run is undone now. */
  readonly ok: Scalars['Boolean']['output'];
  /** What was taken back. */
  readonly undone?: Maybe<UndoneRun>;
};

/** What undoing a run changed. */
export type UndoneRun = {
  readonly __typename?: 'UndoneRun';
  /** Contents that the run had dealt with. */
  readonly contents: Scalars['Int']['output'];
  /** Tags that were taken back. */
  readonly removed: Scalars['Int']['output'];
  /** Tags of earlier runs that came back. */
  readonly restored: Scalars['Int']['output'];
  /** The run. */
  readonly runId: Scalars['ID']['output'];
};

/** A similar content that a path walked through. */
export type ViaContent = {
  readonly __typename?: 'ViaContent';
  /** The similar content. */
  readonly contentId: Scalars['ID']['output'];
  /** Who gave it the tag. */
  readonly origin: Origin;
  /** How similar it is: cosine on C2C2T, BM25 on WORDS_C2C2T. */
  readonly similarity: Scalars['Float']['output'];
};

/** Who asks. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Of the key, or the subject of the token. */
  readonly name: Scalars['String']['output'];
  /** What it may do. */
  readonly role: Role;
};

/** Somebody who is told of what happens. */
export type Webhook = {
  readonly __typename?: 'Webhook';
  /** Whether events are made and sent for it. */
  readonly active: Scalars['Boolean']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What was sent in the last 30 days, or is to be, the newest first. */
  readonly deliveries: ReadonlyArray<WebhookDelivery>;
  /** Of what it is told. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** Given by the server. */
  readonly id: Scalars['ID']['output'];
  /** Where events are sent. */
  readonly url: Scalars['String']['output'];
};


/** Somebody who is told of what happens. */
export type WebhookDeliveriesArgs = {
  first?: Scalars['Int']['input'];
};

/** One event on its way to one webhook. */
export type WebhookDelivery = {
  readonly __typename?: 'WebhookDelivery';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** How many there were. */
  readonly attempts: Scalars['Int']['output'];
  /** Why the latest attempt failed. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** What has happened. */
  readonly event: WebhookEvent;
  /** The header `webhook-id`, the same at each attempt. */
  readonly id: Scalars['ID']['output'];
  /** When it is tried next; null when it is not. */
  readonly nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of the receiver's latest answer; null where there was none. */
  readonly responseStatus?: Maybe<Scalars['Int']['output']>;
  /** How it stands. */
  readonly status: WebhookDeliveryStatus;
};

/** How a delivery stands. */
export type WebhookDeliveryStatus =
  /** Given up after 8 attempts, or because the receiver answered 410. */
  | 'DEAD'
  /** The receiver has answered with a status of 200 to 299. */
  | 'DELIVERED'
  /** The first attempt, or a further one, is still to come. */
  | 'WAITING';

/** What a webhook can be told of. */
export type WebhookEvent =
  /** A run has tagged a content: one event for each content. */
  | 'CONTENT_TAGGED'
  /** A job has ended, in whatever way. */
  | 'JOB_FINISHED'
  /** A person has reviewed a content. */
  | 'REVIEW_SAVED'
  /** A tag was renamed, merged, deprecated, restored, edited or added. */
  | 'VOCABULARY_CHANGED';

/** Where to send which events. */
export type WebhookInput = {
  /** Whether events are made and sent for it; what waits is kept meanwhile. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** At least one. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** Of the webhook to change; left out for a new one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** An https address of the public network, unless the server allows others (WEBHOOK_ALLOW_PRIVATE). */
  readonly url: Scalars['String']['input'];
};

/** What became of `saveWebhook`. */
export type WebhookResult = {
  readonly __typename?: 'WebhookResult';
  /** Why it was refused. */
  readonly error?: Maybe<Refusal>;
  /** False: nothing was changed, and `error` says why. */
  readonly ok: Scalars['Boolean']['output'];
  /** Of a new webhook: with it the receiver checks the signatures. It cannot be asked for again. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** As it is stored now. */
  readonly webhook?: Maybe<Webhook>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ConfidenceBasis: ConfidenceBasis;
  ConfidenceSource: ConfidenceSource;
  Content: ResolverTypeWrapper<StoredContent>;
  ContentResult: ResolverTypeWrapper<ContentOutcome>;
  ContentRun: ResolverTypeWrapper<ContentRun>;
  ContentTag: ResolverTypeWrapper<ContentTag>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteWebhookResult: ResolverTypeWrapper<DeleteWebhookResult>;
  Example: ResolverTypeWrapper<Example>;
  ExplainedTag: ResolverTypeWrapper<ExplainedTagRow>;
  Explanation: ResolverTypeWrapper<ExplanationResult>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Health: ResolverTypeWrapper<Health>;
  HealthStatus: HealthStatus;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  InputError: ResolverTypeWrapper<InputError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Neighbour: ResolverTypeWrapper<Neighbour>;
  Origin: Origin;
  Outcome: Outcome;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartHealth: ResolverTypeWrapper<PartHealth>;
  PathEvidence: ResolverTypeWrapper<PathEvidence>;
  PathName: PathName;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Refusal: ResolverTypeWrapper<Refusal>;
  RefusalCode: RefusalCode;
  Rejection: ResolverTypeWrapper<Rejection>;
  RejectionInput: RejectionInput;
  Review: ResolverTypeWrapper<ReviewRow>;
  ReviewInput: ReviewInput;
  ReviewManyResult: ResolverTypeWrapper<Omit<ReviewManyResult, 'results'> & { results: ReadonlyArray<ResolversTypes['ReviewResult']> }>;
  ReviewOrder: ReviewOrder;
  ReviewQueueConnection: ResolverTypeWrapper<QueueAnswer>;
  ReviewQueueEdge: ResolverTypeWrapper<QueueEntry>;
  ReviewReason: ResolverTypeWrapper<ReviewReason>;
  ReviewReasonKind: ReviewReasonKind;
  ReviewResult: ResolverTypeWrapper<ReviewOutcome>;
  Role: Role;
  Run: ResolverTypeWrapper<RunRow>;
  RunReport: ResolverTypeWrapper<RunReport>;
  Segment: ResolverTypeWrapper<Segment>;
  SegmentKind: SegmentKind;
  SettingsInput: SettingsInput;
  StepTimes: ResolverTypeWrapper<StepTimes>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SuggestInput: SuggestInput;
  Suggestion: ResolverTypeWrapper<TaggingSuggestion>;
  SuggestionDecision: SuggestionDecision;
  SuggestionResult: ResolverTypeWrapper<TaggingResult>;
  SuggestionStatus: SuggestionStatus;
  Tag: ResolverTypeWrapper<TagPage>;
  TagContentsResult: ResolverTypeWrapper<Omit<TagContentsResult, 'results'> & { results: ReadonlyArray<ResolversTypes['ContentResult']> }>;
  TagName: ResolverTypeWrapper<TagName>;
  TagStatus: TagStatus;
  TaggedContent: ResolverTypeWrapper<TaggedContent>;
  TaggingMode: TaggingMode;
  UndoRunResult: ResolverTypeWrapper<UndoRunResult>;
  UndoneRun: ResolverTypeWrapper<UndoneRun>;
  ViaContent: ResolverTypeWrapper<ViaContent>;
  Viewer: ResolverTypeWrapper<Viewer>;
  Webhook: ResolverTypeWrapper<StoredWebhook>;
  WebhookDelivery: ResolverTypeWrapper<Delivery>;
  WebhookDeliveryStatus: WebhookDeliveryStatus;
  WebhookEvent: WebhookEvent;
  WebhookInput: WebhookInput;
  WebhookResult: ResolverTypeWrapper<Omit<WebhookResult, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Boolean: Scalars['Boolean']['output'];
  Content: StoredContent;
  ContentResult: ContentOutcome;
  ContentRun: ContentRun;
  ContentTag: ContentTag;
  DateTime: Scalars['DateTime']['output'];
  DeleteWebhookResult: DeleteWebhookResult;
  Example: Example;
  ExplainedTag: ExplainedTagRow;
  Explanation: ExplanationResult;
  Float: Scalars['Float']['output'];
  Health: Health;
  ID: Scalars['ID']['output'];
  InputError: InputError;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Neighbour: Neighbour;
  PageInfo: PageInfo;
  PartHealth: PartHealth;
  PathEvidence: PathEvidence;
  Query: Record<PropertyKey, never>;
  Refusal: Refusal;
  Rejection: Rejection;
  RejectionInput: RejectionInput;
  Review: ReviewRow;
  ReviewInput: ReviewInput;
  ReviewManyResult: Omit<ReviewManyResult, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ReviewResult']> };
  ReviewQueueConnection: QueueAnswer;
  ReviewQueueEdge: QueueEntry;
  ReviewReason: ReviewReason;
  ReviewResult: ReviewOutcome;
  Run: RunRow;
  RunReport: RunReport;
  Segment: Segment;
  SettingsInput: SettingsInput;
  StepTimes: StepTimes;
  String: Scalars['String']['output'];
  SuggestInput: SuggestInput;
  Suggestion: TaggingSuggestion;
  SuggestionResult: TaggingResult;
  Tag: TagPage;
  TagContentsResult: Omit<TagContentsResult, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ContentResult']> };
  TagName: TagName;
  TaggedContent: TaggedContent;
  UndoRunResult: UndoRunResult;
  UndoneRun: UndoneRun;
  ViaContent: ViaContent;
  Viewer: Viewer;
  Webhook: StoredWebhook;
  WebhookDelivery: Delivery;
  WebhookInput: WebhookInput;
  WebhookResult: Omit<WebhookResult, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> };
};

export type AuthDirectiveArgs = {
  requires: Role;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = ApiContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  times?: Maybe<Scalars['String']['input']>;
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = ApiContext, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ContentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Content'] = ResolversParentTypes['Content']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rejectedTagIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  reviewVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviews?: Resolver<ReadonlyArray<ResolversTypes['Review']>, ParentType, ContextType, RequireFields<ContentReviewsArgs, 'limit'>>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['ContentTag']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContentResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ContentResult'] = ResolversParentTypes['ContentResult']> = {
  contentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kept?: Resolver<ReadonlyArray<ResolversTypes['Suggestion']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContentRunResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ContentRun'] = ResolversParentTypes['ContentRun']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  encoder?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  runId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContentTagResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ContentTag'] = ResolversParentTypes['ContentTag']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>;
  runId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  tagId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteWebhookResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DeleteWebhookResult'] = ResolversParentTypes['DeleteWebhookResult']> = {
  error?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ExampleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Example'] = ResolversParentTypes['Example']> = {
  contentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  correct?: Resolver<ReadonlyArray<ResolversTypes['TagName']>, ParentType, ContextType>;
  incorrect?: Resolver<ReadonlyArray<ResolversTypes['TagName']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExplainedTagResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExplainedTag'] = ResolversParentTypes['ExplainedTag']> = {
  basis?: Resolver<Maybe<ResolversTypes['ConfidenceBasis']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  confidenceSource?: Resolver<Maybe<ResolversTypes['ConfidenceSource']>, ParentType, ContextType>;
  cosine?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cypher?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['SuggestionDecision'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  learned?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mass?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  neighbourCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neighbours?: Resolver<ReadonlyArray<ResolversTypes['Neighbour']>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['Origin']>, ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['PathName']>, ParentType, ContextType>;
  prior?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rawConfidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  recallScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tagId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  votes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  wordVotes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ExplanationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  content?: Resolver<ResolversTypes['Content'], ParentType, ContextType>;
  cypher?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  examples?: Resolver<ReadonlyArray<ResolversTypes['Example']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ContentRun'], ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<ResolversTypes['Segment']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['ExplainedTag']>, ParentType, ContextType>;
};

export type HealthResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health']> = {
  parts?: Resolver<ReadonlyArray<ResolversTypes['PartHealth']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthStatus'], ParentType, ContextType>;
};

export type InputErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['InputError'] = ResolversParentTypes['InputError']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  deleteWebhook?: Resolver<ResolversTypes['DeleteWebhookResult'], ParentType, ContextType, RequireFields<MutationDeleteWebhookArgs, 'id'>>;
  review?: Resolver<ResolversTypes['ReviewResult'], ParentType, ContextType, RequireFields<MutationReviewArgs, 'input'>>;
  reviewMany?: Resolver<ResolversTypes['ReviewManyResult'], ParentType, ContextType, RequireFields<MutationReviewManyArgs, 'inputs'>>;
  saveWebhook?: Resolver<ResolversTypes['WebhookResult'], ParentType, ContextType, RequireFields<MutationSaveWebhookArgs, 'input'>>;
  tagContents?: Resolver<ResolversTypes['TagContentsResult'], ParentType, ContextType, RequireFields<MutationTagContentsArgs, 'contentIds'>>;
  undoRun?: Resolver<ResolversTypes['UndoRunResult'], ParentType, ContextType, RequireFields<MutationUndoRunArgs, 'runId'>>;
};

export type NeighbourResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Neighbour'] = ResolversParentTypes['Neighbour']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cosine?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>;
  runId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartHealthResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PartHealth'] = ResolversParentTypes['PartHealth']> = {
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PathEvidenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PathEvidence'] = ResolversParentTypes['PathEvidence']> = {
  path?: Resolver<ResolversTypes['PathName'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  via?: Resolver<ReadonlyArray<ResolversTypes['ViaContent']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  content?: Resolver<Maybe<ResolversTypes['Content']>, ParentType, ContextType, RequireFields<QueryContentArgs, 'id'>>;
  explain?: Resolver<ResolversTypes['Explanation'], ParentType, ContextType, RequireFields<QueryExplainArgs, 'contentId'>>;
  health?: Resolver<ResolversTypes['Health'], ParentType, ContextType>;
  reviewQueue?: Resolver<ResolversTypes['ReviewQueueConnection'], ParentType, ContextType, RequireFields<QueryReviewQueueArgs, 'first' | 'order'>>;
  runs?: Resolver<ReadonlyArray<ResolversTypes['Run']>, ParentType, ContextType, RequireFields<QueryRunsArgs, 'limit'>>;
  suggest?: Resolver<ResolversTypes['SuggestionResult'], ParentType, ContextType, RequireFields<QuerySuggestArgs, 'input'>>;
  suggestForContent?: Resolver<ResolversTypes['SuggestionResult'], ParentType, ContextType, RequireFields<QuerySuggestForContentArgs, 'contentId'>>;
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType, RequireFields<QueryTagArgs, 'id'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  webhooks?: Resolver<ReadonlyArray<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  code?: Resolver<ResolversTypes['RefusalCode'], ParentType, ContextType>;
  inputErrors?: Resolver<ReadonlyArray<ResolversTypes['InputError']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RejectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Rejection'] = ResolversParentTypes['Rejection']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tagId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  accepted?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  added?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  complete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['Rejection']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReviewManyResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReviewManyResult'] = ResolversParentTypes['ReviewManyResult']> = {
  error?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['ReviewResult']>, ParentType, ContextType>;
};

export type ReviewQueueConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReviewQueueConnection'] = ResolversParentTypes['ReviewQueueConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReviewQueueEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReviewQueueEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReviewQueueEdge'] = ResolversParentTypes['ReviewQueueEdge']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disagreement?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Content'], ParentType, ContextType>;
  runId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uncertainty?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  usefulness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  why?: Resolver<ReadonlyArray<ResolversTypes['ReviewReason']>, ParentType, ContextType>;
};

export type ReviewReasonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReviewReason'] = ResolversParentTypes['ReviewReason']> = {
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReviewReasonKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tagId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ReviewResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReviewResult'] = ResolversParentTypes['ReviewResult']> = {
  content?: Resolver<Maybe<ResolversTypes['Content']>, ParentType, ContextType>;
  contentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
};

export type RunResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Run'] = ResolversParentTypes['Run']> = {
  contents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  selection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RunReportResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RunReport'] = ResolversParentTypes['RunReport']> = {
  candidates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  doneBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noTag?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resumed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  runId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tagged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  times?: Resolver<ResolversTypes['StepTimes'], ParentType, ContextType>;
};

export type SegmentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Segment'] = ResolversParentTypes['Segment']> = {
  kind?: Resolver<ResolversTypes['SegmentKind'], ParentType, ContextType>;
  knowledgeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StepTimesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StepTimes'] = ResolversParentTypes['StepTimes']> = {
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  generation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  knowledge?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  recall?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  write?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SuggestionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Suggestion'] = ResolversParentTypes['Suggestion']> = {
  basis?: Resolver<Maybe<ResolversTypes['ConfidenceBasis']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  confidenceSource?: Resolver<Maybe<ResolversTypes['ConfidenceSource']>, ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['SuggestionDecision'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mass?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['PathEvidence']>, ParentType, ContextType>;
  prior?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rawConfidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  recallScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tagId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SuggestionResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SuggestionResult'] = ResolversParentTypes['SuggestionResult']> = {
  exampleIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  segmentIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<ResolversTypes['Segment']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SuggestionStatus'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['Suggestion']>, ParentType, ContextType>;
  times?: Resolver<ResolversTypes['StepTimes'], ParentType, ContextType>;
};

export type TagResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<ReadonlyArray<ResolversTypes['TagName']>, ParentType, ContextType>;
  contentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contents?: Resolver<ReadonlyArray<ResolversTypes['TaggedContent']>, ParentType, ContextType, RequireFields<TagContentsArgs, 'limit'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TagStatus'], ParentType, ContextType>;
};

export type TagContentsResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TagContentsResult'] = ResolversParentTypes['TagContentsResult']> = {
  error?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['ContentResult']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['RunReport']>, ParentType, ContextType>;
  runId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type TagNameResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TagName'] = ResolversParentTypes['TagName']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tagId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TaggedContentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TaggedContent'] = ResolversParentTypes['TaggedContent']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  contentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>;
  runId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UndoRunResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UndoRunResult'] = ResolversParentTypes['UndoRunResult']> = {
  error?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  undone?: Resolver<Maybe<ResolversTypes['UndoneRun']>, ParentType, ContextType>;
};

export type UndoneRunResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UndoneRun'] = ResolversParentTypes['UndoneRun']> = {
  contents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  runId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ViaContentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ViaContent'] = ResolversParentTypes['ViaContent']> = {
  contentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<ReadonlyArray<ResolversTypes['WebhookDelivery']>, ParentType, ContextType, RequireFields<WebhookDeliveriesArgs, 'first'>>;
  events?: Resolver<ReadonlyArray<ResolversTypes['WebhookEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['WebhookEvent'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  responseStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookDeliveryStatus'], ParentType, ContextType>;
};

export type WebhookResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WebhookResult'] = ResolversParentTypes['WebhookResult']> = {
  error?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  Content?: ContentResolvers<ContextType>;
  ContentResult?: ContentResultResolvers<ContextType>;
  ContentRun?: ContentRunResolvers<ContextType>;
  ContentTag?: ContentTagResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteWebhookResult?: DeleteWebhookResultResolvers<ContextType>;
  Example?: ExampleResolvers<ContextType>;
  ExplainedTag?: ExplainedTagResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  InputError?: InputErrorResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Neighbour?: NeighbourResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartHealth?: PartHealthResolvers<ContextType>;
  PathEvidence?: PathEvidenceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Rejection?: RejectionResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewManyResult?: ReviewManyResultResolvers<ContextType>;
  ReviewQueueConnection?: ReviewQueueConnectionResolvers<ContextType>;
  ReviewQueueEdge?: ReviewQueueEdgeResolvers<ContextType>;
  ReviewReason?: ReviewReasonResolvers<ContextType>;
  ReviewResult?: ReviewResultResolvers<ContextType>;
  Run?: RunResolvers<ContextType>;
  RunReport?: RunReportResolvers<ContextType>;
  Segment?: SegmentResolvers<ContextType>;
  StepTimes?: StepTimesResolvers<ContextType>;
  Suggestion?: SuggestionResolvers<ContextType>;
  SuggestionResult?: SuggestionResultResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagContentsResult?: TagContentsResultResolvers<ContextType>;
  TagName?: TagNameResolvers<ContextType>;
  TaggedContent?: TaggedContentResolvers<ContextType>;
  UndoRunResult?: UndoRunResultResolvers<ContextType>;
  UndoneRun?: UndoneRunResolvers<ContextType>;
  ViaContent?: ViaContentResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookResult?: WebhookResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ApiContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
};
