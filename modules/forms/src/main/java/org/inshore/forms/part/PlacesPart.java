package org.inshore.forms.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inshore.forms.Form;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.filing.AssetTraits;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Part that lists what was found by place, source by source: what the figures of a form lead to.
 */
public final class PlacesPart {
  /** So many places of a source are listed, those with the most people; how many more is said. */
  private static final int MAX_OF_SOURCE = 200;

  private PlacesPart() {}

  /** The key of the first place of a source. */
  public static String ofSource(String source) {
    return "source " + source;
  }

  /** The key of a place. */
  public static String of(Location place) {
    return "place " + place;
  }

  /** The key of all. */
  public static String all(FormText form) {
    return form.text("findings.table");
  }

  /** A number of people that leads to what a key is of. */
  public static Form.Link people(FormText form, PersonCount count, String key) {
    return new Form.Link(form.people(count), key);
  }

  /** Adds that of all sources. */
  public static void addTo(FormText form) {
    addTo(form, source -> true);
  }

  /** Adds that of some sources. */
  public static void addTo(FormText form, Set<String> sources) {
    addTo(form, sources::contains);
  }

  private static void addTo(FormText form, Predicate<String> sources) {
    Map<Location, PersonCount> persons = new HashMap<>();
    try (Stream<AssetPersons> all = form.inventory().personsByAsset()) {
      all.forEach(each -> persons.put(each.asset(), each.persons()));
    }
    Map<String, MostPeople<AssetTraits>> sourcePlaces = new LinkedHashMap<>();
    try (Stream<AssetTraits> all = form.inventory().traits()) {
      all.filter(each -> sources.test(each.asset().source()))
          .forEach(
              each -> {
                PersonCount counted = persons.get(each.asset());
                sourcePlaces
                    .computeIfAbsent(
                        each.asset().source(), fresh -> new MostPeople<>(MAX_OF_SOURCE))
                    .add(each, counted == null ? 0 : counted.persons());
              });
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    sourcePlaces.forEach(
        (source, places) -> {
          boolean first = true;
          for (AssetTraits each : places.inOrder()) {
            PersonCount counted = persons.get(each.asset());
            rows.add(
                Arrays.asList(
                    first ? new Form.Target(source, ofSource(source)) : source,
                    new Form.Target(each.asset().display(), of(each.asset())),
                    form.words().kinds(each.rules()),
                    form.text(each.grade().label()),
                    counted == null ? "" : form.people(counted)));
            first = false;
          }
        });
    long more = sourcePlaces.values().stream().mapToLong(MostPeople::more).sum();
    form.heading("findings");
    if (rows.isEmpty()) {
      form.note("findings.none", false);
      return;
    }
    form.add(
        new Form.Rows(
            all(form),
            List.of(
                form.text("source"),
                form.text("place"),
                form.text("kinds"),
                form.text("grade"),
                form.text("persons")),
            rows,
            more));
  }
}
