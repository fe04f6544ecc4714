/** The examples' answers for the browser tests, which see nothing of the program itself: plain data in the relay's shapes. */
export * from '../../src/form/examples/answers.ts';
