/** CSS pixels within which a finger that moves still taps. */
const SLACK = 4;

/** The finger on an element: where it was put down, and whether it has moved sideways since. */
interface Finger {
  id: number;
  x: number;
  y: number;
  isTaken: boolean;
}

const fingers = new WeakMap<EventTarget, Finger>();

/**
 * Whether a picture follows a pointer event. It follows mice and pens at once. A finger that is put down may be about to
 * scroll the page: the picture follows it once it has moved more sideways than up or down, or is lifted where it was
 * put down.
 */
export function follows(event: PointerEvent): boolean {
  const { pointerType, pointerId: id, type, clientX: x, clientY: y, currentTarget } = event;
  if (pointerType !== "touch" || !currentTarget) return true;
  if (type === "pointerdown") fingers.set(currentTarget, { id, x, y, isTaken: false });
  const finger = fingers.get(currentTarget);
  if (type === "pointerdown" || finger?.id !== id) return false;
  const [across, along] = [Math.abs(x - finger.x), Math.abs(y - finger.y)];
  finger.isTaken ||= across > SLACK && across > along;
  const isTap = type === "pointerup" && across <= SLACK && along <= SLACK;
  return type !== "pointercancel" && (finger.isTaken || isTap);
}
