/** Defines `<order-guess>`. */
import { define } from "../../elements/shared/figure/define.js";
import { OrderGuess } from "./order-guess.js";

define("order-guess", OrderGuess);
