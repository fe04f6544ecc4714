// The floor of the page bench: what the same form costs with the browser's own controls and nothing else.
const { lookups } = await (await fetch('/v1/start')).json();
const find = (id) => document.getElementById(id);
const option = (value, text) => Object.assign(document.createElement('option'), { value, text });

find('sites').append(...lookups.sites.items.map(({ name }) => option(name, name)));
find('field-site').removeAttribute('placeholder');
for (const [id, name] of [
  ['field-job_type', 'job-types'],
  ['field-project', 'projects'],
]) {
  find(id).replaceChildren(option('', 'Choose…'), ...lookups[name].items.map((item) => option(item.id, item.name)));
}

const details = find('details');
const legend = details.firstElementChild;
const fields = new Map();
const showDetails = () => {
  const jobType = find('field-job_type').value;
  const shown = lookups['custom-fields'].items.filter(
    ({ job_type_id }) => job_type_id === null || job_type_id === jobType,
  );
  details.replaceChildren(
    legend,
    ...shown.map(({ external_name, label }) => {
      if (!fields.has(external_name)) {
        const field = document.createElement('label');
        field.append(label, Object.assign(document.createElement('input'), { name: external_name }));
        fields.set(external_name, field);
      }
      return fields.get(external_name);
    }),
  );
};
find('field-job_type').addEventListener('change', showDetails);
showDetails();
