import { useCombobox } from 'downshift';
import { ChevronDown } from 'lucide-react';
import {
  type ComponentType,
  type CSSProperties,
  type ReactNode,
  type Ref,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { FieldControl } from './Field.tsx';
import { TurnContext } from './field-context.ts';

/** What places a row that stands for one of many. */
export interface OptionPlace {
  'aria-posinset': number;
  'aria-setsize': number;
  'data-index': number;
  ref: Ref<HTMLLIElement>;
  style: CSSProperties;
}

export interface OptionsProps {
  count: number;
  /** The highlighted row, which must be there; −1 for none. */
  highlighted: number;
  /** What scrolls. */
  list: RefObject<HTMLUListElement | null>;
  renderOption: (index: number, place: OptionPlace) => ReactNode;
}

/** More rows than this are left to `Options`, where there is that: each key would draw all of them. */
const MANY_ROWS = 20;
/** More rows than this are left to more typing. */
const MOST_ROWS = 100;

export interface ComboboxProps<Item> {
  control: FieldControl;
  items: Item[];
  /** Items are on their way: what is typed meanwhile is looked up once they are here. */
  loading?: boolean;
  value: Item | null;
  /** The items to offer for what was typed, best first. Best a stable function: the answer is kept until something changes. */
  match: (items: Item[], typed: string) => Item[];
  /** The item that the text names completely, so that leaving the field may choose it. */
  exact: (items: Item[], typed: string) => Item | undefined;
  itemToString: (item: Item) => string;
  itemToKey: (item: Item) => string;
  renderItem?: (item: Item, typed: string) => ReactNode;
  /** Renders the rows in sight of a list of more than 20. */
  Options?: ComponentType<OptionsProps> | undefined;
  onFocus?: () => void;
  onChange: (item: Item | null) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  /** Said aloud while typing, and shown when it is 0: "3 sites match". */
  countInWords: (count: number) => string;
  placeholder?: string;
  /** What can be done with text that nothing matches: a button under the note, and Enter. `hint` is said aloud. */
  unmatched?: { label: (typed: string) => string; hint: string; onChoose: (typed: string) => void } | undefined;
}

/**
 * A text field with suggestions (WAI-ARIA combobox, list autocomplete). It never shows one thing and holds another:
 * editing the text lets go of the value, and leaving with text that names nothing puts the last value back.
 * Enter and Tab choose the highlighted suggestion, which is the first while typing.
 */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const {
    control,
    loading = false,
    value,
    match,
    exact,
    itemToKey,
    onChange,
    onBlur,
    inputRef,
    countInWords,
    unmatched,
  } = props;
  const itemToString = (item: Item | null) => (item === null ? '' : props.itemToString(item));

  /** The text while it is being edited; undefined means that the field shows its value. */
  const [edited, setEdited] = useState<{ text: string; turn: number }>();
  const turn = useContext(TurnContext);
  // What was typed for another form is not this one's.
  const typed = edited?.turn === turn ? edited.text : undefined;
  const setTyped = (text: string | undefined) => setEdited(text === undefined ? undefined : { text, turn });
  const lastValue = useRef<Item | null>(value);
  const offered = props.items;
  const { Options } = props;
  const answers = useMemo(() => (typed?.trim() ? match(offered, typed) : offered), [offered, typed, match]);
  const isLong = answers.length > (Options ? MANY_ROWS : MOST_ROWS);
  const items = useMemo(() => (isLong && !Options ? answers.slice(0, MOST_ROWS) : answers), [answers, isLong, Options]);
  const list = useRef<HTMLUListElement>(null);

  const choose = (item: Item | null) => {
    lastValue.current = item;
    setTyped(undefined);
    onChange(item);
  };

  const edit = (text: string) => {
    asked.current = undefined;
    if (typed === undefined) lastValue.current = value;
    setTyped(text);
    if (value !== null) onChange(null);
  };

  const settle = () => {
    if (typed === undefined || loading) return;
    if (typed.trim() === '') choose(null);
    else choose(exact(props.items, typed) ?? lastValue.current);
  };

  /** While the items are on their way: Enter asked for the first match, or the field was left. */
  const asked = useRef<'first' | 'left'>(undefined);
  useEffect(() => {
    if (loading || asked.current === undefined) return;
    const first = asked.current === 'first' ? items[0] : undefined;
    asked.current = undefined;
    if (first === undefined) settle();
    else choose(first);
  });

  const offer = !loading && items.length === 0 && typed?.trim() && !control.readOnly ? unmatched : undefined;

  const types = useCombobox.stateChangeTypes;
  const { isOpen, highlightedIndex, closeMenu, ...get } = useCombobox<Item>({
    inputId: control.id,
    labelId: `${control.id}-label`,
    menuId: `${control.id}-menu`,
    items,
    selectedItem: value,
    inputValue: typed ?? itemToString(value),
    itemToString,
    itemToKey: (item) => (item === null ? null : itemToKey(item)),
    // `Options` sees to it for the rows that it renders.
    ...(isLong && Options && { scrollIntoView: () => undefined }),
    getA11yStatusMessage: (state) => {
      if (!state.isOpen || !typed?.trim()) return '';
      return offer ? `${countInWords(0)} ${offer.hint}` : countInWords(answers.length);
    },
    stateReducer: (state, { type, changes }) => {
      if (control.readOnly) return { ...state, isOpen: false };
      if (type === types.InputChange) {
        // Text that was typed before the script was there, in a field that was left since, opens no list.
        const isIn = document.activeElement?.id === control.id;
        return { ...changes, isOpen: isIn, highlightedIndex: isIn && changes.inputValue?.trim() ? 0 : -1 };
      }
      // Leaving is settled by `onBlur` and Tab below, by what was typed rather than by where the pointer was.
      if (type === types.InputBlur) return { ...state, isOpen: false, highlightedIndex: -1 };
      return changes;
    },
    onStateChange: ({ type, selectedItem }) => {
      if (selectedItem === undefined || type === types.ControlledPropUpdatedSelectedItem) return;
      choose(selectedItem);
    },
  });

  // Another form begins with its lists closed. The first one's may be open by now: what was typed before it was drawn opens it.
  const turnBefore = useRef(turn);
  useEffect(() => {
    if (turnBefore.current === turn) return;
    turnBefore.current = turn;
    asked.current = undefined;
    closeMenu();
  });

  const highlighted = isOpen ? items[highlightedIndex] : undefined;
  const renderOption = (index: number, place?: OptionPlace) => {
    const item = items[index];
    if (item === undefined) return null;
    return (
      <li key={itemToKey(item)} {...get.getItemProps({ ...place, item, index, className: 'combobox-item' })}>
        {props.renderItem?.(item, typed ?? '') ?? itemToString(item)}
      </li>
    );
  };

  return (
    <div className="combobox">
      <input
        {...get.getInputProps({
          ...control,
          className: 'input combobox-input',
          placeholder: props.placeholder,
          spellCheck: false,
          autoCapitalize: 'none',
          ...(inputRef && { ref: inputRef }),
          ...(highlighted === undefined && { 'aria-activedescendant': undefined }),
          onChange: (event) => edit(event.currentTarget.value),
          onKeyDown: (event) => {
            if (event.key === 'Tab' && highlighted !== undefined) choose(highlighted);
            if (event.key === 'Enter' && isOpen && offer && typed) {
              event.preventDefault();
              offer.onChoose(typed.trim());
            }
            if (event.key === 'Enter' && loading && typed?.trim()) asked.current = 'first';
          },
          onFocus: props.onFocus,
          onBlur: () => {
            if (loading && typed !== undefined) asked.current ??= 'left';
            settle();
            closeMenu();
            onBlur?.();
          },
        })}
      />
      <button {...get.getToggleButtonProps({ className: 'combobox-toggle', type: 'button', 'aria-hidden': true })}>
        <ChevronDown aria-hidden size={18} />
      </button>
      <div className="combobox-popup" hidden={!isOpen}>
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
        {items.length === 0 && <p className="combobox-note">{countInWords(0)}</p>}
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
    </div>
  );
}
