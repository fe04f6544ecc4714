import { TextField } from '../fields/TextField.tsx';
import { words } from '../words.ts';

export function PlainWindow() {
  return (
    <div className="row-3">
      <TextField label={words.labels.date} name="date" />
      <TextField label={words.labels.from} name="from" />
      <TextField label={words.labels.to} name="to" />
    </div>
  );
}
