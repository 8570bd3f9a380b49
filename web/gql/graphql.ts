/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a confidence rests on. */
export type ConfidenceBasis =
  /** Fitted on verdicts of people: among candidates with this confidence, so many are right. */
  | 'CALIBRATED'
  /** The judge's evidence on top of how often such candidates were right in the history. */
  | 'HISTORY_AND_JUDGE'
  /** The judge's P(Yes), freed from its habit of saying Yes or No: there is no history to learn from. */
  | 'RAW';

/** How the judge's P(Yes) came about. */
export type ConfidenceSource =
  /** From the written Yes or No alone (2/3 or 1/3), for the server gives no probabilities. */
  | 'ANSWER'
  /** From the probabilities of Yes and No. */
  | 'LOGPROBS'
  /** The model said neither Yes nor No, which counts as 1/2. */
  | 'NONE';

/** Which contents. What is left out, or null, lets all through; what is given must all hold. */
export type ContentFilter = {
  /** Their category is exactly this one. */
  readonly category?: string | null | undefined;
  /** They were given `tagId`, or any tag where there is none, by this origin. */
  readonly origin?: Origin | null | undefined;
  /** They carry this tag. */
  readonly tagId?: string | null | undefined;
  /** Whether they carry a tag at all. */
  readonly tagged?: boolean | null | undefined;
  /** Every word of it occurs in their title or text, or begins a word there. At most 1,000 characters. */
  readonly text?: string | null | undefined;
};

/** A tag that is suggested no more. What carries it keeps it. */
export type DeprecateTagInput = {
  /** The active tag to use in its place; it takes no labels over. */
  readonly replacedById?: string | null | undefined;
  /** The tag. */
  readonly tagId: string;
};

/** At least one of these; what is left out, or null, stays as it is. */
export type EditTagInput = {
  /** All other names that it goes by; at most 100 of 500 characters. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** What it means; an empty text takes it away. At most 10,000 characters. */
  readonly description?: string | null | undefined;
  /** The tag. */
  readonly tagId: string;
};

/** All parts taken together. */
export type HealthStatus =
  /** No LLM, so suggestions come unverified. */
  | 'DEGRADED'
  /** No graph. */
  | 'DOWN'
  /** Everything answers. */
  | 'OK';

/** How imported rows are written. */
export type ImportFormat =
  /** A table with a header. */
  | 'CSV'
  /** One JSON object per line. */
  | 'JSONL'
  /** SKOS as Turtle or N-Triples; for tags alone. */
  | 'SKOS';

/** Rows to import. */
export type ImportInput = {
  /** The contents of the file; at most 5 MB. */
  readonly data: string;
  /** How they are written. */
  readonly format: ImportFormat;
  /** What the rows are. */
  readonly kind: ImportKind;
};

/** What imported rows are. */
export type ImportKind =
  /** Contents, labelled or not. */
  | 'CONTENTS'
  /** Definitions, rules and facts. */
  | 'KNOWLEDGE'
  /** Tags of the vocabulary. */
  | 'TAGS';

/** Which jobs to list. */
export type JobFilter = {
  /** Of this kind. */
  readonly kind?: JobKind | null | undefined;
  /** That stand there. */
  readonly status?: JobStatus | null | undefined;
};

/** A job to start. */
export type JobInput = {
  /** The name of the encoder, as EMBEDDING_MODEL of its workers says it, for REEMBED. */
  readonly encoder?: string | null | undefined;
  /** What to import, for IMPORT. */
  readonly import?: ImportInput | null | undefined;
  /** What it does. */
  readonly kind: JobKind;
  /** The greater, the sooner: -100 to 100. Of the same priority the oldest comes first. */
  readonly priority?: number | null | undefined;
  /** Which contents, for TAG and RETAG; how many, for CALIBRATE. */
  readonly selection?: JobSelection | null | undefined;
  /** Other settings than those in force when the job begins, for TAG, RETAG and CALIBRATE. */
  readonly settings?: SettingsInput | null | undefined;
};

/** Where an item of a job stands. */
export type JobItemStatus =
  /** The job was cancelled before it was dealt with. */
  | 'CANCELLED'
  /** Given up after five tries. */
  | 'DEAD'
  /** Its result is written. */
  | 'DONE'
  /** The LLM gave no usable answer, which is written as its result. */
  | 'FAILED'
  /** A worker has it. */
  | 'RUNNING'
  /** Nobody works on it. */
  | 'WAITING';

/** What a job does. */
export type JobKind =
  /** Asks the LLM about labelled contents and fits the confidence on what people said. Gives no tags. */
  | 'CALIBRATE'
  /** Imports rows, which are part of the request. */
  | 'IMPORT'
  /** Makes the vectors of another encoder beside those in force; a worker that uses it takes it up. */
  | 'REEMBED'
  /** Tags contents again. Tags of people are kept. */
  | 'RETAG'
  /** Tags contents. */
  | 'TAG'
  /** Learns recall from the labelled contents and puts the result in force. */
  | 'TUNE';

/**
 * Which contents a job is about, fixed when it begins. TAG: `contentIds`, `untagged` or `all`. RETAG: `contentIds`, `all`,
 * `failedOfRun`, `tagId`, or `model` and `promptVersion` (one or both). Exactly one of these. CALIBRATE: nothing, or `heldOut`.
 */
export type JobSelection = {
  /** All contents. */
  readonly all?: boolean | null | undefined;
  /** These contents; at most 10,000. */
  readonly contentIds?: ReadonlyArray<string> | null | undefined;
  /** Those that failed in this run. */
  readonly failedOfRun?: string | null | undefined;
  /** About this many labelled contents that nothing was learned from; 200 if CALIBRATE is not told. */
  readonly heldOut?: number | null | undefined;
  /** Those that this model dealt with last. */
  readonly model?: string | null | undefined;
  /** Those that a run with this prompt version dealt with last, e.g. `judge:1a2b3c4d`. */
  readonly promptVersion?: string | null | undefined;
  /** Those that carry this tag. */
  readonly tagId?: string | null | undefined;
  /** All that carry no tag and that no run has found to fit none. */
  readonly untagged?: boolean | null | undefined;
};

/** Where a job stands. */
export type JobStatus =
  /** Ended by `cancelJob`. */
  | 'CANCELLED'
  /** All items are dealt with. Some of them may have failed or be dead. */
  | 'DONE'
  /** Ended without anything done; `reason` tells why. */
  | 'FAILED'
  /** Waits for `resumeJob`. */
  | 'PAUSED'
  /** No worker has begun with it. */
  | 'QUEUED'
  /** In work; `reason` tells what it waits for. */
  | 'RUNNING';

