import { checkStates } from "../browser/support/states.js";

for (const engine of ["Firefox", "WebKit"]) checkStates(engine);
