/**
 * What a page and its workers say to each other.
 *
 * Calls are answered once, by a result or a failure. A race is opened by a call and steered by
 * commands; its worker reports progress, one report at a time: the next is posted only after the
 * page has acknowledged the last one.
 */
import type { BoundaryOptions } from "../client/client-types.js";
import type {
  ActivationLike,
  Catalogue,
  Cost,
  ExperimentName,
  GradientNorms,
  PreActivations,
  RaceConfig,
  RaceSummary,
  ResultOf,
  RunnerConfig,
  RunReport,
  ScriptConfig,
  SummaryConfig,
  SummaryNews,
  UnitShares,
} from "../types/index.js";

/** Any experiment and its configuration, which is checked where it runs. */
export interface RunExperiment {
  experiment: ExperimentName;
  config: object;
}

/** A worker's share of a race. */
export interface OpenRace {
  race: number;
  /** Of a race that `resolveRace` answered: they are not checked again. */
  runners: RunnerConfig[];
  boundary: BoundaryOptions | null;
  /** The seed whose runners are painted; null is any. */
  pictured: number | null;
}

/** What a runner is called and trained on, and where it starts. */
export interface RunnerSetup {
  label: string;
  points: Float64Array;
  startFingerprint: string;
  report: RunReport;
}

/** Asks for the networks of one seed, or of all, as they were. */
export interface AskPast {
  race: number;
  epoch: number;
  seed: number | null;
}

/** A runner of the past. */
export interface PastProgress extends RunReport {
  /** Its place in this worker's share. */
  index: number;
  boundary: Float32Array | null;
  preActivations: PreActivations;
  learntSlopes: Float64Array;
}

/** What happened in a runner, layer by layer. */
export interface RunnerHistory {
  /** Its place in this worker's share. */
  index: number;
  gradients: GradientNorms;
  units: UnitShares;
  snapshotEpochs: Int32Array;
}

/** News for the summary of a race; the first of a generation begins a new one. */
export interface AskSummary {
  race: number;
  generation: number;
  config: Partial<SummaryConfig>;
  news: SummaryNews;
}

/** Every call: what it is given and what it answers. */
export interface Calls {
  start: { takes: WebAssembly.Module; gives: null };
  catalogue: { takes: null; gives: Catalogue };
  run: { takes: RunExperiment; gives: ResultOf<ExperimentName> };
  cost: { takes: ActivationLike; gives: Cost };
  script: { takes: ScriptConfig; gives: string };
  resolveRace: { takes: Partial<RaceConfig>; gives: RaceConfig };
  openRace: { takes: OpenRace; gives: RunnerSetup[] };
  pastRace: { takes: AskPast; gives: PastProgress[] };
  raceHistory: { takes: { race: number; seed: number | null }; gives: RunnerHistory[] };
  summarizeRace: { takes: AskSummary; gives: RaceSummary };
  /**
   * Back to the start, paused; answers what the runners are there. Progress before this call
   * carries an older `generation`.
   */
  resetRace: { takes: { race: number; generation: number }; gives: RunnerProgress[] };
}

export type CallName = keyof Calls;

/** What a page tells a race that runs in a worker. */
export type RaceCommand =
  | { type: "play" }
  | { type: "pause" }
  | { type: "step" }
  | { type: "speed"; epochsPerSecond: number }
  /** Paint the runners of this seed; null is any. */
  | { type: "picture"; seed: number | null }
  /** The page has taken in the opening, a reset or a report of this generation. */
  | { type: "acknowledge"; generation: number }
  | { type: "dispose" };

/** From the page to a worker. */
export type Request =
  | {
      [Name in CallName]: { type: "call"; id: number; name: Name; argument: Calls[Name]["takes"] };
    }[CallName]
  | { type: "command"; race: number; command: RaceCommand };

/** What is new about one runner. */
export interface RunnerProgress extends RunReport {
  /** Its place in this worker's share. */
  index: number;
  /** Losses since the last report. */
  losses: Float64Array;
  /** Null where the picture did not change, or was not due. */
  boundary: Float32Array | null;
  milliseconds: number;
}

/** A worker's report on its share of a race. */
export interface Progress {
  type: "progress";
  race: number;
  generation: number;
  runners: RunnerProgress[];
  /** Whether nothing is left to report until the next command. */
  settled: boolean;
}

/** From a worker to the page. */
export type Reply =
  | { type: "result"; id: number; value: unknown }
  | { type: "failure"; id: number; kind: "config" | "engine"; message: string }
  | Progress;

/** Either end of a channel: a worker's `self`, a Worker, or a MessagePort. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

function buffersOf(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(buffersOf);
}

/** The buffers of all typed arrays in a message, each once, so that they move instead of being copied. */
export const buffersIn = (value: unknown): ArrayBuffer[] => [...new Set(buffersOf(value))];
