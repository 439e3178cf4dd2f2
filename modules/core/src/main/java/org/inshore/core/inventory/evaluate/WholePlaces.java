package org.inshore.core.inventory.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.person.set.Merge;
import org.inshore.core.person.set.Union;
import org.inshore.core.policy.Examination;
import org.inshore.core.policy.Place;

/**
 * Totals of each policy rule over all assets of a source, with people counted once: what makes one
 * of many small files as bad as the dump that it is a part of.
 */
final class WholePlaces {
  private final Map<Long, Map<String, Place>> places = new HashMap<>();
  private final List<Place> numbered = new ArrayList<>();
  private final Map<Place, Integer> numbers = new HashMap<>();

  /** Of each asset, the numbers of the places that it is a part of. */
  private final Map<Long, int[]> assets = new HashMap<>();

  /** Adds an asset's findings to the places of its source. */
  void add(long source, long asset, Examination examination) {
    Map<String, Place> ofSource = places.computeIfAbsent(source, fresh -> new HashMap<>());
    List<Integer> of = new ArrayList<>();
    examination.tally(
        policy -> {
          Place place = ofSource.computeIfAbsent(policy, fresh -> new Place());
          of.add(numbers.computeIfAbsent(place, this::number));
          return place;
        });
    if (!of.isEmpty()) {
      assets.put(asset, of.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  private int number(Place place) {
    numbered.add(place);
    return numbered.size() - 1;
  }

  /** Counts the people of every place. */
  void count(People people) {
    if (numbered.isEmpty()) {
      return;
    }
    List<int[]> unions =
        people.assets().stream().map(asset -> assets.getOrDefault(asset, new int[0])).toList();
    Union union = new Union(people.samples(), unions, numbered.size());
    Merge.run(people.samples(), union);
    for (int i = 0; i < numbered.size(); i++) {
      numbered.get(i).persons(union.count(i).persons());
    }
    assets.clear();
  }

  /** The places of a source by the policy rule. */
  Map<String, Place> of(long source) {
    return places.getOrDefault(source, Map.of());
  }
}
