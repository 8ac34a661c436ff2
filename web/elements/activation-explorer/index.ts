/** Defines `<activation-explorer>`. */
import { define } from "../shared/figure/define.js";
import { ActivationExplorer } from "./activation-explorer.js";

define("activation-explorer", ActivationExplorer);

export { ActivationExplorer };
export type { ExplorerState } from "./state/explorer-state.js";
