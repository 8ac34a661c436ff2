import { wantedEngines } from "../../support/wanted.js";
import { checkStates } from "../../support/states.js";

for (const engine of wantedEngines) checkStates(engine);
