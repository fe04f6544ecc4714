/** A style sheet that a lazy page brings with it; the bundler links it when the page is fetched. */
declare module '*.css';
