/** Marks in the contents the section that is being read. */
export function followContents(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>(".contents a");
  const byId = new Map([...links].map((link) => [link.hash.slice(1), link]));
  // The current section is the one that crosses a line at a third of the window's height.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const link = byId.get(target.id);
        if (isIntersecting) link?.setAttribute("aria-current", "location");
        else link?.removeAttribute("aria-current");
      }
    },
    { rootMargin: "-33% 0px -66% 0px" },
  );
  for (const section of document.querySelectorAll(".lesson > section")) observer.observe(section);
}
