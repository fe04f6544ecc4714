import { ChevronDown } from 'lucide-react';
import {
  type ComponentType,
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useRest } from '../rest/rest.ts';
import type { ListDown, ShownList } from './ComboboxList.tsx';
import type { FieldControl } from './Field.tsx';
import { TurnContext } from './field-context.ts';

/** What places a row that stands for one of many. */
export interface OptionPlace {
  'aria-posinset': number;
  'aria-setsize': number;
  'data-index': number;
}

export interface OptionsProps {
  count: number;
  /** The highlighted row, which must be there; −1 for none. */
  highlighted: number;
  /** What scrolls. */
  list: RefObject<HTMLUListElement | null>;
  renderOption: (index: number, place: OptionPlace) => ReactNode;
}

export interface ComboboxProps<Item> {
  control: FieldControl;
  items: Item[];
  /** Items are on their way: what is typed meanwhile is looked up once they are here. */
  loading?: boolean;
  /** How it stands with the items is told under the field: with none of them, no list lies over that. */
  isToldBelow?: boolean;
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
  /** What was typed when this form was last left, and had chosen nothing. */
  kept?: () => string | undefined;
  /** Told what is being typed, to be kept: empty once it is settled. */
  onTyped?: (text: string) => void;
  /** Said aloud while typing, and shown when it is 0: "3 sites match". */
  countInWords: (count: number) => string;
  placeholder?: string;
  /** What can be done with text that nothing matches: a button under the note, and Enter. `hint` is said aloud. */
  unmatched?: { label: (typed: string) => string; hint: string; onChoose: (typed: string) => void } | undefined;
}

const CHEVRON = <ChevronDown aria-hidden size={18} />;

