/** Lets a figure in a place of the class `arriving` be seen once it has its first picture, or something to say. */
export function showOnArrival(place: Element): void {
  const show = (): void => place.classList.remove("arriving");
  for (const event of ["ready", "failure"]) place.addEventListener(event, show, { once: true });
}
