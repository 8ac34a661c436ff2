import type { NetworkState } from "../../elements/network-view/state/network-state.js";

/** What a visit begins with whose address has no state: a network that moves at once and learns in seconds. */
export const openingState: Partial<NetworkState> = {
  activation: "tanh",
  layers: [2, 6, 4, 1],
  dataset: "circles",
  epochs: 5000,
  testShare: 0.3,
  speed: 50,
};
