import { wantedEngines } from "../../support/engines.js";
import { checkStates } from "../../support/states.js";

for (const engine of wantedEngines) checkStates(engine);
