const form = document.querySelector('#form');
const log = document.querySelector('#log');

async function freshPass(query = '') {
  const answer = await fetch(`/pass${query}`, { method: 'POST' });
  return (await answer.json()).pass;
}

for (const name of ['ready', 'resize', 'change', 'booked', 'held', 'refused', 'expired', 'reveal', 'close']) {
  form.addEventListener(`callout-${name}`, async ({ detail }) => {
    const line = document.createElement('li');
    const type = document.createElement('strong');
    type.textContent = name;
    line.append(type, ` ${JSON.stringify(detail)}`);
    log.prepend(line);
    if (name === 'expired' && document.querySelector('#answer').checked) form.pass = await freshPass();
  });
}

document.querySelector('#tokens').addEventListener('input', ({ target }) => {
  if (target.value === '') form.removeAttribute(target.name);
  else form.setAttribute(target.name, target.value);
});
document.querySelector('#tokens').addEventListener('submit', (event) => event.preventDefault());
document.querySelector('#locale').addEventListener('change', ({ target }) => {
  form.locale = target.value;
});

const say = {
  prefill: () => form.book({ title: 'Dripping tap in the kitchen' }),
  reset: () => form.reset(),
  over: async () => {
    form.pass = await freshPass('?over=1');
  },
  fresh: async () => {
    form.pass = await freshPass();
  },
};
for (const button of document.querySelectorAll('[data-say]')) {
  button.addEventListener('click', () => say[button.dataset.say]());
}