/** Which knowledge. What is left out, or null, lets all through; what is given must all hold. */
export type KnowledgeFilter = {
  /** Whether its time has passed. */
  readonly expired?: boolean | null | undefined;
  /** What it is. */
  readonly kind?: SegmentKind | null | undefined;
  /** It is about this tag. */
  readonly tagId?: string | null | undefined;
  /** Every word of it occurs in its text or source, or begins a word there. At most 1,000 characters. */
  readonly text?: string | null | undefined;
};

/** What to write of a definition, a rule or a fact. */
export type KnowledgeInput = {
  /** The tags that it is about, at most 100. */
  readonly aboutTagIds?: ReadonlyArray<string> | null | undefined;
  /** Of the one to replace; left out, a new one is made. */
  readonly id?: string | null | undefined;
  /** What it is. */
  readonly kind: SegmentKind;
  /** Where it comes from. */
  readonly source?: string | null | undefined;
  /** At most 100,000 characters; prompts show the beginning. */
  readonly text: string;
  /** A day (`2027-12-31`, to its end) or a time (`2027-12-31T12:00:00Z`) until which prompts may show it. */
  readonly validUntil?: string | null | undefined;
};

/**
 * One tag of two. Labels, refusals, narrower and broader tags, knowledge and names move to the second; the first is deprecated.
 * What people gave stays theirs, with the time. What runs had suggested stays on the first, as history.
 */
export type MergeTagsInput = {
  /** The tag that goes. */
  readonly fromTagId: string;
  /** The tag that takes all that hangs on it. */
  readonly intoTagId: string;
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

/** A meta-path of recall. */
export type PathName =
  /** From the content over similar contents to their tags. */
  | 'C2C2T'
  /** From the content to a similar tag. */
  | 'C2T'
  /** The same as C2T, after the projection that was learned from the history. */
  | 'C2T_LEARNED'
  /** From the content to a tag that one of its sentences is similar to. */
  | 'C2T_SENTENCE'
  /** From the content's words to contents that share them, and on to their tags. */
  | 'WORDS_C2C2T'
  /** From the content's words to the names, aliases and descriptions of tags. */
  | 'WORDS_C2T';

/** What became of a proposal. */
export type ProposalStatus =
  /** It is a tag now. */
  | 'APPROVED'
  /** It was declined. */
  | 'DECLINED'
  /** Nobody has decided yet. */
  | 'OPEN';

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

/** A tag that does not fit. */
export type RejectionInput = {
  /** Why; at most 1,000 characters. */
  readonly reason?: string | null | undefined;
  /** The tag. */
  readonly tagId: string;
};

/** Another name. The id stays, and the old name becomes an alias. */
export type RenameTagInput = {
  /** The new name; at most 500 characters. */
  readonly name: string;
  /** The tag. */
  readonly tagId: string;
};

/** A deprecated tag that may be given again. What a merge had moved does not come back. */
export type RestoreTagInput = {
  /** The tag. */
  readonly tagId: string;
};

/** What a person says of the tags of one content. Each tag may stand in one of the lists, once; at most 100 in each. */
export type ReviewInput = {
  /**
   * Tags that were put forward for it, kept or not, and fit. The model's become the reviewer's, and keep the run and the
   * confidence that the model had given; those that people or an import had given stay theirs.
   */
  readonly accept?: ReadonlyArray<string> | null | undefined;
  /** More tags that fit. */
  readonly add?: ReadonlyArray<string> | null | undefined;
  /** The `reviewVersion` of the content that the person had seen. */
  readonly basedOn: string;
  /** For other people; at most 2,000 characters. Alone, it leaves the content in the queue. */
  readonly comment?: string | null | undefined;
  /**
   * Whether the content carries all its tags with this review; any other is then wrong for it. None of the model's tags may be
   * left undecided. Left out, or null, it stays as it was.
   */
  readonly complete?: boolean | null | undefined;
  /** The content. */
  readonly contentId: string;
  /** Tags that do not fit, whoever gave them. They are taken away and no run gives them again. */
  readonly reject?: ReadonlyArray<RejectionInput> | null | undefined;
};

/** What comes first in the queue of reviews. */
export type ReviewOrder =
  /** Where the LLM, recall and people differ most. */
  | 'DISAGREEMENT'
  /** What was tagged last. */
  | 'NEWEST'
  /** Where a candidate's confidence is nearest the cut. */
  | 'UNCERTAIN';

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

/** What one may do; each role may also do what those before it may. */
export type Role =
  /** Also takes back what others did. */
  | 'ADMIN'
  /** Reads, and asks for suggestions. */
  | 'READER'
  /** Also tags and reviews. */
  | 'REVIEWER';

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
  readonly candidates?: number | null | undefined;
  /** Tags below this confidence are dropped: 0 to 1. */
  readonly cut?: number | null | undefined;
  /** In-context examples per prompt: 0 to 10. */
  readonly examples?: number | null | undefined;
  /** Any number of tags, or the best one alone. */
  readonly mode?: TaggingMode | null | undefined;
  /** Knowledge segments per prompt: 0 to 10. */
  readonly segments?: number | null | undefined;
  /** At most so many of the segments come from a web search, where one is configured: 0 to 10. */
  readonly webFacts?: number | null | undefined;
};

/** A text to suggest tags for. Title and text must not both be empty. */
export type SuggestInput = {
  /** At most 1,000 characters. */
  readonly category?: string | null | undefined;
  /** At most 100,000 characters. */
  readonly text?: string | null | undefined;
  /** At most 1,000 characters. */
  readonly title?: string | null | undefined;
};

/** What became of a candidate. */
export type SuggestionDecision =
  /** Its confidence is below the cut. */
  | 'BELOW_CUT'
  /** Fits, and its confidence reaches the cut. */
  | 'KEPT'
  /** The LLM did not choose it, and recall gives it too little a chance to ask the judge. */
  | 'NOT_CHOSEN'
  /** The LLM could not be asked. */
  | 'UNVERIFIED';

/** Whether the LLM has looked at the candidates. */
export type SuggestionStatus =
  /** The LLM could not be asked: these are recall's candidates in recall's order. */
  | 'UNVERIFIED'
  /** The LLM chose and judged them. */
  | 'VERIFIED';

/** One change of a tag: exactly one of these. */
export type TagChangeInput = {
  /** No longer to be given. */
  readonly deprecate?: DeprecateTagInput | null | undefined;
  /** Another description, other aliases. */
  readonly edit?: EditTagInput | null | undefined;
  /** One tag of two. */
  readonly merge?: MergeTagsInput | null | undefined;
  /** Another name. */
  readonly rename?: RenameTagInput | null | undefined;
  /** To be given again. */
  readonly restore?: RestoreTagInput | null | undefined;
};

