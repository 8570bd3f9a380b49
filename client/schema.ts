export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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

/** The settings in force. */
export type ActiveSettings = {
  readonly __typename?: 'ActiveSettings';
  /** How many candidates the LLM is shown. */
  readonly candidates: Scalars['Int']['output'];
  /** Tags below this confidence are dropped. */
  readonly cut: Scalars['Float']['output'];
  /** In-context examples per prompt. */
  readonly examples: Scalars['Int']['output'];
  /** The settings that TAGGING_SETTINGS fixes, whatever a version says. */
  readonly fixedByEnvironment: ReadonlyArray<Scalars['String']['output']>;
  /** Whether recall was learned from the history, with the encoder in use. */
  readonly isTuned: Scalars['Boolean']['output'];
  /** All settings, as JSON; docs/settings.md says what each is. */
  readonly json: Scalars['String']['output'];
  /** Any number of tags, or the best one alone. */
  readonly mode: TaggingMode;
  /** Knowledge segments per prompt. */
  readonly segments: Scalars['Int']['output'];
  /** The version; 0 is the defaults. */
  readonly version: Scalars['Int']['output'];
  /** At most so many of the segments come from a web search. */
  readonly webFacts: Scalars['Int']['output'];
};

/** A named statement over the whole graph. */
export type AuditQuery = {
  readonly __typename?: 'AuditQuery';
  /** Its statement; paste it into Neo4j Browser as it is. */
  readonly cypher: Scalars['String']['output'];
  /** What it answers. */
  readonly description: Scalars['String']['output'];
  /** Its name, for `audit`. */
  readonly name: Scalars['String']['output'];
};

/** What an audit query found. */
export type AuditResult = {
  readonly __typename?: 'AuditResult';
  /** The names of the columns. */
  readonly columns: ReadonlyArray<Scalars['String']['output']>;
  /** The query's name. */
  readonly name: Scalars['String']['output'];
  /** At most 1,000 rows with a cell for each column: text, or JSON where it is none. */
  readonly rows: ReadonlyArray<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  /** Whether there are more rows. */
  readonly truncated: Scalars['Boolean']['output'];
};

/**
 * How far the confidence means what it says, on contents that the calibration had not seen. Everything is null or empty where
 * nothing is calibrated for the settings in force.
 */
export type CalibrationStatus = {
  readonly __typename?: 'CalibrationStatus';
  /** Mean squared distance between the confidence and what was true. */
  readonly brier?: Maybe<Scalars['Float']['output']>;
  /** Expected calibration error. */
  readonly calibrationError?: Maybe<Scalars['Float']['output']>;
  /** When it was. */
  readonly fittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the confidence is calibrated. */
  readonly isCalibrated: Scalars['Boolean']['output'];
  /** On how many contents. */
  readonly labelledContents?: Maybe<Scalars['Int']['output']>;
  /** The error that a perfect forecaster would show on as many verdicts. */
  readonly noiseFloor?: Maybe<Scalars['Float']['output']>;
  /** On how many verdicts. */
  readonly pairCount?: Maybe<Scalars['Int']['output']>;
  /** A reliability diagram: bins of equally many candidates, the least sure first. */
  readonly reliability: ReadonlyArray<ReliabilityBin>;
};

/** Recall is done. */
export type CandidatesFound = {
  readonly __typename?: 'CandidatesFound';
  /** What the LLM will choose from, in recall's order; their decision is UNVERIFIED until it has. */
  readonly candidates: ReadonlyArray<Suggestion>;
  /** How long each step took so far. */
  readonly times: StepTimes;
};

/** What a confidence rests on. */
export type ConfidenceBasis =
  /** Fitted on verdicts of people: among candidates with this confidence, so many are right. */
  | 'CALIBRATED'
  /** The judge's evidence on top of how often such candidates were right in the history. */
  | 'HISTORY_AND_JUDGE'
  /** The judge's P(Yes), freed from its habit of saying Yes or No: there is no history to learn from. */
  | 'RAW';

/** How many tags the model gave with such a confidence. */
export type ConfidenceBin = {
  readonly __typename?: 'ConfidenceBin';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** The lowest confidence of the bin. */
  readonly from: Scalars['Float']['output'];
  /** Its upper end, which belongs to the next bin, except in the last one. */
  readonly to: Scalars['Float']['output'];
};

/** How the judge's P(Yes) came about. */
export type ConfidenceSource =
  /** From the written Yes or No alone (2/3 or 1/3), for the server gives no probabilities. */
  | 'ANSWER'
  /** From the probabilities of Yes and No. */
  | 'LOGPROBS'
  /** The model said neither Yes nor No, which counts as 1/2. */
  | 'NONE';

/** The end. */
export type ConfidencesGiven = {
  readonly __typename?: 'ConfidencesGiven';
  /** As `suggest` gives it. */
  readonly result: SuggestionResult;
};

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
  /** What the latest run that was not undone did with it. */
  readonly lastRun?: Maybe<ContentRun>;
  /** Tags that people refused for it; no run gives them again. */
  readonly rejectedTagIds: ReadonlyArray<Scalars['ID']['output']>;
  /** What a review must rest on; every review makes a new one. */
  readonly reviewVersion: Scalars['String']['output'];
  /** What people said of its tags, the latest first. */
  readonly reviews: ReadonlyArray<Review>;
  /** Contents like it by the similarity edges that are stored, the closest first. */
  readonly similar: ReadonlyArray<SimilarContent>;
  /**
   * What a run put forward for it, with the evidence: kept ones first. By default of the latest run that was not undone.
   * Empty where there is no such run.
   */
  readonly suggestions: ReadonlyArray<ExplainedTag>;
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


/** Something that carries tags: an article, a product, a ticket. */
export type ContentSimilarArgs = {
  first?: Scalars['Int']['input'];
};


/** Something that carries tags: an article, a product, a ticket. */
export type ContentSuggestionsArgs = {
  runId?: InputMaybe<Scalars['ID']['input']>;
};

