/** What the portal does with what the form tells it. */
const form = document.querySelector('callout-form');
const told = document.querySelector('#told');

form.addEventListener('callout-booked', ({ detail }) => {
  told.textContent = `Job ${detail.number} is requested. We have put it in your file.`;
});
form.addEventListener('callout-held', () => {
  told.textContent = 'Your request is kept, and sent as soon as it can be.';
});
form.addEventListener('callout-refused', () => {
  told.textContent = 'That request was not taken. The form says why.';
});
/** Whoever left the page open over lunch goes on with a fresh pass, and nothing typed is lost. */
form.addEventListener('callout-expired', async () => {
  const answer = await fetch('/pass', { method: 'POST' });
  form.pass = (await answer.json()).pass;
});
