/** What dragging needs of the list it works on. */
export interface DragHost {
  list(): HTMLElement | null;
  items(): HTMLElement[];
  /** Asked for when an item was dropped before another one, or at the end. */
  move(item: HTMLElement, before: HTMLElement | undefined): void;
}

/** Lets items of a list be dragged by mouse, as an extra to the buttons. Only handles are draggable, so text can still be selected. */
export function enableDragging(root: HTMLElement, host: DragHost): void {
  let dragged: HTMLElement | undefined;

  /** The item that would follow the dropped one; undefined below the last. */
  const following = (event: DragEvent): HTMLElement | undefined => host.items().find((item) => {
    const { top, height } = item.getBoundingClientRect();
    return event.clientY < top + height / 2;
  });
  const unmark = (): void => {
    for (const item of host.items()) item.classList.remove('k-prog-item--drop');
    host.list()?.classList.remove('k-prog-list--drop-end');
  };

  root.addEventListener('dragstart', (event) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
    if (item === null || event.dataTransfer === null) return;
    dragged = item;
    item.classList.add('k-prog-item--dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setDragImage(item, 20, 20);
  });
  root.addEventListener('dragover', (event) => {
    if (dragged === undefined) return;
    event.preventDefault();
    unmark();
    const before = following(event);
    if (before === undefined) host.list()?.classList.add('k-prog-list--drop-end');
    else before.classList.add('k-prog-item--drop');
  });
  root.addEventListener('drop', (event) => {
    if (dragged === undefined) return;
    event.preventDefault();
    const before = following(event);
    if (before !== dragged) host.move(dragged, before);
  });
  root.addEventListener('dragend', () => {
    unmark();
    dragged?.classList.remove('k-prog-item--dragged');
    dragged = undefined;
  });
}