/** A page of contents. */
export type ContentConnection = {
  readonly __typename?: 'ContentConnection';
  /** The contents. */
  readonly edges: ReadonlyArray<ContentEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A content in a list. */
export type ContentEdge = {
  readonly __typename?: 'ContentEdge';
  /** Its place in the list, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The content. */
  readonly node: Content;
};

/** Which contents. What is left out, or null, lets all through; what is given must all hold. */
export type ContentFilter = {
  /** Their category is exactly this one. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** They were given `tagId`, or any tag where there is none, by this origin. */
  readonly origin?: InputMaybe<Origin>;
  /** They carry this tag. */
  readonly tagId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether they carry a tag at all. */
  readonly tagged?: InputMaybe<Scalars['Boolean']['input']>;
  /** Every word of it occurs in their title or text, or begins a word there. At most 1,000 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** A content that a search found. */
export type ContentHit = {
  readonly __typename?: 'ContentHit';
  /** How near its vector is; null where the vector index did not find it. */
  readonly cosine?: Maybe<Scalars['Float']['output']>;
  /** The content. */
  readonly node: Content;
  /** Rank fusion's score: Σ 1 / (60 + rank). It compares within one answer alone. */
  readonly score: Scalars['Float']['output'];
  /** BM25 of the shared words; null where it shares none, or too few to be found. */
  readonly words?: Maybe<Scalars['Float']['output']>;
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

/** How many tags were given on one day. */
export type DayCount = {
  readonly __typename?: 'DayCount';
  /** The day, e.g. `2026-11-23`. */
  readonly day: Scalars['String']['output'];
  /** By people. */
  readonly human: Scalars['Int']['output'];
  /** By the model. */
  readonly model: Scalars['Int']['output'];
};

/** The outcome of `deleteKnowledge`. */
export type DeleteKnowledgeResult = {
  readonly __typename?: 'DeleteKnowledgeResult';
  /** Why it was refused. */
  readonly error?: Maybe<Refusal>;
  /** Whether it is gone. */
  readonly ok: Scalars['Boolean']['output'];
};

/** What became of `deleteWebhook`. */
export type DeleteWebhookResult = {
  readonly __typename?: 'DeleteWebhookResult';
  /** Why it was refused. */
  readonly error?: Maybe<Refusal>;
  /** False: there was nothing to delete, and `error` says why. */
  readonly ok: Scalars['Boolean']['output'];
};

/** A tag that is suggested no more. What carries it keeps it. */
export type DeprecateTagInput = {
  /** The active tag to use in its place; it takes no labels over. */
  readonly replacedById?: InputMaybe<Scalars['ID']['input']>;
  /** The tag. */
  readonly tagId: Scalars['ID']['input'];
};

/** What a cut keeps of the candidates that people judged. */
export type DialPosition = {
  readonly __typename?: 'DialPosition';
  /** The cut. */
  readonly cut: Scalars['Float']['output'];
  /** The upper end. */
  readonly high: Scalars['Float']['output'];
  /** How many candidates. */
  readonly kept: Scalars['Int']['output'];
  /** The lower end of its exact 90 % interval. */
  readonly low: Scalars['Float']['output'];
  /** The share of the kept ones that is right. */
  readonly precision: Scalars['Float']['output'];
  /** The share of the right candidates that is kept. */
  readonly recall: Scalars['Float']['output'];
};

/** What a cut would keep. */
export type DialPreview = {
  readonly __typename?: 'DialPreview';
  /** Whether there is a calibration for the settings in force to measure on. */
  readonly calibrated: Scalars['Boolean']['output'];
  /** What cuts from 0.95 down to 0.05 keep. */
  readonly curve: ReadonlyArray<DialPosition>;
  /** Why there is no position; beside one, for what mix of contents it holds, where lately more or fewer came that no tag fits than were judged. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** What the cut in force keeps; null without a calibration. */
  readonly now?: Maybe<DialPosition>;
  /** The cut and what it keeps; null where the verdicts cannot say or promise it. */
  readonly position?: Maybe<DialPosition>;
};

/** The outcome of `applyDial`. */
export type DialResult = {
  readonly __typename?: 'DialResult';
  /** Why it was refused. */
  readonly error?: Maybe<Refusal>;
  /** Whether the cut is in force. */
  readonly ok: Scalars['Boolean']['output'];
  /** What the cut keeps; null where a cut was given and there is no calibration. */
  readonly position?: Maybe<DialPosition>;
  /** What is in force now. */
  readonly settings?: Maybe<ActiveSettings>;
};

/** At least one of these; what is left out, or null, stays as it is. */
export type EditTagInput = {
  /** All other names that it goes by; at most 100 of 500 characters. */
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What it means; an empty text takes it away. At most 10,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The tag. */
  readonly tagId: Scalars['ID']['input'];
};

/** An encoder whose vectors are stored. */
export type Encoder = {
  readonly __typename?: 'Encoder';
  /** The length of its vectors. */
  readonly dimension: Scalars['Int']['output'];
  /** Whether contents are found, tagged and imported by its vectors. */
  readonly inForce: Scalars['Boolean']['output'];
  /** Whether this server encodes with it. */
  readonly inUse: Scalars['Boolean']['output'];
  /** Tags, contents, knowledge and proposals that have a vector of the other encoder alone, so that this one does not find them. */
  readonly missing: Scalars['Int']['output'];
  /** Its name, as EMBEDDING_MODEL says it. */
  readonly name: Scalars['String']['output'];
  /** When it was put in force, or out of it, or stored first. */
  readonly since: Scalars['DateTime']['output'];
};

/** The outcome of what was to be done with an encoder. */
export type EncodersResult = {
  readonly __typename?: 'EncodersResult';
  /** The encoders as they are now. */
  readonly encoders?: Maybe<ReadonlyArray<Encoder>>;
  /** Why it was refused. */
  readonly error?: Maybe<Refusal>;
  /** Whether it was done. */
  readonly ok: Scalars['Boolean']['output'];
};

/** How well one system did. */
export type EvaluatedSystem = {
  readonly __typename?: 'EvaluatedSystem';
  /** How many contents it was scored on. */
  readonly contents: Scalars['Int']['output'];
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** What was measured; eval/metrics/README.md has the formulas. */
  readonly metrics: ReadonlyArray<MetricValue>;
  /** Its name for people. */
  readonly name: Scalars['String']['output'];
};

/** How well this system and others did on a data set. */
export type Evaluation = {
  readonly __typename?: 'Evaluation';
  /** How many contents were scored. */
  readonly contents: Scalars['Int']['output'];
  /** The data set. */
  readonly dataSet: Scalars['String']['output'];
  /** When the report was written. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name of the report's folder. */
  readonly id: Scalars['ID']['output'];
  /**
   * Where the report is served as a page, relative to the server; null without one. The address lets whoever has it read this
   * report for ten minutes; ask again for another.
   */
  readonly reportUrl?: Maybe<Scalars['String']['output']>;
  /** `dev`: contents held out of the history. `test`: contents that nothing was developed on. */
  readonly split: Scalars['String']['output'];
  /** This system, and those that it is compared with. */
  readonly systems: ReadonlyArray<EvaluatedSystem>;
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
  /** Mean of that cosine and of the closest sentence's, where the C2T_SENTENCE path found it. */
  readonly sentence?: Maybe<Scalars['Float']['output']>;
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
  readonly data: Scalars['String']['input'];
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

/** An input that is wrong. */
export type InputError = {
  readonly __typename?: 'InputError';
  /** The path of the input, e.g. `settings.cut`. */
  readonly field: Scalars['String']['output'];
  /** What is wrong with it. */
  readonly message: Scalars['String']['output'];
};

/** Work that goes on when nobody waits for it. */
export type Job = {
  readonly __typename?: 'Job';
  /** How many of its items stand where. */
  readonly counts: JobCounts;
  /** When it was started by a person or a program. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who started it. */
  readonly createdBy: Scalars['String']['output'];
  /** A sentence for people. */
  readonly description: Scalars['String']['output'];
  /** When it ended. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its contents, in the order of their ids; a job that is a single piece of work has one item. */
  readonly items: JobItemConnection;
  /** What it does. */
  readonly kind: JobKind;
  /** The greater, the sooner. */
  readonly priority: Scalars['Int']['output'];
  /** What it waits for, or why it failed. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** What it has to tell at its end, as JSON: of an import, a tuning or a calibration. */
  readonly report?: Maybe<Scalars['String']['output']>;
  /** The tagging run that it makes. */
  readonly runId?: Maybe<Scalars['ID']['output']>;
  /** When a worker began with it; the settings, the model and the prompts are fixed from then on. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  readonly status: JobStatus;
};


/** Work that goes on when nobody waits for it. */
export type JobItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  status?: InputMaybe<JobItemStatus>;
};

/** A page of jobs. */
export type JobConnection = {
  readonly __typename?: 'JobConnection';
  /** The jobs. */
  readonly edges: ReadonlyArray<JobEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** How many items of a job stand where; those that were cancelled are in the total alone. */
export type JobCounts = {
  readonly __typename?: 'JobCounts';
  /** Given up. */
  readonly dead: Scalars['Int']['output'];
  /** Done. */
  readonly done: Scalars['Int']['output'];
  /** Failed. */
  readonly failed: Scalars['Int']['output'];
  /** In work. */
  readonly running: Scalars['Int']['output'];
  /** All; grows until the job has begun. */
  readonly total: Scalars['Int']['output'];
  /** Waiting. */
  readonly waiting: Scalars['Int']['output'];
};

/** A job in a page. */
export type JobEdge = {
  readonly __typename?: 'JobEdge';
  /** Its place, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The job. */
  readonly node: Job;
};

/** Which jobs to list. */
export type JobFilter = {
  /** Of this kind. */
  readonly kind?: InputMaybe<JobKind>;
  /** That stand there. */
  readonly status?: InputMaybe<JobStatus>;
};

/** A job to start. */
export type JobInput = {
  /** The name of the encoder, as EMBEDDING_MODEL of its workers says it, for REEMBED. */
  readonly encoder?: InputMaybe<Scalars['String']['input']>;
  /** What to import, for IMPORT. */
  readonly import?: InputMaybe<ImportInput>;
  /** What it does. */
  readonly kind: JobKind;
  /** The greater, the sooner: -100 to 100. Of the same priority the oldest comes first. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** Which contents, for TAG and RETAG; how many, for CALIBRATE. */
  readonly selection?: InputMaybe<JobSelection>;
  /** Other settings than those in force when the job begins, for TAG, RETAG and CALIBRATE. */
  readonly settings?: InputMaybe<SettingsInput>;
};

/** A content of a job. */
export type JobItem = {
  readonly __typename?: 'JobItem';
  /** When that was. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** How often it was begun. */
  readonly attempts: Scalars['Int']['output'];
  /** The content; null for a job that is a single piece of work. */
  readonly contentId?: Maybe<Scalars['ID']['output']>;
  /** What became of the content. */
  readonly outcome?: Maybe<Outcome>;
  /** Why it failed or is dead, or why the last try did. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly status: JobItemStatus;
};

/** A page of a job's items. */
export type JobItemConnection = {
  readonly __typename?: 'JobItemConnection';
  /** The items. */
  readonly edges: ReadonlyArray<JobItemEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An item in a page. */
export type JobItemEdge = {
  readonly __typename?: 'JobItemEdge';
  /** Its place, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: JobItem;
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

/** The outcome of what was to be done with a job. */
export type JobResult = {
  readonly __typename?: 'JobResult';
  /** Why it was refused. */
  readonly error?: Maybe<Refusal>;
  /** The job as it is now. */
  readonly job?: Maybe<Job>;
  /** Whether it was done. */
  readonly ok: Scalars['Boolean']['output'];
};

/**
 * Which contents a job is about, fixed when it begins. TAG: `contentIds`, `untagged` or `all`. RETAG: `contentIds`, `all`,
 * `failedOfRun`, `tagId`, or `model` and `promptVersion` (one or both). Exactly one of these. CALIBRATE: nothing, or `heldOut`.
 */
export type JobSelection = {
  /** All contents. */
  readonly all?: InputMaybe<Scalars['Boolean']['input']>;
  /** These contents; at most 10,000. */
  readonly contentIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those that failed in this run. */
  readonly failedOfRun?: InputMaybe<Scalars['ID']['input']>;
  /** About this many labelled contents that nothing was learned from; 200 if CALIBRATE is not told. */
  readonly heldOut?: InputMaybe<Scalars['Int']['input']>;
  /** Those that this model dealt with last. */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Those that a run with this prompt version dealt with last, e.g. `judge:1a2b3c4d`. */
  readonly promptVersion?: InputMaybe<Scalars['String']['input']>;
  /** Those that carry this tag. */
  readonly tagId?: InputMaybe<Scalars['ID']['input']>;
  /** All that carry no tag and that no run has found to fit none. */
  readonly untagged?: InputMaybe<Scalars['Boolean']['input']>;
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

/** A definition, a rule or a fact. */
export type Knowledge = {
  readonly __typename?: 'Knowledge';
  /** The tags that it is about; without any, prompts find it by its likeness to a content. */
  readonly about: ReadonlyArray<TagName>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Whether that time has passed. */
  readonly isExpired: Scalars['Boolean']['output'];
  /** What it is. */
  readonly kind: SegmentKind;
  /** Where it comes from. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Its text. */
  readonly text: Scalars['String']['output'];
  /** Until when prompts may show it; null: for ever. */
  readonly validUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of knowledge. */
export type KnowledgeConnection = {
  readonly __typename?: 'KnowledgeConnection';
  /** The definitions, rules and facts. */
  readonly edges: ReadonlyArray<KnowledgeEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A definition, a rule or a fact in a list. */
export type KnowledgeEdge = {
  readonly __typename?: 'KnowledgeEdge';
  /** Its place in the list, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The definition, rule or fact. */
  readonly node: Knowledge;
};

/** Which knowledge. What is left out, or null, lets all through; what is given must all hold. */
export type KnowledgeFilter = {
  /** Whether its time has passed. */
  readonly expired?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is. */
  readonly kind?: InputMaybe<SegmentKind>;
  /** It is about this tag. */
  readonly tagId?: InputMaybe<Scalars['ID']['input']>;
  /** Every word of it occurs in its text or source, or begins a word there. At most 1,000 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What to write of a definition, a rule or a fact. */
export type KnowledgeInput = {
  /** The tags that it is about, at most 100. */
  readonly aboutTagIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of the one to replace; left out, a new one is made. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is. */
  readonly kind: SegmentKind;
  /** Where it comes from. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** At most 100,000 characters; prompts show the beginning. */
  readonly text: Scalars['String']['input'];
  /** A day (`2027-12-31`, to its end) or a time (`2027-12-31T12:00:00Z`) until which prompts may show it. */
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The outcome of `saveKnowledge`. */
export type KnowledgeResult = {
  readonly __typename?: 'KnowledgeResult';
  /** Why it was refused. */
  readonly error?: Maybe<Refusal>;
  /** As it is now. */
  readonly knowledge?: Maybe<Knowledge>;
  /** Whether it was written. */
  readonly ok: Scalars['Boolean']['output'];
};

/**
 * One tag of two. Labels, refusals, narrower and broader tags, knowledge and names move to the second; the first is deprecated.
 * What people gave stays theirs, with the time. What runs had suggested stays on the first, as history.
 */
export type MergeTagsInput = {
  /** The tag that goes. */
  readonly fromTagId: Scalars['ID']['input'];
  /** The tag that takes all that hangs on it. */
  readonly intoTagId: Scalars['ID']['input'];
};

/** A measurement. */
export type MetricValue = {
  readonly __typename?: 'MetricValue';
  /** This system's value minus ours, where the two are compared. */
  readonly difference?: Maybe<Scalars['Float']['output']>;
  /** Its upper end. */
  readonly high?: Maybe<Scalars['Float']['output']>;
  /** The lower end of the difference's 95 % interval, by paired bootstrap over the contents. */
  readonly low?: Maybe<Scalars['Float']['output']>;
  /** The metric. */
  readonly name: Scalars['String']['output'];
  /** The p-value of the difference. */
  readonly p?: Maybe<Scalars['Float']['output']>;
  /** Its value; null where the metric does not apply. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** Everything that writes. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Puts the cut of `dial` in force, as a new version of the settings. A precision or recall that cannot be promised, or a goal other than
   * a cut without a calibration, is told in `error`, with `ok: false`.
   */
  readonly applyDial: DialResult;
  /** Ends a job before it is done. What it has tagged so far stays; `undoRun` takes it back. */
  readonly cancelJob: JobResult;
  /**
   * Changes settings, as a new version beside what was learned before. What is left out stays. A setting that the environment
   * fixes is refused in `error`, with `ok: false`.
   */
  readonly changeSettings: SettingsResult;
  /**
   * Changes a tag, all of it or nothing, and keeps a record of it. It must rest on the `version` of a preview of the same
   * change; where what hangs on the tag has changed since, the answer is CONFLICT.
   * Refusals are told in `error`, with `ok: false`.
   */
  readonly changeTag: TagChangeResult;
  /**
   * Approves a proposal, which makes the tag, or declines it. Its id is made from its name. The content that it was proposed
   * for carries it then, as given by the proposer. A proposal is decided once; else, and where a tag has the id, it is CONFLICT.
   */
  readonly decideTagProposal: TagProposalResult;
  /**
   * Takes a definition, a rule or a fact away. Explanations of earlier runs keep what they cited. What came from a document
   * comes back when that document is imported again. An unknown id is told in `error`, with `ok: false`.
   */
  readonly deleteKnowledge: DeleteKnowledgeResult;
  /** Deletes a webhook with its deliveries, also those that wait. An unknown id is told in `error`, with `ok: false`. */
  readonly deleteWebhook: DeleteWebhookResult;
  /** Removes the vectors and indexes of the encoder that is not in force. CONFLICT for the one in force. */
  readonly dropEncoder: EncodersResult;
  /** Stops a job where it stands: what is in work is not written and waits again. CONFLICT where it is over or paused already. */
  readonly pauseJob: JobResult;
  /** Proposes a new tag. It becomes one when somebody approves it, and never by itself. */
  readonly proposeTag: TagProposalResult;
  /** Lets a paused job go on. */
  readonly resumeJob: JobResult;
  /** Tries the items again that failed or are dead. CONFLICT where there are none. */
  readonly retryJob: JobResult;
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
   * Writes a definition, a rule or a fact, as an import would; prompts show it at once. With an `id` it replaces all of that
   * one, else it is new. Refusals are told in `error`, with `ok: false`.
   */
  readonly saveKnowledge: KnowledgeResult;
  /**
   * A new webhook, or with `id` a change of one. Events are posted to its address as the Standard Webhooks say, signed with
   * its secret, each at least once and always with the same id. The secret is told this once, for a new webhook only.
   */
  readonly saveWebhook: WebhookResult;
  /**
   * Starts a job, which goes on when the caller is gone and when the server is started again. TAG and RETAG take the role
   * REVIEWER, the others ADMIN; so do the four that steer jobs.
   */
  readonly startJob: JobResult;
  /**
   * Tags stored contents and writes the result to the graph as HAS_TAG edges of origin MODEL, each content in one
   * transaction. Tags that people gave are never changed. Broken off, the same call goes on where it stopped.
   * Unknown ids, wrong settings and an LLM that does not answer are told in `error`, with `ok: false`.
   */
  readonly tagContents: TagContentsResult;
  /**
   * Takes back what a run wrote; tags of the latest run before it come back. Repeating it changes nothing.
   * An unknown run, and one whose job is not over, is told in `error`, with `ok: false`.
   */
  readonly undoRun: UndoRunResult;
  /**
   * Puts a stored encoder in force: the cut-over to a new one, and the way back. CONFLICT while vectors of it are missing; a REEMBED job
   * makes them. Processes that use the other one take no more jobs and import nothing until they are started with this one.
   */
  readonly useEncoder: EncodersResult;
  /** Puts a version in force; 0 is the defaults. An unknown version is told in `error`, with `ok: false`. */
  readonly useSettings: SettingsResult;
};


/** Everything that writes. */
export type MutationApplyDialArgs = {
  bestF1?: InputMaybe<Scalars['Boolean']['input']>;
  cut?: InputMaybe<Scalars['Float']['input']>;
  precision?: InputMaybe<Scalars['Float']['input']>;
  recall?: InputMaybe<Scalars['Float']['input']>;
};


/** Everything that writes. */
export type MutationCancelJobArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that writes. */
export type MutationChangeSettingsArgs = {
  settings: SettingsInput;
};


/** Everything that writes. */
export type MutationChangeTagArgs = {
  basedOn: Scalars['String']['input'];
  change: TagChangeInput;
};


/** Everything that writes. */
export type MutationDecideTagProposalArgs = {
  approve: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that writes. */
export type MutationDeleteKnowledgeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that writes. */
export type MutationDeleteWebhookArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that writes. */
export type MutationDropEncoderArgs = {
  name: Scalars['String']['input'];
};


/** Everything that writes. */
export type MutationPauseJobArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that writes. */
export type MutationProposeTagArgs = {
  input: TagProposalInput;
};


/** Everything that writes. */
export type MutationResumeJobArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that writes. */
export type MutationRetryJobArgs = {
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
export type MutationSaveKnowledgeArgs = {
  input: KnowledgeInput;
};


/** Everything that writes. */
export type MutationSaveWebhookArgs = {
  input: WebhookInput;
};


/** Everything that writes. */
export type MutationStartJobArgs = {
  input: JobInput;
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


/** Everything that writes. */
export type MutationUseEncoderArgs = {
  name: Scalars['String']['input'];
};


/** Everything that writes. */
export type MutationUseSettingsArgs = {
  version: Scalars['Int']['input'];
};

/** Two tags that may be one. */
export type NearDuplicate = {
  readonly __typename?: 'NearDuplicate';
  /** How near their names, aliases and descriptions are. */
  readonly cosine: Scalars['Float']['output'];
  /** The one with the smaller id. */
  readonly first: Tag;
  /** Why they may be one. */
  readonly reason: Scalars['String']['output'];
  /** The other one. */
  readonly second: Tag;
  /** How many contents carry both. */
  readonly sharedContents: Scalars['Int']['output'];
};

/** A page of pairs. */
export type NearDuplicateConnection = {
  readonly __typename?: 'NearDuplicateConnection';
  /** The pairs. */
  readonly edges: ReadonlyArray<NearDuplicateEdge>;
  /** Where the page stands. `endCursor` may lie behind the last edge. */
  readonly pageInfo: PageInfo;
};

/** A pair in the list. */
export type NearDuplicateEdge = {
  readonly __typename?: 'NearDuplicateEdge';
  /** Its place, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The pair. */
  readonly node: NearDuplicate;
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

/** How many tags came from one origin. */
export type OriginCount = {
  readonly __typename?: 'OriginCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** Who gave them. */
  readonly origin: Origin;
};

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

/** Figures over the whole graph. */
export type Overview = {
  readonly __typename?: 'Overview';
  /** Tags that contents carry of the model's, by its confidence: ten bins. */
  readonly confidenceHistogram: ReadonlyArray<ConfidenceBin>;
  /** Contents. */
  readonly contents: Scalars['Int']['output'];
  /** Definitions, rules and facts, expired ones included. */
  readonly knowledge: Scalars['Int']['output'];
  /** Contents that people reviewed. */
  readonly reviewedContents: Scalars['Int']['output'];
  /** Runs that gave tags. */
  readonly runs: Scalars['Int']['output'];
  /** Contents that carry a tag. */
  readonly taggedContents: Scalars['Int']['output'];
  /** Today and the 29 days before it (UTC), the earliest first: the tags given then that contents still carry. */
  readonly taggedPerDay: ReadonlyArray<DayCount>;
  /** Tags, of whatever status. */
  readonly tags: Scalars['Int']['output'];
  /** Tags that contents carry, by who gave them. */
  readonly tagsByOrigin: ReadonlyArray<OriginCount>;
  /** The tags that the most contents carry. */
  readonly topTags: ReadonlyArray<TagCount>;
  /** Contents that carry none. */
  readonly untaggedContents: Scalars['Int']['output'];
  /** Tags that a content carries. */
  readonly usedTags: Scalars['Int']['output'];
};


/** Figures over the whole graph. */
export type OverviewTopTagsArgs = {
  first?: Scalars['Int']['input'];
};

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
  /** C2T, C2T_LEARNED: cosine to the tag. C2T_SENTENCE: mean of that and of the closest sentence's. WORDS_C2T: BM25. C2C2T, WORDS_C2C2T: weighted votes of similar contents. */
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

/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * Runs an audit query, read-only, for at most 30 seconds. NOT_FOUND for a name that there is not, GRAPH_UNAVAILABLE where it
   * took too long.
   */
  readonly audit: AuditResult;
  /** The audit queries: named statements over the whole graph, which run in Neo4j Browser as they are, too. */
  readonly auditQueries: ReadonlyArray<AuditQuery>;
  /** How far the confidence means what it says, with the settings in force. */
  readonly calibration: CalibrationStatus;
  /** A stored content; null when there is none with this id. */
  readonly content?: Maybe<Content>;
  /** Contents in the order of their ids. */
  readonly contents: ContentConnection;
  /**
   * What a cut would keep, measured on verdicts of people. Exactly one argument: a precision or a recall that is to
   * be promised, a cut, or `bestF1: true`. Nothing is changed.
   */
  readonly dial: DialPreview;
  /** The encoders whose vectors are stored: one in force, and perhaps one beside it, before or after a cut-over. */
  readonly encoders: ReadonlyArray<Encoder>;
  /** One of them; null when there is none with this id. */
  readonly evaluation?: Maybe<Evaluation>;
  /** The evaluations whose reports lie in EVALUATIONS_FOLDER, the latest first; `npm run evaluate` writes them. */
  readonly evaluations: ReadonlyArray<Evaluation>;
  /**
   * Why a content has its tags: what every path of recall found, the similar contents and who tagged them,
   * and the knowledge that the prompts used.
   * NOT_FOUND for an unknown content, run or candidate, and for a content that no run has tagged.
   */
  readonly explain: Explanation;
  /** Whether the graph, the LLM and the encoder answer. */
  readonly health: Health;
  /** A job as it stands; null when there is none with this id. */
  readonly job?: Maybe<Job>;
  /** Jobs, the newest first. */
  readonly jobs: JobConnection;
  /** Definitions, rules and facts that prompts may show, in the order of their ids. */
  readonly knowledge: KnowledgeConnection;
  /**
   * Pairs of active tags that may be one: by name, by meaning, or by the contents that they share. In the order of the first
   * tag's id, then the most alike first. A call looks at 500 tags at most, and at the 20 nearest of each: a page may hold
   * less than `first`, even nothing, while `hasNextPage` says that there is more to look at behind `endCursor`.
   */
  readonly nearDuplicateTags: NearDuplicateConnection;
  /** Figures over the whole graph, for a dashboard. What is not asked for is not counted. */
  readonly overview: Overview;
  /**
   * Contents that wait for a person: a run that stands has left suggestions for them, and nobody has judged their tags since,
   * unless somebody called them complete. Of contents that are nearly the same the queue shows the first alone, except in
   * the order NEWEST; the next comes when that one is reviewed. It is at most 500 long, taken from the 5,000 contents tagged last.
   */
  readonly reviewQueue: ReviewQueueConnection;
  /** A tagging run; null when there is none with this id. */
  readonly run?: Maybe<Run>;
  /** The tagging runs, the newest first. */
  readonly runs: RunConnection;
  /** Contents and tags by what a text means (vectors) and by its words (BM25), fused by rank. Deprecated tags are not found. */
  readonly search: SearchResult;
  /** The settings in force. */
  readonly settings: ActiveSettings;
  /** The versions of the settings, the latest first, at most 50. */
  readonly settingsVersions: ReadonlyArray<SettingsVersion>;
  /**
   * Suggests tags for a text that is not stored, ranked as if it were.
   * When the LLM does not answer, recall's candidates come back with the status UNVERIFIED.
   */
  readonly suggest: SuggestionResult;
  /** As `suggest`, for a stored content, whose similarity edges are brought up to date first. NOT_FOUND for an unknown id. */
  readonly suggestForContent: SuggestionResult;
  /**
   * Labels that the graph speaks against, whoever gave them, the most suspicious first; from a suspicion of 0.6 on. What is
   * listed was checked: by `tagwright tags suspicious`, which checks all, or by this query, which checks 100 more contents
   * with each first page. Without labels that a reviewer has confirmed by name.
   */
  readonly suspiciousLabels: SuspiciousLabelConnection;
  /** A tag of the vocabulary; null when there is none with this id. */
  readonly tag?: Maybe<Tag>;
  /** What a change of a tag would do. Nothing is written. */
  readonly tagChangePreview: TagChangePreview;
  /** Proposals of new tags, the latest first. */
  readonly tagProposals: TagProposalConnection;
  /** Tags of the vocabulary. */
  readonly tags: TagConnection;
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
export type QueryAuditArgs = {
  name: Scalars['String']['input'];
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
export type QueryContentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContentFilter>;
  first?: Scalars['Int']['input'];
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryDialArgs = {
  bestF1?: InputMaybe<Scalars['Boolean']['input']>;
  cut?: InputMaybe<Scalars['Float']['input']>;
  precision?: InputMaybe<Scalars['Float']['input']>;
  recall?: InputMaybe<Scalars['Float']['input']>;
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryEvaluationArgs = {
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
export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  first?: Scalars['Int']['input'];
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryKnowledgeArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<KnowledgeFilter>;
  first?: Scalars['Int']['input'];
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryNearDuplicateTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
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
export type QueryRunArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QuerySearchArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
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
export type QuerySuspiciousLabelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryTagArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryTagChangePreviewArgs = {
  change: TagChangeInput;
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryTagProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  status?: InputMaybe<ProposalStatus>;
};


/**
 * Reads of the graph, and suggestions that write nothing. Every operation needs a key (`x-api-key`, or `Authorization:
 * Bearer`) or a token (`Authorization: Bearer`), unless the server was started without either, which only this machine
 * can reach.
 */
export type QueryTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TagFilter>;
  first?: Scalars['Int']['input'];
  order?: TagOrder;
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

/** A bin of a reliability diagram. */
export type ReliabilityBin = {
  readonly __typename?: 'ReliabilityBin';
  /** How many candidates. */
  readonly count: Scalars['Int']['output'];
  /** Its lowest confidence. */
  readonly from: Scalars['Float']['output'];
  /** Their mean confidence; `shareRight` should equal it. */
  readonly meanConfidence: Scalars['Float']['output'];
  /** The share of them that is right. */
  readonly shareRight: Scalars['Float']['output'];
  /** Its highest confidence. */
  readonly to: Scalars['Float']['output'];
};

/** Another name. The id stays, and the old name becomes an alias. */
export type RenameTagInput = {
  /** The new name; at most 500 characters. */
  readonly name: Scalars['String']['input'];
  /** The tag. */
  readonly tagId: Scalars['ID']['input'];
};

/** A deprecated tag that may be given again. What a merge had moved does not come back. */
export type RestoreTagInput = {
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
  /** What it changed, content by content in the order of their ids. */
  readonly changes: RunChangeConnection;
  /** How many contents it has dealt with. */
  readonly contents: Scalars['Int']['output'];
  /** The encoder. */
  readonly encoder: Scalars['String']['output'];
  /** When it ended; null when it was broken off or still goes on. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The run's id. */
  readonly id: Scalars['ID']['output'];
  /** Whether it only kept suggestions, to calibrate on, and gave no tags. */
  readonly isShadow: Scalars['Boolean']['output'];
  /** The LLM. */
  readonly model: Scalars['String']['output'];
  /** What became of them. */
  readonly outcomes: RunOutcomes;
  /** What it was to tag, e.g. `untagged` or `ids:…`. */
  readonly selection: Scalars['String']['output'];
  /** All its settings, as JSON. */
  readonly settings: Scalars['String']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it was taken back. */
  readonly undoneAt?: Maybe<Scalars['DateTime']['output']>;
};


/** A tagging run. */
export type RunChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/**
 * What a run changed on one content: the tags that it kept beside those that the run before it had kept, as far as that one
 * was not undone. Of a content that no run tagged before, every tag is added.
 */
export type RunChange = {
  readonly __typename?: 'RunChange';
  /** Kept by this run alone. */
  readonly added: ReadonlyArray<TagName>;
  /** The content. */
  readonly content: Content;
  /** Kept by the run before alone. */
  readonly dropped: ReadonlyArray<TagName>;
  /** Kept by both. */
  readonly kept: ReadonlyArray<TagName>;
  /** What became of the content. FAILED left the tags as they were. */
  readonly outcome: Outcome;
  /** Why it failed. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** A page of what a run changed. */
export type RunChangeConnection = {
  readonly __typename?: 'RunChangeConnection';
  /** The contents of the run. */
  readonly edges: ReadonlyArray<RunChangeEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A content of a run in a list. */
export type RunChangeEdge = {
  readonly __typename?: 'RunChangeEdge';
  /** Its place in the list, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** What the run changed there. */
  readonly node: RunChange;
};

/** A page of runs. */
export type RunConnection = {
  readonly __typename?: 'RunConnection';
  /** The runs. */
  readonly edges: ReadonlyArray<RunEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A run in a list. */
export type RunEdge = {
  readonly __typename?: 'RunEdge';
  /** Its place in the list, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The run. */
  readonly node: Run;
};

/** How many contents of a run came to what. */
export type RunOutcomes = {
  readonly __typename?: 'RunOutcomes';
  /** Those for which the LLM gave no usable answer. */
  readonly failed: Scalars['Int']['output'];
  /** Those that no tag fits. */
  readonly noTag: Scalars['Int']['output'];
  /** Those that got a tag. */
  readonly tagged: Scalars['Int']['output'];
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

/** What a search found, the best first. */
export type SearchResult = {
  readonly __typename?: 'SearchResult';
  /** The contents. */
  readonly contents: ReadonlyArray<ContentHit>;
  /** The tags. */
  readonly tags: ReadonlyArray<TagHit>;
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

/** The outcome of `useSettings` and `changeSettings`. */
export type SettingsResult = {
  readonly __typename?: 'SettingsResult';
  /** Why it was refused. */
  readonly error?: Maybe<Refusal>;
  /** Whether they are in force. */
  readonly ok: Scalars['Boolean']['output'];
  /** What is in force now. */
  readonly settings?: Maybe<ActiveSettings>;
};

/** A version of the settings. */
export type SettingsVersion = {
  readonly __typename?: 'SettingsVersion';
  /** Whether it is in force. */
  readonly active: Scalars['Boolean']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The encoder that it is for; only a server that uses it can use the version. */
  readonly encoder: Scalars['String']['output'];
  /** All its settings, as JSON. */
  readonly json: Scalars['String']['output'];
  /** What tuning measured, as JSON; null where nothing was tuned. */
  readonly report?: Maybe<Scalars['String']['output']>;
  /** Its number. */
  readonly version: Scalars['Int']['output'];
};

/** A similar content. */
export type SimilarContent = {
  readonly __typename?: 'SimilarContent';
  /** How similar it is. */
  readonly cosine: Scalars['Float']['output'];
  /** The content. */
  readonly node: Content;
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

/** Answers that come as a stream of server-sent events (`accept: text/event-stream`). */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** The job at once, then whenever it has changed, looked at once a second; ends with the job. NOT_FOUND for an unknown id. */
  readonly jobProgress: Job;
  /**
   * The steps of one tagging as they come: candidates, the LLM's choice, then the result with its confidences. Writes nothing.
   * Exactly one of `input` and `contentId`. When the client goes away, the LLM is no longer asked.
   */
  readonly tagging: TaggingStep;
};


/** Answers that come as a stream of server-sent events (`accept: text/event-stream`). */
export type SubscriptionJobProgressArgs = {
  id: Scalars['ID']['input'];
};


/** Answers that come as a stream of server-sent events (`accept: text/event-stream`). */
export type SubscriptionTaggingArgs = {
  contentId?: InputMaybe<Scalars['ID']['input']>;
  input?: InputMaybe<SuggestInput>;
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
  /** Its confidence is below the cut. */
  | 'BELOW_CUT'
  /** Fits, and its confidence reaches the cut. */
  | 'KEPT'
  /** The LLM did not choose it, and recall gives it too little a chance to ask the judge. */
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

/** A label that the graph speaks against. */
export type SuspiciousLabel = {
  readonly __typename?: 'SuspiciousLabel';
  /** The content that carries the tag. */
  readonly content: Content;
  /** What the latest standing run made of it; null where none looked at it, or where it was no candidate. */
  readonly modelConfidence?: Maybe<Scalars['Float']['output']>;
  /** From 0 to 1: which part of the similar contents carries the tag, weighted by how similar they are. */
  readonly neighbourShare: Scalars['Float']['output'];
  /** Who gave it. */
  readonly origin: Origin;
  /** From 0 to 1; 0.5 is what nothing speaks for or against. */
  readonly suspicion: Scalars['Float']['output'];
  /** The tag. */
  readonly tag: Tag;
  /** What speaks against it, in words. */
  readonly why: Scalars['String']['output'];
};

/** A page of labels. */
export type SuspiciousLabelConnection = {
  readonly __typename?: 'SuspiciousLabelConnection';
  /** The labels. */
  readonly edges: ReadonlyArray<SuspiciousLabelEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A label in the list. */
export type SuspiciousLabelEdge = {
  readonly __typename?: 'SuspiciousLabelEdge';
  /** Its place, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The label. */
  readonly node: SuspiciousLabel;
};

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
  readonly contents: TaggedContentConnection;
  /** What it means. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The id that it was imported with. */
  readonly id: Scalars['ID']['output'];
  /** Definitions, rules and facts about it, at most 100. */
  readonly knowledge: ReadonlyArray<Knowledge>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The tags right below it, by name. */
  readonly narrower: TagConnection;
  /** Whether contents may be given it. */
  readonly status: TagStatus;
};


/** A tag of the vocabulary. */
export type TagContentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A tag of the vocabulary. */
export type TagNarrowerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** One change of a tag: exactly one of these. */
export type TagChangeInput = {
  /** No longer to be given. */
  readonly deprecate?: InputMaybe<DeprecateTagInput>;
  /** Another description, other aliases. */
  readonly edit?: InputMaybe<EditTagInput>;
  /** One tag of two. */
  readonly merge?: InputMaybe<MergeTagsInput>;
  /** Another name. */
  readonly rename?: InputMaybe<RenameTagInput>;
  /** To be given again. */
  readonly restore?: InputMaybe<RestoreTagInput>;
};

/** What a change would do. */
export type TagChangePreview = {
  readonly __typename?: 'TagChangePreview';
  /** Contents that carry the tag. */
  readonly contents: Scalars['Int']['output'];
  /** What it does, in a sentence. */
  readonly description: Scalars['String']['output'];
  /** Why it cannot be done. */
  readonly error?: Maybe<Refusal>;
  /** Labels that people gave. */
  readonly humanTags: Scalars['Int']['output'];
  /** Labels that came with an import. */
  readonly importedTags: Scalars['Int']['output'];
  /** Definitions, rules and facts about it. */
  readonly knowledge: Scalars['Int']['output'];
  /** Labels that the model gave. */
  readonly machineTags: Scalars['Int']['output'];
  /** Tags right below it. */
  readonly narrower: Scalars['Int']['output'];
  /** Contents for which people refused the tag. */
  readonly rejections: Scalars['Int']['output'];
  /** Up to five of the contents that carry it. */
  readonly sampleContents: ReadonlyArray<Content>;
  /** What the change must rest on; another one as soon as what hangs on the tag has changed. Empty where there is no such tag. */
  readonly version: Scalars['String']['output'];
  /** What one should know before it is done. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** The outcome of `changeTag`. */
export type TagChangeResult = {
  readonly __typename?: 'TagChangeResult';
  /** Why it was refused; nothing was written then. */
  readonly error?: Maybe<Refusal>;
  /** Whether it was done. */
  readonly ok: Scalars['Boolean']['output'];
  /** The tag as it is now; of a merge the one that took everything. */
  readonly tag?: Maybe<Tag>;
};

/** A page of tags. */
export type TagConnection = {
  readonly __typename?: 'TagConnection';
  /** The tags. */
  readonly edges: ReadonlyArray<TagEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
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

/** How many contents carry a tag. */
export type TagCount = {
  readonly __typename?: 'TagCount';
  /** How many contents carry it. */
  readonly count: Scalars['Int']['output'];
  /** The tag's name. */
  readonly name: Scalars['String']['output'];
  /** The tag. */
  readonly tagId: Scalars['ID']['output'];
};

/** A tag in a list. */
export type TagEdge = {
  readonly __typename?: 'TagEdge';
  /** Its place in the list, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The tag. */
  readonly node: Tag;
};

/** Which tags. What is left out, or null, lets all through; what is given must all hold. */
export type TagFilter = {
  /** They are right below this tag. */
  readonly broaderId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether there is no tag above them. */
  readonly isRoot?: InputMaybe<Scalars['Boolean']['input']>;
  /** Their status. */
  readonly status?: InputMaybe<TagStatus>;
  /** Every word of it occurs in their names, aliases or description, or begins a word there. At most 1,000 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Whether no content carries them. */
  readonly unused?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A tag that a search found. */
export type TagHit = {
  readonly __typename?: 'TagHit';
  /** How near its vector is; null where the vector index did not find it. */
  readonly cosine?: Maybe<Scalars['Float']['output']>;
  /** The tag. */
  readonly node: Tag;
  /** Rank fusion's score: Σ 1 / (60 + rank). It compares within one answer alone. */
  readonly score: Scalars['Float']['output'];
  /** BM25 of the shared words; null where it shares none, or too few to be found. */
  readonly words?: Maybe<Scalars['Float']['output']>;
};

/** A tag by name alone. */
export type TagName = {
  readonly __typename?: 'TagName';
  /** The tag's name. */
  readonly name: Scalars['String']['output'];
  /** The tag. */
  readonly tagId: Scalars['ID']['output'];
};

/** What comes first in a list of tags. */
export type TagOrder =
  /** Those that the most contents carry. A tag whose number changes between two pages may be missed or come twice. */
  | 'CONTENT_COUNT'
  /** By name, without regard to upper and lower case. */
  | 'NAME';

/** A tag that somebody misses, and what became of that. */
export type TagProposal = {
  readonly __typename?: 'TagProposal';
  /** Other names. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The tag right above it. */
  readonly broader?: Maybe<TagName>;
  /** Who proposed it. */
  readonly by: Scalars['String']['output'];
  /** A content that is to carry it. */
  readonly contentId?: Maybe<Scalars['ID']['output']>;
  /** When it was decided. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided. */
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  /** What it means. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The proposal's id. */
  readonly id: Scalars['ID']['output'];
  /** The proposed name. */
  readonly name: Scalars['String']['output'];
  /** Why it was decided so. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Active tags that are most like it now, the most alike first; at most five. */
  readonly similar: ReadonlyArray<TagHit>;
  /** What became of it. */
  readonly status: ProposalStatus;
  /** The tag that it became. */
  readonly tag?: Maybe<Tag>;
};

/** A page of proposals. */
export type TagProposalConnection = {
  readonly __typename?: 'TagProposalConnection';
  /** The proposals. */
  readonly edges: ReadonlyArray<TagProposalEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A proposal in the list. */
export type TagProposalEdge = {
  readonly __typename?: 'TagProposalEdge';
  /** Its place, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The proposal. */
  readonly node: TagProposal;
};

/** A tag that somebody misses. */
export type TagProposalInput = {
  /** Other names; at most 100 of 500 characters. */
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The tag right above it. */
  readonly broaderId?: InputMaybe<Scalars['ID']['input']>;
  /** A content that is to carry it. */
  readonly contentId?: InputMaybe<Scalars['ID']['input']>;
  /** What it means; at most 10,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Its name; at most 500 characters. */
  readonly name: Scalars['String']['input'];
};

/** The outcome of `proposeTag` and `decideTagProposal`. */
export type TagProposalResult = {
  readonly __typename?: 'TagProposalResult';
  /** Why it was refused; nothing was written then. */
  readonly error?: Maybe<Refusal>;
  /** Whether it was done. */
  readonly ok: Scalars['Boolean']['output'];
  /** The proposal as it is now. */
  readonly proposal?: Maybe<TagProposal>;
};

/** Whether contents may be given a tag. */
export type TagStatus =
  /** Contents may be given it. */
  | 'ACTIVE'
  /** Kept for what it was given to; suggested no more. */
  | 'DEPRECATED'
  /** Only orders the tags below it. */
  | 'GROUP';

/** A page of the contents that carry a tag. */
export type TaggedContentConnection = {
  readonly __typename?: 'TaggedContentConnection';
  /** The contents, with who gave them the tag. */
  readonly edges: ReadonlyArray<TaggedContentEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A content that carries a tag, with who gave it. */
export type TaggedContentEdge = {
  readonly __typename?: 'TaggedContentEdge';
  /** When it was given. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** The model or the person. */
  readonly by?: Maybe<Scalars['String']['output']>;
  /** In [0, 1], what the model says or, where a person accepted the tag, had said; else null. */
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** Its place in the list, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The content. */
  readonly node: Content;
  /** Who gave the tag. */
  readonly origin: Origin;
  /** The run that gave it, or had put it forward before a person accepted it. */
  readonly runId?: Maybe<Scalars['ID']['output']>;
};

/** How many tags a content may get. In both modes no tag is a valid result. */
export type TaggingMode =
  /** Any number of tags. */
  | 'MULTI'
  /** The best tag alone. */
  | 'SINGLE';

/** What a tagging has come to. */
export type TaggingStep = CandidatesFound | ConfidencesGiven | TagsChosen;

/** The LLM has chosen. Left out where recall alone was sure, and where the LLM does not answer. */
export type TagsChosen = {
  readonly __typename?: 'TagsChosen';
  /** What it chose, the first first. */
  readonly chosenTagIds: ReadonlyArray<Scalars['ID']['output']>;
  /** How long each step took so far. */
  readonly times: StepTimes;
};

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
