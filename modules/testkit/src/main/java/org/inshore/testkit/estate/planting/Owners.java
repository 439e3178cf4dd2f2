package org.inshore.testkit.estate.planting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.testkit.data.Person;
import org.jspecify.annotations.Nullable;

/**
 * Map from each value to its owner, so that planted values tell who stands there. Immutable.
 *
 * <p>Somebody stands where a document, mobile number or card of theirs does. An account number
 * alone is nobody's mark, but makes what is there of its owner sensitive.
 */
public final class Owners {
  /** For sources whose rows say themselves who is in them. */
  static final Owners NONE = new Owners(List.of());

  private final Map<String, Integer> people = new HashMap<>();
  private final Map<String, Integer> accounts = new HashMap<>();

  Owners(List<Person> all) {
    for (Person each : all) {
      people.put(each.residentId(), each.number());
      people.put(each.mobile(), each.number());
      people.put(each.passport(), each.number());
      people.put(each.card(), each.number());
      accounts.put(each.card(), each.number());
      accounts.put(each.account(), each.number());
    }
  }

  /** The number of the person whom a value identifies, or null. */
  @Nullable Integer person(String value) {
    return people.get(value);
  }

  /** The number of the person of an account or card, or null. */
  @Nullable Integer holder(String value) {
    return accounts.get(value);
  }
}