/** Which tags. What is left out, or null, lets all through; what is given must all hold. */
export type TagFilter = {
  /** They are right below this tag. */
  readonly broaderId?: string | null | undefined;
  /** Whether there is no tag above them. */
  readonly isRoot?: boolean | null | undefined;
  /** Their status. */
  readonly status?: TagStatus | null | undefined;
  /** Every word of it occurs in their names, aliases or description, or begins a word there. At most 1,000 characters. */
  readonly text?: string | null | undefined;
  /** Whether no content carries them. */
  readonly unused?: boolean | null | undefined;
};

/** What comes first in a list of tags. */
export type TagOrder =
  /** Those that the most contents carry. A tag whose number changes between two pages may be missed or come twice. */
  | 'CONTENT_COUNT'
  /** By name, without regard to upper and lower case. */
  | 'NAME';

/** A tag that somebody misses. */
export type TagProposalInput = {
  /** Other names; at most 100 of 500 characters. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** The tag right above it. */
  readonly broaderId?: string | null | undefined;
  /** A content that is to carry it. */
  readonly contentId?: string | null | undefined;
  /** What it means; at most 10,000 characters. */
  readonly description?: string | null | undefined;
  /** Its name; at most 500 characters. */
  readonly name: string;
};

/** Whether contents may be given a tag. */
export type TagStatus =
  /** Contents may be given it. */
  | 'ACTIVE'
  /** Kept for what it was given to; suggested no more. */
  | 'DEPRECATED'
  /** Only orders the tags below it. */
  | 'GROUP';

/** How many tags a content may get. In both modes no tag is a valid result. */
export type TaggingMode =
  /** Any number of tags. */
  | 'MULTI'
  /** The best tag alone. */
  | 'SINGLE';

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
  readonly active?: boolean | null | undefined;
  /** At least one. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** Of the webhook to change; left out for a new one. */
  readonly id?: string | null | undefined;
  /** An https address of the public network, unless the server allows others (WEBHOOK_ALLOW_PRIVATE). */
  readonly url: string;
};

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly name: string, readonly role: Role } };

export type AuditQueriesQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditQueriesQuery = { readonly auditQueries: ReadonlyArray<{ readonly name: string, readonly description: string, readonly cypher: string }> };

export type AuditQueryVariables = Exact<{
  name: string;
}>;


export type AuditQuery = { readonly audit: { readonly name: string, readonly columns: ReadonlyArray<string>, readonly rows: ReadonlyArray<ReadonlyArray<string | null>>, readonly truncated: boolean } };

export type ContentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ContentFilter | null | undefined;
}>;


export type ContentsQuery = { readonly contents: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly title: string, readonly category: string | null, readonly isComplete: boolean, readonly tags: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly origin: Origin, readonly confidence: number | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ContentPageQueryVariables = Exact<{
  id: string;
}>;


export type ContentPageQuery = { readonly content: { readonly id: string, readonly title: string, readonly category: string | null, readonly text: string | null, readonly isComplete: boolean, readonly rejectedTagIds: ReadonlyArray<string>, readonly tags: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly origin: Origin, readonly confidence: number | null, readonly runId: string | null, readonly by: string | null, readonly at: string | null }>, readonly lastRun: { readonly runId: string, readonly at: string, readonly model: string, readonly outcome: Outcome, readonly reason: string | null } | null, readonly similar: ReadonlyArray<{ readonly cosine: number, readonly node: { readonly id: string, readonly title: string, readonly tags: ReadonlyArray<{ readonly tagId: string, readonly name: string }> } }>, readonly reviews: ReadonlyArray<{ readonly id: string, readonly by: string, readonly at: string, readonly accepted: ReadonlyArray<string>, readonly added: ReadonlyArray<string>, readonly complete: boolean | null, readonly comment: string | null, readonly rejected: ReadonlyArray<{ readonly tagId: string, readonly reason: string | null }> }> } | null };

export type ExplainQueryVariables = Exact<{
  contentId: string;
  runId?: string | null | undefined;
}>;


export type ExplainQuery = { readonly explain: { readonly cypher: string, readonly run: { readonly runId: string, readonly at: string, readonly model: string, readonly outcome: Outcome, readonly reason: string | null }, readonly tags: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly description: string | null, readonly rank: number, readonly paths: ReadonlyArray<PathName>, readonly cosine: number | null, readonly sentence: number | null, readonly votes: number | null, readonly learned: number | null, readonly words: number | null, readonly wordVotes: number | null, readonly recallScore: number, readonly decision: SuggestionDecision, readonly confidence: number | null, readonly basis: ConfidenceBasis | null, readonly prior: number | null, readonly rawConfidence: number | null, readonly confidenceSource: ConfidenceSource | null, readonly origin: Origin | null, readonly neighbourCount: number, readonly neighbours: ReadonlyArray<{ readonly contentId: string, readonly title: string, readonly cosine: number, readonly origin: Origin }> }>, readonly examples: ReadonlyArray<{ readonly contentId: string, readonly title: string, readonly correct: ReadonlyArray<{ readonly tagId: string, readonly name: string }>, readonly incorrect: ReadonlyArray<{ readonly tagId: string, readonly name: string }> }>, readonly segments: ReadonlyArray<{ readonly knowledgeId: string | null, readonly kind: SegmentKind, readonly text: string, readonly source: string | null }> } };

export type TagContentsMutationVariables = Exact<{
  contentIds: ReadonlyArray<string> | string;
}>;


