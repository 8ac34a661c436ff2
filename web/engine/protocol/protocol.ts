/**
 * Messages between a page and its workers.
 *
 * Each call gets one answer, a result or a failure. A call opens a race and commands control it. Its
 * worker reports progress, one report at a time: it posts the next only after the page has
 * acknowledged the last one.
 */
import type { BoundaryOptions, EpochWeights } from "../client/client-types.js";
import type { ScriptRace } from "../export/script-race.js";
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
  RunnerEdit,
  RunReport,
  ScriptConfig,
  SummaryConfig,
  SummaryNews,
  UnitShares,
} from "../types/index.js";

/** An experiment and its configuration, which the worker checks. */
export interface RunExperiment {
  experiment: ExperimentName;
  config: object;
}

/** A worker's share of a race. */
export interface OpenRace {
  race: number;
  /** Runners of a race that `resolveRace` returned; the worker does not check them again. */
  runners: RunnerConfig[];
  boundary: BoundaryOptions | null;
  /** The seed whose runners are painted; null: all seeds. */
  pictured: number | null;
  /** Whether every turn leaves all runners at the same epoch. */
  together: boolean;
}

/** A runner before its first epoch: name, points and start. */
export interface RunnerSetup {
  label: string;
  points: Float64Array;
  startFingerprint: string;
  report: RunReport;
}

/** Request for the networks of one seed (null: of all) at a past epoch. */
export interface AskPast {
  race: number;
  epoch: number;
  seed: number | null;
}

/** A runner at a past epoch. */
export interface PastProgress extends PastReport {
  boundary: Float32Array | null;
  preActivations: PreActivations;
  learntSlopes: Float64Array;
}

/** Readings of a runner at a past epoch. */
export interface PastReport extends RunReport {
  /** Index in this worker's share. */
  index: number;
}

/** Request for the parameters of one runner; epoch null: the present ones. */
export interface AskWeights {
  race: number;
  /** Index in this worker's share. */
  index: number;
  epoch: number | null;
}

/** Change of one runner by hand. */
export interface EditRunner {
  race: number;
  /** Index in this worker's share. */
  index: number;
  edit: RunnerEdit;
}

/** Records of a runner's layers. */
export interface RunnerHistory {
  /** Index in this worker's share. */
  index: number;
  gradients: GradientNorms;
  units: UnitShares;
  snapshotEpochs: Int32Array;
}

/** News for the summary of a race; the first news of a generation start a new summary. */
export interface AskSummary {
  race: number;
  /** Undefined: a summary of these news alone, which is not kept. */
  generation: number | undefined;
  config: Partial<SummaryConfig>;
  news: SummaryNews;
}

/** Argument and result of every call. */
export interface Calls {
  start: { takes: WebAssembly.Module; gives: null };
  catalogue: { takes: null; gives: Catalogue };
  run: { takes: RunExperiment; gives: ResultOf<ExperimentName> };
  cost: { takes: ActivationLike; gives: Cost };
  scriptRace: { takes: ScriptConfig; gives: ScriptRace };
  resolveRace: { takes: Partial<RaceConfig>; gives: RaceConfig };
  openRace: { takes: OpenRace; gives: RunnerSetup[] };
  pastRace: { takes: AskPast; gives: PastProgress[] };
  /** Reports of all runners, by their index in this worker's share, at an epoch. */
  pastReports: { takes: { race: number; epoch: number }; gives: PastReport[] };
  raceHistory: { takes: { race: number; seed: number | null }; gives: RunnerHistory[] };
  /** Progress with the changed network follows. */
  editRunner: { takes: EditRunner; gives: null };
  raceWeights: { takes: AskWeights; gives: EpochWeights | null };
  summarizeRace: { takes: AskSummary; gives: RaceSummary };
  /**
   * Returns to the start, paused; answers the runners' state there. Progress from before this call
   * carries an older `generation`.
   */
  resetRace: { takes: { race: number; generation: number }; gives: RunnerProgress[] };
}

export type CallName = keyof Calls;

/** Commands of a page to a race in a worker. */
export type RaceCommand =
  | { type: "play" }
  | { type: "pause" }
  | { type: "step" }
  | { type: "speed"; epochsPerSecond: number }
  /** Paint only the runners of this seed; null: all seeds. */
  | { type: "picture"; seed: number | null }
  /** The page has processed the opening, a reset or a report of this generation. */
  | { type: "acknowledge"; generation: number }
  | { type: "dispose" };

/** From the page to a worker. */
export type Request =
  | {
      [Name in CallName]: { type: "call"; id: number; name: Name; argument: Calls[Name]["takes"] };
    }[CallName]
  | { type: "command"; race: number; command: RaceCommand };

/** Present readings of one runner, and its losses since the last report. */
export interface RunnerProgress extends RunReport {
  /** Index in this worker's share. */
  index: number;
  /** Losses since the last report. */
  losses: Float64Array;
  milliseconds: number;
}

/** A runner's present decision boundary, as {@link Runner.boundary} returns it. */
export interface PictureProgress {
  /** Index in this worker's share. */
  index: number;
  boundary: Float32Array;
  /** Pixels of each side. */
  resolution: number;
}

/** A worker's report on its share of a race. */
export interface Progress {
  type: "progress";
  race: number;
  generation: number;
  /** Those whose numbers have changed and are due. */
  runners: RunnerProgress[];
  /** Those that have been painted again. */
  pictures: PictureProgress[];
  /** Whether nothing is left to report until the next command. */
  settled: boolean;
}

/** The answer to a call. */
export type Answer =
  | { type: "result"; id: number; value: unknown }
  /** Kind "stopped": the worker's core cannot be used again. */
  | { type: "failure"; id: number; kind: "config" | "engine" | "stopped"; message: string };

/** From a worker to the page. "grown": a race has filled its memory, which would never shrink again; sent once. */
export type Reply = Answer | Progress | { type: "grown" };

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
