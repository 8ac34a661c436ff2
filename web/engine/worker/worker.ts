/** Entry point of a worker. */
import type { Port } from "../protocol/protocol.js";
import { serve } from "./service.js";

serve(globalThis as unknown as Port);
