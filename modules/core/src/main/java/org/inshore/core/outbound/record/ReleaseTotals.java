package org.inshore.core.outbound.record;

import org.inshore.spi.inventory.figure.PersonCount;

/**
 * Sums over what a gate released in a time. People are added file by file: who is in two files
 * counts twice, since the record keeps no identifiers by which they could be told apart.
 *
 * @param files how many were released
 * @param holding those that hold personal financial information
 * @param persons the people of these files
 */
public record ReleaseTotals(long files, long holding, PersonCount persons) {
  static final ReleaseTotals NONE = new ReleaseTotals(0, 0, new PersonCount(0, true));

  ReleaseTotals plus(ReleasedData data) {
    PersonCount more = data.persons();
    return new ReleaseTotals(
        files + 1,
        holding + (data.any() ? 1 : 0),
        new PersonCount(
            persons.persons() + more.persons(),
            persons.exact() && more.exact(),
            persons.least() + more.least(),
            persons.most() + more.most()));
  }
}