export type TagContentsMutation = { readonly tagContents: { readonly ok: boolean, readonly runId: string | null, readonly results: ReadonlyArray<{ readonly contentId: string, readonly outcome: Outcome, readonly reason: string | null }>, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type DashboardQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardQuery = { readonly overview: { readonly contents: number, readonly taggedContents: number, readonly untaggedContents: number, readonly tags: number, readonly usedTags: number, readonly reviewedContents: number, readonly knowledge: number, readonly runs: number, readonly tagsByOrigin: ReadonlyArray<{ readonly origin: Origin, readonly count: number }>, readonly confidenceHistogram: ReadonlyArray<{ readonly from: number, readonly to: number, readonly count: number }>, readonly taggedPerDay: ReadonlyArray<{ readonly day: string, readonly model: number, readonly human: number }>, readonly topTags: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly count: number }> } };

export type HealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthQuery = { readonly health: { readonly status: HealthStatus, readonly parts: ReadonlyArray<{ readonly part: string, readonly ok: boolean, readonly detail: string }> } };

export type DialQueryVariables = Exact<{
  precision?: number | null | undefined;
  cut?: number | null | undefined;
  bestF1?: boolean | null | undefined;
}>;


export type DialQuery = { readonly dial: { readonly calibrated: boolean, readonly message: string | null, readonly position: { readonly cut: number, readonly kept: number, readonly precision: number, readonly low: number, readonly high: number, readonly recall: number } | null, readonly curve: ReadonlyArray<{ readonly cut: number, readonly kept: number, readonly precision: number, readonly low: number, readonly high: number, readonly recall: number }> }, readonly settings: { readonly cut: number }, readonly calibration: { readonly isCalibrated: boolean, readonly fittedAt: string | null, readonly pairCount: number | null, readonly calibrationError: number | null, readonly reliability: ReadonlyArray<{ readonly from: number, readonly to: number, readonly count: number, readonly meanConfidence: number, readonly shareRight: number }> } };

export type ShownPositionFragment = { readonly cut: number, readonly kept: number, readonly precision: number, readonly low: number, readonly high: number, readonly recall: number };

export type ApplyDialMutationVariables = Exact<{
  precision?: number | null | undefined;
  cut?: number | null | undefined;
  bestF1?: boolean | null | undefined;
}>;


export type ApplyDialMutation = { readonly applyDial: { readonly ok: boolean, readonly position: { readonly cut: number, readonly kept: number, readonly precision: number, readonly low: number, readonly high: number, readonly recall: number } | null, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type EvaluationsQueryVariables = Exact<{ [key: string]: never; }>;


export type EvaluationsQuery = { readonly evaluations: ReadonlyArray<{ readonly id: string, readonly dataSet: string, readonly split: string, readonly finishedAt: string | null, readonly contents: number, readonly reportUrl: string | null, readonly systems: ReadonlyArray<{ readonly id: string, readonly name: string }> }> };

export type EvaluationQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationQuery = { readonly evaluation: { readonly id: string, readonly dataSet: string, readonly split: string, readonly finishedAt: string | null, readonly contents: number, readonly reportUrl: string | null, readonly systems: ReadonlyArray<{ readonly id: string, readonly name: string, readonly contents: number, readonly metrics: ReadonlyArray<{ readonly name: string, readonly value: number | null, readonly low: number | null, readonly high: number | null }> }> } | null };

export type JobsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: JobFilter | null | undefined;
}>;


export type JobsQuery = { readonly jobs: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly kind: JobKind, readonly status: JobStatus, readonly priority: number, readonly createdAt: string, readonly createdBy: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly runId: string | null, readonly reason: string | null, readonly description: string, readonly report: string | null, readonly counts: { readonly total: number, readonly waiting: number, readonly running: number, readonly done: number, readonly failed: number, readonly dead: number } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ShownJobFragment = { readonly id: string, readonly kind: JobKind, readonly status: JobStatus, readonly priority: number, readonly createdAt: string, readonly createdBy: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly runId: string | null, readonly reason: string | null, readonly description: string, readonly report: string | null, readonly counts: { readonly total: number, readonly waiting: number, readonly running: number, readonly done: number, readonly failed: number, readonly dead: number } };

export type JobQueryVariables = Exact<{
  id: string;
}>;


export type JobQuery = { readonly job: { readonly id: string, readonly kind: JobKind, readonly status: JobStatus, readonly priority: number, readonly createdAt: string, readonly createdBy: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly runId: string | null, readonly reason: string | null, readonly description: string, readonly report: string | null, readonly counts: { readonly total: number, readonly waiting: number, readonly running: number, readonly done: number, readonly failed: number, readonly dead: number } } | null };

export type JobItemsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
  status?: JobItemStatus | null | undefined;
}>;


export type JobItemsQuery = { readonly job: { readonly items: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly contentId: string | null, readonly status: JobItemStatus, readonly outcome: Outcome | null, readonly attempts: number, readonly reason: string | null, readonly at: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type JobProgressSubscriptionVariables = Exact<{
  id: string;
}>;


export type JobProgressSubscription = { readonly jobProgress: { readonly id: string, readonly kind: JobKind, readonly status: JobStatus, readonly priority: number, readonly createdAt: string, readonly createdBy: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly runId: string | null, readonly reason: string | null, readonly description: string, readonly report: string | null, readonly counts: { readonly total: number, readonly waiting: number, readonly running: number, readonly done: number, readonly failed: number, readonly dead: number } } };

export type StartJobMutationVariables = Exact<{
  input: JobInput;
}>;


export type StartJobMutation = { readonly startJob: { readonly ok: boolean, readonly job: { readonly id: string } | null, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type PauseJobMutationVariables = Exact<{
  id: string;
}>;


export type PauseJobMutation = { readonly pauseJob: { readonly ok: boolean, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type ResumeJobMutationVariables = Exact<{
  id: string;
}>;


export type ResumeJobMutation = { readonly resumeJob: { readonly ok: boolean, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type CancelJobMutationVariables = Exact<{
  id: string;
}>;


export type CancelJobMutation = { readonly cancelJob: { readonly ok: boolean, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type RetryJobMutationVariables = Exact<{
  id: string;
}>;


export type RetryJobMutation = { readonly retryJob: { readonly ok: boolean, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type KnowledgeQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: KnowledgeFilter | null | undefined;
}>;


export type KnowledgeQuery = { readonly knowledge: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly kind: SegmentKind, readonly text: string, readonly source: string | null, readonly validUntil: string | null, readonly isExpired: boolean, readonly about: ReadonlyArray<{ readonly tagId: string, readonly name: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SaveKnowledgeMutationVariables = Exact<{
  input: KnowledgeInput;
}>;


export type SaveKnowledgeMutation = { readonly saveKnowledge: { readonly ok: boolean, readonly knowledge: { readonly id: string } | null, readonly error: { readonly code: RefusalCode, readonly message: string, readonly inputErrors: ReadonlyArray<{ readonly field: string, readonly message: string }> } | null } };

export type DeleteKnowledgeMutationVariables = Exact<{
  id: string;
}>;


export type DeleteKnowledgeMutation = { readonly deleteKnowledge: { readonly ok: boolean, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type ReviewQueueQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  order: ReviewOrder;
}>;


export type ReviewQueueQuery = { readonly reviewQueue: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly usefulness: number, readonly at: string, readonly why: ReadonlyArray<{ readonly kind: ReviewReasonKind, readonly tagId: string, readonly name: string, readonly score: number, readonly confidence: number | null }>, readonly node: { readonly id: string, readonly title: string, readonly reviewVersion: string, readonly tags: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly origin: Origin, readonly confidence: number | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReviewedContentQueryVariables = Exact<{
  id: string;
}>;


export type ReviewedContentQuery = { readonly content: { readonly id: string, readonly title: string, readonly category: string | null, readonly text: string | null, readonly reviewVersion: string, readonly isComplete: boolean, readonly rejectedTagIds: ReadonlyArray<string>, readonly tags: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly origin: Origin, readonly confidence: number | null, readonly by: string | null }>, readonly suggestions: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly description: string | null, readonly rank: number, readonly decision: SuggestionDecision, readonly confidence: number | null, readonly prior: number | null, readonly paths: ReadonlyArray<PathName>, readonly neighbourCount: number, readonly neighbours: ReadonlyArray<{ readonly contentId: string, readonly title: string, readonly cosine: number }> }>, readonly reviews: ReadonlyArray<{ readonly by: string, readonly at: string }> } | null };

export type ReviewedContentFragment = { readonly id: string, readonly title: string, readonly category: string | null, readonly text: string | null, readonly reviewVersion: string, readonly isComplete: boolean, readonly rejectedTagIds: ReadonlyArray<string>, readonly tags: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly origin: Origin, readonly confidence: number | null, readonly by: string | null }>, readonly suggestions: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly description: string | null, readonly rank: number, readonly decision: SuggestionDecision, readonly confidence: number | null, readonly prior: number | null, readonly paths: ReadonlyArray<PathName>, readonly neighbourCount: number, readonly neighbours: ReadonlyArray<{ readonly contentId: string, readonly title: string, readonly cosine: number }> }>, readonly reviews: ReadonlyArray<{ readonly by: string, readonly at: string }> };

export type ReviewMutationVariables = Exact<{
  input: ReviewInput;
}>;


export type ReviewMutation = { readonly review: { readonly ok: boolean, readonly contentId: string, readonly content: { readonly id: string, readonly title: string, readonly category: string | null, readonly text: string | null, readonly reviewVersion: string, readonly isComplete: boolean, readonly rejectedTagIds: ReadonlyArray<string>, readonly tags: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly origin: Origin, readonly confidence: number | null, readonly by: string | null }>, readonly suggestions: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly description: string | null, readonly rank: number, readonly decision: SuggestionDecision, readonly confidence: number | null, readonly prior: number | null, readonly paths: ReadonlyArray<PathName>, readonly neighbourCount: number, readonly neighbours: ReadonlyArray<{ readonly contentId: string, readonly title: string, readonly cosine: number }> }>, readonly reviews: ReadonlyArray<{ readonly by: string, readonly at: string }> } | null, readonly error: { readonly code: RefusalCode, readonly message: string, readonly inputErrors: ReadonlyArray<{ readonly field: string, readonly message: string }> } | null } };

export type ReviewManyMutationVariables = Exact<{
  inputs: ReadonlyArray<ReviewInput> | ReviewInput;
}>;


export type ReviewManyMutation = { readonly reviewMany: { readonly ok: boolean, readonly results: ReadonlyArray<{ readonly ok: boolean, readonly contentId: string, readonly error: { readonly code: RefusalCode, readonly message: string } | null }>, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type ProposeTagMutationVariables = Exact<{
  input: TagProposalInput;
}>;


export type ProposeTagMutation = { readonly proposeTag: { readonly ok: boolean, readonly proposal: { readonly id: string, readonly name: string, readonly similar: ReadonlyArray<{ readonly cosine: number | null, readonly node: { readonly id: string, readonly name: string } }> } | null, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type RunsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RunsQuery = { readonly runs: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly selection: string, readonly model: string, readonly encoder: string, readonly settings: string, readonly startedAt: string, readonly finishedAt: string | null, readonly undoneAt: string | null, readonly contents: number, readonly isShadow: boolean, readonly outcomes: { readonly tagged: number, readonly noTag: number, readonly failed: number } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ShownRunFragment = { readonly id: string, readonly selection: string, readonly model: string, readonly encoder: string, readonly settings: string, readonly startedAt: string, readonly finishedAt: string | null, readonly undoneAt: string | null, readonly contents: number, readonly isShadow: boolean, readonly outcomes: { readonly tagged: number, readonly noTag: number, readonly failed: number } };

export type RunQueryVariables = Exact<{
  id: string;
}>;


export type RunQuery = { readonly run: { readonly id: string, readonly selection: string, readonly model: string, readonly encoder: string, readonly settings: string, readonly startedAt: string, readonly finishedAt: string | null, readonly undoneAt: string | null, readonly contents: number, readonly isShadow: boolean, readonly outcomes: { readonly tagged: number, readonly noTag: number, readonly failed: number } } | null };

export type RunChangesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type RunChangesQuery = { readonly run: { readonly changes: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly outcome: Outcome, readonly reason: string | null, readonly content: { readonly id: string, readonly title: string }, readonly added: ReadonlyArray<{ readonly tagId: string, readonly name: string }>, readonly dropped: ReadonlyArray<{ readonly tagId: string, readonly name: string }>, readonly kept: ReadonlyArray<{ readonly tagId: string, readonly name: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type UndoRunMutationVariables = Exact<{
  runId: string;
}>;


export type UndoRunMutation = { readonly undoRun: { readonly ok: boolean, readonly undone: { readonly contents: number, readonly removed: number, readonly restored: number } | null, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { readonly search: { readonly contents: ReadonlyArray<{ readonly score: number, readonly cosine: number | null, readonly node: { readonly id: string, readonly title: string, readonly text: string | null } }>, readonly tags: ReadonlyArray<{ readonly score: number, readonly cosine: number | null, readonly node: { readonly id: string, readonly name: string, readonly description: string | null } }> } };

export type SettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsQuery = { readonly settings: { readonly version: number, readonly json: string, readonly mode: TaggingMode, readonly candidates: number, readonly cut: number, readonly examples: number, readonly segments: number, readonly webFacts: number, readonly isTuned: boolean, readonly fixedByEnvironment: ReadonlyArray<string> }, readonly settingsVersions: ReadonlyArray<{ readonly version: number, readonly active: boolean, readonly createdAt: string, readonly encoder: string, readonly json: string, readonly report: string | null }>, readonly encoders: ReadonlyArray<{ readonly name: string, readonly dimension: number, readonly inForce: boolean, readonly inUse: boolean, readonly since: string, readonly missing: number }> };

export type UseEncoderMutationVariables = Exact<{
  name: string;
}>;


export type UseEncoderMutation = { readonly useEncoder: { readonly ok: boolean, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type DropEncoderMutationVariables = Exact<{
  name: string;
}>;


export type DropEncoderMutation = { readonly dropEncoder: { readonly ok: boolean, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type UseSettingsMutationVariables = Exact<{
  version: number;
}>;


export type UseSettingsMutation = { readonly useSettings: { readonly ok: boolean, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type ChangeSettingsMutationVariables = Exact<{
  settings: SettingsInput;
}>;


export type ChangeSettingsMutation = { readonly changeSettings: { readonly ok: boolean, readonly settings: { readonly version: number } | null, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type TagsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: TagFilter | null | undefined;
  order: TagOrder;
}>;


export type TagsQuery = { readonly tags: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly description: string | null, readonly status: TagStatus, readonly contentCount: number, readonly broader: ReadonlyArray<{ readonly tagId: string, readonly name: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type NarrowerQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type NarrowerQuery = { readonly tag: { readonly narrower: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly status: TagStatus, readonly contentCount: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type TagPageQueryVariables = Exact<{
  id: string;
}>;


export type TagPageQuery = { readonly tag: { readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly description: string | null, readonly status: TagStatus, readonly contentCount: number, readonly broader: ReadonlyArray<{ readonly tagId: string, readonly name: string }>, readonly narrower: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly contentCount: number } }> }, readonly knowledge: ReadonlyArray<{ readonly id: string, readonly kind: SegmentKind, readonly text: string, readonly source: string | null, readonly isExpired: boolean }> } | null };

export type TagContentsListQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type TagContentsListQuery = { readonly tag: { readonly contents: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly origin: Origin, readonly confidence: number | null, readonly by: string | null, readonly at: string | null, readonly node: { readonly id: string, readonly title: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type TagChangePreviewQueryVariables = Exact<{
  change: TagChangeInput;
}>;


export type TagChangePreviewQuery = { readonly tagChangePreview: { readonly version: string, readonly description: string, readonly contents: number, readonly machineTags: number, readonly humanTags: number, readonly knowledge: number, readonly narrower: number, readonly warnings: ReadonlyArray<string>, readonly sampleContents: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type ChangeTagMutationVariables = Exact<{
  change: TagChangeInput;
  basedOn: string;
}>;


export type ChangeTagMutation = { readonly changeTag: { readonly ok: boolean, readonly tag: { readonly id: string, readonly name: string } | null, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type NearDuplicatesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type NearDuplicatesQuery = { readonly nearDuplicateTags: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly cosine: number, readonly sharedContents: number, readonly reason: string, readonly first: { readonly id: string, readonly name: string, readonly contentCount: number }, readonly second: { readonly id: string, readonly name: string, readonly contentCount: number } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SuspiciousLabelsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type SuspiciousLabelsQuery = { readonly suspiciousLabels: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly origin: Origin, readonly suspicion: number, readonly neighbourShare: number, readonly modelConfidence: number | null, readonly why: string, readonly content: { readonly id: string, readonly title: string }, readonly tag: { readonly id: string, readonly name: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TagProposalsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  status?: ProposalStatus | null | undefined;
}>;


export type TagProposalsQuery = { readonly tagProposals: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly status: ProposalStatus, readonly name: string, readonly description: string | null, readonly aliases: ReadonlyArray<string>, readonly contentId: string | null, readonly by: string, readonly at: string, readonly decidedBy: string | null, readonly reason: string | null, readonly broader: { readonly tagId: string, readonly name: string } | null, readonly similar: ReadonlyArray<{ readonly cosine: number | null, readonly node: { readonly id: string, readonly name: string } }>, readonly tag: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DecideProposalMutationVariables = Exact<{
  id: string;
  approve: boolean;
  reason?: string | null | undefined;
}>;


export type DecideProposalMutation = { readonly decideTagProposal: { readonly ok: boolean, readonly proposal: { readonly id: string, readonly status: ProposalStatus } | null, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type TaggingSubscriptionVariables = Exact<{
  input?: SuggestInput | null | undefined;
  contentId?: string | null | undefined;
}>;


export type TaggingSubscription = { readonly tagging:
    | { readonly __typename: 'CandidatesFound', readonly candidates: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly description: string | null, readonly rank: number, readonly recallScore: number, readonly decision: SuggestionDecision, readonly confidence: number | null, readonly prior: number | null, readonly paths: ReadonlyArray<{ readonly path: PathName, readonly rank: number }> }>, readonly times: { readonly link: number | null, readonly recall: number | null, readonly knowledge: number | null } }
    | { readonly __typename: 'ConfidencesGiven', readonly result: { readonly status: SuggestionStatus, readonly suggestions: ReadonlyArray<{ readonly tagId: string, readonly name: string, readonly description: string | null, readonly rank: number, readonly recallScore: number, readonly decision: SuggestionDecision, readonly confidence: number | null, readonly prior: number | null, readonly paths: ReadonlyArray<{ readonly path: PathName, readonly rank: number }> }>, readonly segments: ReadonlyArray<{ readonly knowledgeId: string | null, readonly kind: SegmentKind, readonly text: string }>, readonly times: { readonly confidence: number | null } } }
    | { readonly __typename: 'TagsChosen', readonly chosenTagIds: ReadonlyArray<string>, readonly times: { readonly generation: number | null } }
   };

export type LiveCandidateFragment = { readonly tagId: string, readonly name: string, readonly description: string | null, readonly rank: number, readonly recallScore: number, readonly decision: SuggestionDecision, readonly confidence: number | null, readonly prior: number | null, readonly paths: ReadonlyArray<{ readonly path: PathName, readonly rank: number }> };

export type WebhooksQueryVariables = Exact<{
  deliveries: number;
}>;


export type WebhooksQuery = { readonly webhooks: ReadonlyArray<{ readonly id: string, readonly url: string, readonly events: ReadonlyArray<WebhookEvent>, readonly active: boolean, readonly createdAt: string, readonly deliveries: ReadonlyArray<{ readonly id: string, readonly event: WebhookEvent, readonly at: string, readonly attempts: number, readonly status: WebhookDeliveryStatus, readonly responseStatus: number | null, readonly nextAttemptAt: string | null, readonly error: string | null }> }> };

export type ShownWebhookFragment = { readonly id: string, readonly url: string, readonly events: ReadonlyArray<WebhookEvent>, readonly active: boolean, readonly createdAt: string, readonly deliveries: ReadonlyArray<{ readonly id: string, readonly event: WebhookEvent, readonly at: string, readonly attempts: number, readonly status: WebhookDeliveryStatus, readonly responseStatus: number | null, readonly nextAttemptAt: string | null, readonly error: string | null }> };

export type ShownDeliveryFragment = { readonly id: string, readonly event: WebhookEvent, readonly at: string, readonly attempts: number, readonly status: WebhookDeliveryStatus, readonly responseStatus: number | null, readonly nextAttemptAt: string | null, readonly error: string | null };

export type SaveWebhookMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type SaveWebhookMutation = { readonly saveWebhook: { readonly ok: boolean, readonly secret: string | null, readonly webhook: { readonly id: string } | null, readonly error: { readonly code: RefusalCode, readonly message: string, readonly inputErrors: ReadonlyArray<{ readonly field: string, readonly message: string }> } | null } };

export type DeleteWebhookMutationVariables = Exact<{
  id: string;
}>;


export type DeleteWebhookMutation = { readonly deleteWebhook: { readonly ok: boolean, readonly error: { readonly code: RefusalCode, readonly message: string } | null } };

export type PickTagsQueryVariables = Exact<{
  text?: string | null | undefined;
}>;


export type PickTagsQuery = { readonly tags: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ShownPositionFragmentDoc = new TypedDocumentString(`
    fragment ShownPosition on DialPosition {
  cut
  kept
  precision
  low
  high
  recall
}
    `, {"fragmentName":"ShownPosition"}) as unknown as TypedDocumentString<ShownPositionFragment, unknown>;
export const ShownJobFragmentDoc = new TypedDocumentString(`
    fragment ShownJob on Job {
  id
  kind
  status
  priority
  createdAt
  createdBy
  startedAt
  finishedAt
  runId
  reason
  description
  report
  counts {
    total
    waiting
    running
    done
    failed
    dead
  }
}
    `, {"fragmentName":"ShownJob"}) as unknown as TypedDocumentString<ShownJobFragment, unknown>;
export const ReviewedContentFragmentDoc = new TypedDocumentString(`
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
    `, {"fragmentName":"ReviewedContent"}) as unknown as TypedDocumentString<ReviewedContentFragment, unknown>;
export const ShownRunFragmentDoc = new TypedDocumentString(`
    fragment ShownRun on Run {
  id
  selection
  model
  encoder
  settings
  startedAt
  finishedAt
  undoneAt
  contents
  isShadow
  outcomes {
    tagged
    noTag
    failed
  }
}
    `, {"fragmentName":"ShownRun"}) as unknown as TypedDocumentString<ShownRunFragment, unknown>;
export const LiveCandidateFragmentDoc = new TypedDocumentString(`
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
    `, {"fragmentName":"LiveCandidate"}) as unknown as TypedDocumentString<LiveCandidateFragment, unknown>;
export const ShownDeliveryFragmentDoc = new TypedDocumentString(`
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
    `, {"fragmentName":"ShownDelivery"}) as unknown as TypedDocumentString<ShownDeliveryFragment, unknown>;
export const ShownWebhookFragmentDoc = new TypedDocumentString(`
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
}`, {"fragmentName":"ShownWebhook"}) as unknown as TypedDocumentString<ShownWebhookFragment, unknown>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    name
    role
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const AuditQueriesDocument = new TypedDocumentString(`
    query AuditQueries {
  auditQueries {
    name
    description
    cypher
  }
}
    `) as unknown as TypedDocumentString<AuditQueriesQuery, AuditQueriesQueryVariables>;
export const AuditDocument = new TypedDocumentString(`
    query Audit($name: String!) {
  audit(name: $name) {
    name
    columns
    rows
    truncated
  }
}
    `) as unknown as TypedDocumentString<AuditQuery, AuditQueryVariables>;
export const ContentsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ContentsQuery, ContentsQueryVariables>;
export const ContentPageDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ContentPageQuery, ContentPageQueryVariables>;
export const ExplainDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ExplainQuery, ExplainQueryVariables>;
export const TagContentsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<TagContentsMutation, TagContentsMutationVariables>;
export const DashboardDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<DashboardQuery, DashboardQueryVariables>;
export const HealthDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<HealthQuery, HealthQueryVariables>;
export const DialDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<DialQuery, DialQueryVariables>;
export const ApplyDialDocument = new TypedDocumentString(`
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
    fragment ShownPosition on DialPosition {
  cut
  kept
  precision
  low
  high
  recall
}`) as unknown as TypedDocumentString<ApplyDialMutation, ApplyDialMutationVariables>;
export const EvaluationsDocument = new TypedDocumentString(`
    query Evaluations {
  evaluations {
    id
    dataSet
    split
    finishedAt
    contents
    reportUrl
    systems {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<EvaluationsQuery, EvaluationsQueryVariables>;
export const EvaluationDocument = new TypedDocumentString(`
    query Evaluation($id: ID!) {
  evaluation(id: $id) {
    id
    dataSet
    split
    finishedAt
    contents
    reportUrl
    systems {
      id
      name
      contents
      metrics {
        name
        value
        low
        high
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EvaluationQuery, EvaluationQueryVariables>;
export const JobsDocument = new TypedDocumentString(`
    query Jobs($first: Int!, $after: String, $filter: JobFilter) {
  jobs(first: $first, after: $after, filter: $filter) {
    edges {
      cursor
      node {
        ...ShownJob
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ShownJob on Job {
  id
  kind
  status
  priority
  createdAt
  createdBy
  startedAt
  finishedAt
  runId
  reason
  description
  report
  counts {
    total
    waiting
    running
    done
    failed
    dead
  }
}`) as unknown as TypedDocumentString<JobsQuery, JobsQueryVariables>;
export const JobDocument = new TypedDocumentString(`
    query Job($id: ID!) {
  job(id: $id) {
    ...ShownJob
  }
}
    fragment ShownJob on Job {
  id
  kind
  status
  priority
  createdAt
  createdBy
  startedAt
  finishedAt
  runId
  reason
  description
  report
  counts {
    total
    waiting
    running
    done
    failed
    dead
  }
}`) as unknown as TypedDocumentString<JobQuery, JobQueryVariables>;
export const JobItemsDocument = new TypedDocumentString(`
    query JobItems($id: ID!, $first: Int!, $after: String, $status: JobItemStatus) {
  job(id: $id) {
    items(first: $first, after: $after, status: $status) {
      edges {
        cursor
        node {
          contentId
          status
          outcome
          attempts
          reason
          at
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<JobItemsQuery, JobItemsQueryVariables>;
export const JobProgressDocument = new TypedDocumentString(`
    subscription JobProgress($id: ID!) {
  jobProgress(id: $id) {
    ...ShownJob
  }
}
    fragment ShownJob on Job {
  id
  kind
  status
  priority
  createdAt
  createdBy
  startedAt
  finishedAt
  runId
  reason
  description
  report
  counts {
    total
    waiting
    running
    done
    failed
    dead
  }
}`) as unknown as TypedDocumentString<JobProgressSubscription, JobProgressSubscriptionVariables>;
export const StartJobDocument = new TypedDocumentString(`
    mutation StartJob($input: JobInput!) {
  startJob(input: $input) {
    ok
    job {
      id
    }
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StartJobMutation, StartJobMutationVariables>;
export const PauseJobDocument = new TypedDocumentString(`
    mutation PauseJob($id: ID!) {
  pauseJob(id: $id) {
    ok
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PauseJobMutation, PauseJobMutationVariables>;
export const ResumeJobDocument = new TypedDocumentString(`
    mutation ResumeJob($id: ID!) {
  resumeJob(id: $id) {
    ok
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResumeJobMutation, ResumeJobMutationVariables>;
export const CancelJobDocument = new TypedDocumentString(`
    mutation CancelJob($id: ID!) {
  cancelJob(id: $id) {
    ok
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelJobMutation, CancelJobMutationVariables>;
export const RetryJobDocument = new TypedDocumentString(`
    mutation RetryJob($id: ID!) {
  retryJob(id: $id) {
    ok
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetryJobMutation, RetryJobMutationVariables>;
export const KnowledgeDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<KnowledgeQuery, KnowledgeQueryVariables>;
export const SaveKnowledgeDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<SaveKnowledgeMutation, SaveKnowledgeMutationVariables>;
export const DeleteKnowledgeDocument = new TypedDocumentString(`
    mutation DeleteKnowledge($id: ID!) {
  deleteKnowledge(id: $id) {
    ok
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteKnowledgeMutation, DeleteKnowledgeMutationVariables>;
export const ReviewQueueDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ReviewQueueQuery, ReviewQueueQueryVariables>;
export const ReviewedContentDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<ReviewedContentQuery, ReviewedContentQueryVariables>;
export const ReviewDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<ReviewMutation, ReviewMutationVariables>;
export const ReviewManyDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ReviewManyMutation, ReviewManyMutationVariables>;
export const ProposeTagDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ProposeTagMutation, ProposeTagMutationVariables>;
export const RunsDocument = new TypedDocumentString(`
    query Runs($first: Int!, $after: String) {
  runs(first: $first, after: $after) {
    edges {
      cursor
      node {
        ...ShownRun
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ShownRun on Run {
  id
  selection
  model
  encoder
  settings
  startedAt
  finishedAt
  undoneAt
  contents
  isShadow
  outcomes {
    tagged
    noTag
    failed
  }
}`) as unknown as TypedDocumentString<RunsQuery, RunsQueryVariables>;
export const RunDocument = new TypedDocumentString(`
    query Run($id: ID!) {
  run(id: $id) {
    ...ShownRun
  }
}
    fragment ShownRun on Run {
  id
  selection
  model
  encoder
  settings
  startedAt
  finishedAt
  undoneAt
  contents
  isShadow
  outcomes {
    tagged
    noTag
    failed
  }
}`) as unknown as TypedDocumentString<RunQuery, RunQueryVariables>;
export const RunChangesDocument = new TypedDocumentString(`
    query RunChanges($id: ID!, $first: Int!, $after: String) {
  run(id: $id) {
    changes(first: $first, after: $after) {
      edges {
        cursor
        node {
          outcome
          reason
          content {
            id
            title
          }
          added {
            tagId
            name
          }
          dropped {
            tagId
            name
          }
          kept {
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
}
    `) as unknown as TypedDocumentString<RunChangesQuery, RunChangesQueryVariables>;
export const UndoRunDocument = new TypedDocumentString(`
    mutation UndoRun($runId: ID!) {
  undoRun(runId: $runId) {
    ok
    undone {
      contents
      removed
      restored
    }
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UndoRunMutation, UndoRunMutationVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
  search(text: $text, first: 20) {
    contents {
      score
      cosine
      node {
        id
        title
        text
      }
    }
    tags {
      score
      cosine
      node {
        id
        name
        description
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SettingsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<SettingsQuery, SettingsQueryVariables>;
export const UseEncoderDocument = new TypedDocumentString(`
    mutation UseEncoder($name: String!) {
  useEncoder(name: $name) {
    ok
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UseEncoderMutation, UseEncoderMutationVariables>;
export const DropEncoderDocument = new TypedDocumentString(`
    mutation DropEncoder($name: String!) {
  dropEncoder(name: $name) {
    ok
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DropEncoderMutation, DropEncoderMutationVariables>;
export const UseSettingsDocument = new TypedDocumentString(`
    mutation UseSettings($version: Int!) {
  useSettings(version: $version) {
    ok
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UseSettingsMutation, UseSettingsMutationVariables>;
export const ChangeSettingsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ChangeSettingsMutation, ChangeSettingsMutationVariables>;
export const TagsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<TagsQuery, TagsQueryVariables>;
export const NarrowerDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<NarrowerQuery, NarrowerQueryVariables>;
export const TagPageDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<TagPageQuery, TagPageQueryVariables>;
export const TagContentsListDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<TagContentsListQuery, TagContentsListQueryVariables>;
export const TagChangePreviewDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<TagChangePreviewQuery, TagChangePreviewQueryVariables>;
export const ChangeTagDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ChangeTagMutation, ChangeTagMutationVariables>;
export const NearDuplicatesDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<NearDuplicatesQuery, NearDuplicatesQueryVariables>;
export const SuspiciousLabelsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<SuspiciousLabelsQuery, SuspiciousLabelsQueryVariables>;
export const TagProposalsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<TagProposalsQuery, TagProposalsQueryVariables>;
export const DecideProposalDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<DecideProposalMutation, DecideProposalMutationVariables>;
export const TaggingDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<TaggingSubscription, TaggingSubscriptionVariables>;
export const WebhooksDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<WebhooksQuery, WebhooksQueryVariables>;
export const SaveWebhookDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<SaveWebhookMutation, SaveWebhookMutationVariables>;
export const DeleteWebhookDocument = new TypedDocumentString(`
    mutation DeleteWebhook($id: ID!) {
  deleteWebhook(id: $id) {
    ok
    error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteWebhookMutation, DeleteWebhookMutationVariables>;
export const PickTagsDocument = new TypedDocumentString(`
    query PickTags($text: String) {
  tags(first: 20, filter: {text: $text, status: ACTIVE}) {
    edges {
      node {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PickTagsQuery, PickTagsQueryVariables>;