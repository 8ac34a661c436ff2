/** Defines `<device-speed>`. */
import { define } from "../../elements/shared/figure/define.js";
import { DeviceSpeed } from "./device-speed.js";

define("device-speed", DeviceSpeed);
