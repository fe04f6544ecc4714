import { useCombobox } from 'downshift';
import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { ComboboxProps, OptionPlace } from './Combobox.tsx';
import { highlightedEvent } from './highlighted.ts';
import { MatchStatus } from './MatchStatus.tsx';

/** More rows than this are left to `Options`, where there is that: each key would draw all of them. */
const MANY_ROWS = 20;
/** More rows than this are left to more typing. */
const MOST_ROWS = 100;

/** What the list does with the events of what stands above it. */
export interface ListDown {
  onBlur: (event: FocusEvent<HTMLInputElement>) => void;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  onClick: (event: MouseEvent<HTMLInputElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  onToggle: (event: MouseEvent) => void;
}

/** What the input has to tell of the list. */
export interface ShownList {
  isOpen: boolean;
  /** The highlighted row's element; undefined for none. */
  activeId: string | undefined;
}

export interface ComboboxListProps<Item> extends ComboboxProps<Item> {
  /** The text while it is being edited. */
  typed: string | undefined;
  turn: number;
  choose: (item: Item | null) => void;
  edit: (text: string) => void;
  /** The field is left: what was typed is settled. */
  leave: () => void;
  /** What is to be done once the items are here. */
  asked: RefObject<'first' | 'left' | undefined>;
  /** Whether somebody wanted the list before it was here. */
  isWanted: RefObject<boolean>;
  input: RefObject<HTMLInputElement | null>;
  button: RefObject<HTMLButtonElement | null>;
  /** Filled in by the list. */
  down: RefObject<ListDown | null>;
  onShown: (shown: ShownList) => void;
}

/** The list of a `Combobox`, and the keys that work it. The input itself belongs to the field, which was there before. */
export function ComboboxList<Item>(props: ComboboxListProps<Item>) {
  const {
    control,
    loading = false,
    value,
    typed,
    turn,
    match,
    itemToKey,
    countInWords,
    unmatched,
    isToldBelow,
    Options,
  } = props;
  const { choose, edit, leave, asked, isWanted, down, onShown } = props;
  const itemToString = (item: Item | null) => (item === null ? '' : props.itemToString(item));
  const offered = props.items;
  const answers = useMemo(() => (typed?.trim() ? match(offered, typed) : offered), [offered, typed, match]);
  const isLong = answers.length > (Options ? MANY_ROWS : MOST_ROWS);
  const items = useMemo(() => (isLong && !Options ? answers.slice(0, MOST_ROWS) : answers), [answers, isLong, Options]);
  const list = useRef<HTMLUListElement>(null);
  const offer = !loading && items.length === 0 && typed?.trim() && !control.readOnly ? unmatched : undefined;

  const types = useCombobox.stateChangeTypes;
  const { isOpen, highlightedIndex, closeMenu, ...get } = useCombobox<Item>({
    inputId: control.id,
    labelId: `${control.id}-label`,
    menuId: `${control.id}-menu`,
    items,
    // What is chosen is the field's to know: told of it, the library would draw the list once more for each value that comes.
    selectedItem: null,
    inputValue: typed ?? itemToString(value),
    initialIsOpen: isWanted.current && !control.readOnly,
    initialHighlightedIndex: typed?.trim() ? 0 : -1,
    itemToString,
    itemToKey: (item) => (item === null ? null : itemToKey(item)),
    // `Options` sees to it for the rows that it renders.
    ...(isLong && Options && { scrollIntoView: () => undefined }),
    stateReducer: (state, { type, changes }) => {
      if (control.readOnly) return { ...state, isOpen: false };
      if (type === types.InputChange) {
        // Text that was typed before the script was there, in a field that was left since, opens no list.
        const isIn = document.activeElement?.id === control.id;
        return { ...changes, isOpen: isIn, highlightedIndex: isIn && changes.inputValue?.trim() ? 0 : -1 };
      }
      // Leaving is settled by `onBlur` and Tab below, by what was typed rather than by where the pointer was.
      if (type === types.InputBlur) return { ...state, isOpen: false, highlightedIndex: -1 };
      return { ...changes, selectedItem: null };
    },
  });

  const lastTurn = useRef(turn);
  useEffect(() => {
    // Another form begins with its lists closed.
    if (lastTurn.current !== turn && isOpen) closeMenu();
    lastTurn.current = turn;
  }, [turn, isOpen, closeMenu]);

  const highlighted = isOpen ? items[highlightedIndex] : undefined;
  const inputProps = get.getInputProps({
    onChange: (event) => edit(event.currentTarget.value),
    onKeyDown: (event) => {
      // At once, so that all is drawn for it in one go. An Enter that ends a composition chooses nothing.
      const isTaking =
        event.key === 'Tab' ||
        (event.key === 'Enter' && !event.nativeEvent.isComposing) ||
        (event.key === 'ArrowUp' && event.altKey);
      if (isTaking && highlighted !== undefined) {
        choose(highlighted);
        // The keys that send the form take it and no more: it has not been seen yet in the field, nor in the sentence beside the button.
        if (event.ctrlKey || event.metaKey) event.stopPropagation();
      }
      if (event.key === 'Escape' && !isOpen && value !== null && !control.readOnly) choose(null);
      if (event.key === 'Enter' && isOpen && offer && typed) {
        event.preventDefault();
        offer.onChoose(typed.trim());
      }
      if (event.key === 'Enter' && loading && typed?.trim()) asked.current = 'first';
    },
    onBlur: (_event: FocusEvent<HTMLInputElement>) => {
      leave();
      if (isOpen) closeMenu();
    },
  });
  const buttonProps = get.getToggleButtonProps();
  useLayoutEffect(() => {
    down.current = {
      onBlur: (event) => inputProps.onBlur?.(event),
      onChange: (event) => inputProps.onChange?.(event),
      onClick: (event) => inputProps.onClick?.(event),
      onKeyDown: (event) => inputProps.onKeyDown?.(event),
      onToggle: (event) => buttonProps.onClick?.(event),
    };
    // The library did not draw these two, which were there before it, and has to be told of them.
    tell(inputProps.ref, props.input.current);
    tell(buttonProps.ref, props.button.current);
  });

  const highlightedKey = highlighted && itemToKey(highlighted);
  useEffect(() => {
    if (highlightedKey !== undefined) props.input.current?.dispatchEvent(highlightedEvent(highlightedKey));
  }, [highlightedKey, props.input]);

  const activeId = highlighted === undefined ? undefined : inputProps['aria-activedescendant'];
  // With nothing to offer it would only lie over what the field says of that, and over the way to try again.
  const isShown = isOpen && (offered.length > 0 || (loading && !isToldBelow) || offer !== undefined);
  const count = offer ? `${countInWords(0)} ${offer.hint}` : countInWords(answers.length);
  useLayoutEffect(() => onShown({ isOpen: isShown, activeId }), [isShown, activeId, onShown]);

  const renderOption = (index: number, place?: OptionPlace) => {
    const item = items[index];
    if (item === undefined) return null;
    return (
      <li
        key={itemToKey(item)}
        {...get.getItemProps({ ...place, item, index, className: 'combobox-item', onClick: () => choose(item) })}
      >
        {props.renderItem?.(item, typed ?? '') ?? itemToString(item)}
      </li>
    );
  };

  return (
    <>
      <div className="combobox-popup" hidden={!isShown}>
        <ul
          {...get.getMenuProps({
            ref: list,
            className: isLong && Options ? 'combobox-list combobox-long' : 'combobox-list',
            hidden: items.length === 0,
            // Pressing the scrollbar must not take focus from the input, which would close the list.
            onMouseDown: (event) => event.preventDefault(),
          })}
        >
          {isOpen &&
            (Options && isLong ? (
              <Options count={items.length} highlighted={highlightedIndex} list={list} renderOption={renderOption} />
            ) : (
              items.map((_, index) => renderOption(index))
            ))}
        </ul>
        {items.length === 0 && !isToldBelow && <p className="combobox-note">{countInWords(0)}</p>}
        {isOpen && offer && typed && (
          <button
            className="combobox-add"
            onClick={() => offer.onChoose(typed.trim())}
            // Pressing it must not take focus from the input, which would close the list before it is chosen.
            onMouseDown={(event) => event.preventDefault()}
            tabIndex={-1}
            type="button"
          >
            {offer.label(typed.trim())}
          </button>
        )}
      </div>
      <MatchStatus text={isOpen && typed?.trim() && !isToldBelow ? count : ''} />
    </>
  );
}

function tell<Node>(ref: Ref<Node> | undefined, node: Node): void {
  if (typeof ref === 'function') ref(node);
}
