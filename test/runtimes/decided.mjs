/**
 * Decides drawn commands one after the other, and says what came of each and of the customer at the end.
 *
 * @param entry gives an entry by its path in the package, `.` or `./wire/json`
 * @param histories documents of a customer and of what is tried with it
 */
export default function decided(entry, histories) {
  const { execute } = entry('.');
  const { decode, encode } = entry('./wire/json');
  return histories.map(({ customer, commands }) => {
    let now = decode('customer', customer).unwrapOr(null);
    const outcomes = decode('commands', commands)
      .unwrapOr([])
      .map((command) =>
        execute(now, command).match(
          (executed) => {
            now = executed.customer;
            return executed.events.map(({ type }) => type);
          },
          (refusals) => refusals.map(({ code }) => code),
        ),
      );
    return { outcomes, end: encode('customer', now) };
  });
}
