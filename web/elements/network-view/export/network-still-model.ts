import type { RaceConfig, Runner } from "../../../engine/index.js";
import type { Theme } from "../../../plot/index.js";
import { canonicalized } from "../../shared/functions/canonical-state.js";
import type { LocalSources } from "../../shared/picture/still.js";
import { runnerState } from "../../spiral-race/export/race-still-model.js";
import { extentOf } from "../../spiral-race/state/race-dataset.js";
import type { NetworkModel } from "../state/network-model.js";
import { networkShape } from "../state/network-shape.js";
import { wantedRun, type NetworkState } from "../state/network-state.js";
import { OpenedNetworks, type Looked } from "../state/opened-networks.js";
import type { OpenRun } from "../state/open-run.js";
import { shownUnits } from "../state/shown-units.js";

/** A run as the figure opens it, with the weights that it has. */
function opened(runner: Runner, config: RaceConfig, index: number): OpenRun {
  const [weights, points] = [runner.weights(), runner.points()];
  const extent = extentOf(points);
  const state = runnerState(runner, points, extent, -1);
  return {
    race: {
      weights: () => Promise.resolve({ epoch: state.epoch, weights }),
      edit: () => Promise.resolve(),
    },
    config: { ...config, activations: [config.activations[index]!] },
    ...{ index, points, extent, runner: state },
    ...{ episode: String(index), progress: "", isTraining: false },
    heldOut: runner.testIndices(),
  };
}

/** Trains the run of a state, or both, to the epoch that it looks at: from its edits, which are there from the start. */
function trained(state: NetworkState, { engine, catalogue }: LocalSources): OpenRun[] {
  const wanted = wantedRun(state, catalogue.presets);
  if (wanted instanceof Error) throw wanted;
  const race = engine.createRace(wanted);
  try {
    const { removed = [], frozen = [], at } = state;
    if (removed.length + frozen.length > 0) {
      for (const runner of race.runners) runner.edit({ removed, frozen });
    }
    race.advance(at < 0 ? race.config.epochs : Math.min(at, race.config.epochs));
    return race.runners.map((runner, i) => opened(runner, race.config, i));
  } finally {
    race.dispose();
  }
}

/** The units that are shown, by the statistics that are known so far. */
function lookedAt(state: NetworkState, runs: readonly OpenRun[], networks: OpenedNetworks): Looked {
  const shape = networkShape(runs[0]!.config);
  const { all, unit: keep } = state;
  return { state, runs, layers: shownUnits(shape, networks.statistics, { all, keep }) };
}

/** Whether everything that is looked at has arrived. */
function isThere({ state, layers }: Looked, models: readonly NetworkModel[]): boolean {
  const units = layers.flatMap((layer) => layer.units).join();
  return models.every(
    ({ pictures, statistics, trace, folds }) =>
      pictures?.small.units.join() === units &&
      statistics !== undefined &&
      (trace !== undefined || !state.point) &&
      (folds !== undefined || !state.folds),
  );
}

/** The networks of a state, trained and opened; the models are made in the colours of a theme. */
export async function openStill(
  given: NetworkState,
  sources: LocalSources,
): Promise<(theme: Theme) => NetworkModel[]> {
  const { calls, catalogue } = sources;
  const functions = ["activation", "beside", "layerActivations"] as const;
  const named = functions.filter((key) => given[key] !== undefined);
  const asked = canonicalized(given, named, catalogue.activations);
  const runs = trained(asked, sources);
  const state = { ...asked, at: runs[0]!.runner.epoch };
  let wake: () => void = () => undefined;
  const networks = new OpenedNetworks("still", () => wake());
  const modelsIn = (theme: Theme, looked: Looked) => networks.models(looked, { theme, catalogue });
  for (;;) {
    const looked = lookedAt(state, runs, networks);
    const changed = new Promise<void>((resolve, reject) => {
      wake = resolve;
      const outcome = { succeed: () => undefined, fail: reject };
      networks.refresh(looked, { client: calls, revision: 0, isFollowed: false }, outcome);
    });
    if (isThere(looked, modelsIn({} as Theme, looked))) return (theme) => modelsIn(theme, looked);
    await changed;
  }
}