/**
 * A text field with suggestions (WAI-ARIA combobox, list autocomplete). It never shows one thing and holds another:
 * editing the text lets go of the value, and leaving with text that names nothing puts the last value back.
 * Enter and Tab choose the highlighted suggestion, which is the first while typing. Until its list is here it takes what is typed;
 * Enter and leaving choose by the same rules.
 */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const { control, loading = false, value, match, exact, onChange, onBlur, inputRef } = props;
  const List = useRest()?.ComboboxList;

  const [edited, setEdited] = useState<{ text: string | undefined; turn: number }>();
  const turn = useContext(TurnContext);
  // What was typed for another form is not this one's.
  const isEdited = edited?.turn === turn;
  /** The text while it is being edited; undefined means that the field shows its value. */
  const typed = isEdited ? edited.text : (value === null && props.kept?.()) || undefined;
  const setTyped = (text: string | undefined) => {
    setEdited({ text, turn });
    props.onTyped?.(text ?? '');
  };
  const lastValue = useRef<Item | null>(value);

  const choose = (item: Item | null) => {
    lastValue.current = item;
    setTyped(undefined);
    onChange(item);
  };

  const edit = (text: string) => {
    asked.current = undefined;
    if (!isEdited || typed === undefined) lastValue.current = value;
    setTyped(text);
    if (value !== null) onChange(null);
  };

  const settle = () => {
    if (typed === undefined || loading) return;
    if (typed.trim() === '') choose(null);
    else choose(exact(props.items, typed) ?? (isEdited ? lastValue.current : null));
  };

  /** While the items are on their way: Enter asked for the first match, or the field was left. */
  const asked = useRef<'first' | 'left'>(undefined);
  useEffect(() => {
    if (!loading) settleAsAsked();
  });
  const settleAsAsked = () => {
    if (asked.current === undefined) return;
    const first = asked.current === 'first' ? match(props.items, typed ?? '')[0] : undefined;
    asked.current = undefined;
    if (first === undefined) settle();
    else choose(first);
  };

  const leave = () => {
    if (loading && typed !== undefined) asked.current ??= 'left';
    settle();
    onBlur?.();
  };

  // Another form has been asked for nothing yet.
  const turnBefore = useRef(turn);
  useEffect(() => {
    if (turnBefore.current === turn) return;
    turnBefore.current = turn;
    asked.current = undefined;
  });

  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const takeInput = useCallback(
    (node: HTMLInputElement | null) => {
      input.current = node;
      if (typeof inputRef === 'function') inputRef(node);
      else if (inputRef) inputRef.current = node;
    },
    [inputRef],
  );
  /** What the list does with the input's events, once it is here; until then, whether it is to open when it comes. */
  const list = useRef<ListDown>(null);
  const isWanted = useRef(false);
  const tellInput = useRef<(shown: ShownList) => void>(undefined);
  const onShown = useCallback((shown: ShownList) => tellInput.current?.(shown), []);

  const pressKeyAlone = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') isWanted.current = true;
    if (event.key === 'Escape') isWanted.current = false;
    if (event.key !== 'Enter' || !typed?.trim() || event.nativeEvent.isComposing) return;
    event.preventDefault();
    asked.current = 'first';
    if (!loading) settleAsAsked();
  };

  return (
    <div className="combobox">
      <ListedInput
        {...control}
        aria-controls={`${control.id}-menu`}
        aria-labelledby={`${control.id}-label`}
        autoCapitalize="none"
        autoComplete="off"
        className="input combobox-input"
        onBlur={(event) => {
          isWanted.current = false;
          if (list.current) list.current.onBlur(event);
          else leave();
        }}
        onChange={(event) => {
          // Text that was typed before the script was there, in a field that was left since, opens no list.
          isWanted.current = document.activeElement?.id === control.id;
          if (list.current) list.current.onChange(event);
          else edit(event.currentTarget.value);
        }}
        onClick={(event) => {
          isWanted.current = true;
          list.current?.onClick(event);
        }}
        onFocus={props.onFocus}
        onKeyDown={(event) => {
          if (list.current) list.current.onKeyDown(event);
          else pressKeyAlone(event);
        }}
        inputRef={takeInput}
        node={input}
        placeholder={props.placeholder}
        spellCheck={false}
        tell={tellInput}
        value={typed ?? (value === null ? '' : props.itemToString(value))}
      />
      <button
        aria-hidden
        className="combobox-toggle"
        onClick={(event) => {
          if (list.current) list.current.onToggle(event);
          else {
            isWanted.current = true;
            input.current?.focus();
          }
        }}
        ref={button}
        tabIndex={-1}
        type="button"
      >
        {CHEVRON}
      </button>
      {List && (
        <List<Item>
          {...props}
          asked={asked}
          button={button}
          choose={choose}
          down={list}
          edit={edit}
          input={input}
          isWanted={isWanted}
          leave={leave}
          onShown={onShown}
          turn={turn}
          typed={typed}
        />
      )}
    </div>
  );
}

interface ListedInputProps extends InputHTMLAttributes<HTMLInputElement> {
  inputRef: Ref<HTMLInputElement>;
  /** Where `inputRef` puts it. */
  node: RefObject<HTMLInputElement | null>;
  value: string;
  /** Filled in: to be called with what the input has to tell of the list. */
  tell: RefObject<((shown: ShownList) => void) | undefined>;
}

/** The input, drawn by itself when its list opens or another row is highlighted: the list has been drawn for that already. */
function ListedInput({ inputRef, node, tell, value, ...input }: ListedInputProps) {
  const [shown, setShown] = useState<ShownList>();
  tell.current = setShown;
  // Once all is drawn: for a text that is put into a field with focus the browser lays the page out at once, as it is then.
  useLayoutEffect(() => {
    if (node.current && node.current.value !== value) node.current.value = value;
  });
  return (
    <input
      {...input}
      aria-activedescendant={shown?.activeId}
      aria-autocomplete="list"
      aria-expanded={shown?.isOpen ?? false}
      ref={inputRef}
      role="combobox"
    />
  );
}
