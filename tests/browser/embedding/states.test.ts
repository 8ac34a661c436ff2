import { checkStates } from "../support/states.js";

checkStates("Chromium");
