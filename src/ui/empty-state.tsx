import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** Nothing here yet: says why, and what to do next. */
export function EmptyState(props: { icon: IconName; title: ComponentChildren; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="k-empty k-flow k-flow--tight">
      <Icon name={props.icon} large />
      <p class="k-empty__title">{props.title}</p>
      {props.children}
    </div>
  );
}
