import { checkStates } from "../../support/states.js";

const engines = process.env.ENGINES?.split(" ") ?? ["Chromium"];
for (const engine of engines) checkStates(engine);
