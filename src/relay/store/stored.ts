/** A value that the row's state always comes with. @throws when it is not there */
export function stored<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('A row in the store lacks a value that its state needs');
  return value;
}
